import assert from 'node:assert/strict';
import { unusedExports, unusedOf } from '../../tools/lib/unused-exports';

const namesIn = (sources: Readonly<Record<string, string>>): string[] =>
  unusedOf(new Map(Object.entries(sources))).map(({ path, name }) => `${path}: ${name}`);

describe('exports', () => {
  it('are all imported somewhere', () => {
    assert.deepEqual(unusedExports(), []);
  });

  it('are told where nobody imports them', () => {
    const source = [
      'export const a = 1, b = 2;',
      'export function c(given: D): E { return given; }',
      'export interface D { e: E }',
      'export type E = D;',
      'export type F = 1;',
      'export class G {}',
      'const h = 1;',
      'export { h };',
    ].join('\n');
    const imports = "import { a as z } from './x/m';\nimport type { G } from './x/m';";
    assert.deepEqual(namesIn({ 'x/m.ts': source, 'n.ts': imports }), [
      'x/m.ts: b',
      'x/m.ts: c',
      'x/m.ts: F',
      'x/m.ts: h',
    ]);
  });

  it('are imported in other ways too', () => {
    for (const use of [
      "import * as m from './m';",
      "const { a } = await import('./m');",
      "export { a } from './m';\nimport { a } from './n';",
      "export * from './m';",
      "let x: import('./m').a;",
    ]) {
      assert.deepEqual(namesIn({ 'm.ts': 'export const a = 1;', 'n.ts': use }), [], use);
    }
  });
});
