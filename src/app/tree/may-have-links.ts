import type { Row } from './tree-node';

/** What each link of markdown or HTML has: a target in brackets, a reference, or an address. */
const LINK_LIKE = /\]\(|\]\[|:\/\/|href/i;

/** True where the row of an objective may have links. They are many: only those that someone opens are read. */
export function mayHaveLinks({ document, objective }: Row): boolean {
  const { start, end } = objective.span;
  return LINK_LIKE.test(document.plan.file.source.slice(start, end));
}
