// What both hosts of VS Code have, the Node process and the web worker. The zone has no DOM and no Node types.

declare function setTimeout(callback: () => void, milliseconds: number): number;
declare function clearTimeout(timer: number | undefined): void;
declare const crypto: { getRandomValues(bytes: Uint8Array): Uint8Array };

declare class TextEncoder {
  encode(text: string): Uint8Array;
}
