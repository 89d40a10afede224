// What every place that the core runs in has: Node, the web worker host, the browser. The zone has no DOM and no Node types.

/** Reads an address just as a browser would, which no pattern of ours can promise. Throws for one that is none. */
declare class URL {
  constructor(url: string);
  readonly href: string;
  readonly protocol: string;
  readonly username: string;
  readonly password: string;
  readonly origin: string;
  readonly pathname: string;
}
