import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Dashboard } from './dashboard';

const source = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

interface WithAxe {
  readonly axe: { run(context: Document, options: object): Promise<AxeResults> };
}

/** What axe finds wrong with a page as it is now, one line for each finding. */
export async function findingsOf({ body }: Dashboard): Promise<string[]> {
  const { violations } = await body.evaluate(({ ownerDocument }, script) => {
    // What a debugger runs is outside of the page's policy, which forbids `eval` to its own scripts.
    if (!('axe' in window)) (0, eval)(script);
    return (window as unknown as WithAxe).axe.run(ownerDocument, { resultTypes: ['violations'] });
  }, source);
  return violations.map(({ id, impact, help, nodes }) => {
    return `${impact ?? ''} ${id}: ${help}: ${nodes.map(({ html }) => html.slice(0, 200)).join('\n')}`;
  });
}
