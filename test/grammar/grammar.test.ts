import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createRegistryFromGrammars } from 'vscode-tmgrammar-test/dist/common';
import { parseGrammarTestCase, runGrammarTestCase } from 'vscode-tmgrammar-test/dist/unit/index';
import { root } from '../../tools/lib/paths';

const require = createRequire(import.meta.url);

interface Manifest {
  readonly contributes: {
    readonly grammars: readonly {
      readonly path: string;
      readonly scopeName: string;
      readonly injectTo: string[];
    }[];
  };
}

/** VS Code's grammars that colour a step file. */
const GRAMMARS = {
  markdown: 'text.html.markdown',
  'html-derivative': 'text.html.derivative',
  html: 'text.html.basic',
  yaml: 'source.yaml',
};
const INCLUDE = /"include":\s*"((?:source|text)\.[^"#]+)/g;

/** Those, ours on top as the manifest has it, and nothing for the languages of code that may stand in markdown. */
function registry() {
  const { contributes } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;
  const own = contributes.grammars.map(grammar => ({ ...grammar, path: join(root, grammar.path) }));
  const others = Object.entries(GRAMMARS).map(([name, scopeName]) => ({
    path: require.resolve(`tm-grammars/grammars/${name}.json`),
    scopeName,
  }));
  const read = [...others, ...own].map(grammar => ({ grammar, content: readFileSync(grammar.path, 'utf8') }));
  const known = new Set<string>(Object.values(GRAMMARS));
  const included = read.flatMap(({ content }) =>
    Array.from(content.matchAll(INCLUDE), ([, scope = '']) => scope),
  );
  const absent = [...new Set(included)].filter(scope => !known.has(scope));
  const empty = absent.map(scopeName => ({
    grammar: { path: 'empty.json', scopeName },
    content: JSON.stringify({ scopeName, patterns: [] }),
  }));
  return createRegistryFromGrammars([...read, ...empty]);
}

/** `NAME.md` is a document with what is expected below its lines; see the README of vscode-tmgrammar-test. */
describe('the colours of objectives', () => {
  const grammars = registry();
  const names = readdirSync(import.meta.dirname).filter(name => name.endsWith('.md'));

  for (const name of names) {
    it(`stand where they should: ${name}`, async () => {
      const test = parseGrammarTestCase(readFileSync(join(import.meta.dirname, name), 'utf8'));
      assert.ok(test.assertions.length > 0);
      const failures = await runGrammarTestCase(grammars, test);
      const told = failures.map(
        ({ line, start, end, missing, unexpected, actual }) =>
          `${name}:${line + 1}:${start}-${end} missing ${missing.join(' ')} unexpected ${unexpected.join(' ')} in ${actual.join(' ')}`,
      );
      assert.deepEqual(told, []);
    });
  }
});
