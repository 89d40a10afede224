import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKS } from '../../src/core/checks/all-checks';
import { configTemplates } from '../../src/core/config/config-reader';
import { newFileTemplates } from '../../src/core/new-file/template';
import { findFiles } from './find-files';
import { root } from './paths';

export interface VisibleTexts {
  /** Sorted, each once. */
  readonly texts: readonly string[];
  /** Calls of `l10n.t` whose text stands nowhere literally: those cannot be translated. */
  readonly unknown: number;
}

const CALL = /l10n\.t\(\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")?/g;

/** What the extension shows to people: the literal texts of its code, and the templates of settings and checks. */
export function visibleTexts(): VisibleTexts {
  const source = findFiles(join(root, 'src'), '.ts').map(file => readFileSync(file, 'utf8'));
  const calls = source.flatMap(text =>
    [...text.matchAll(CALL)].map(([, single, double]) => single ?? double),
  );
  const literal = calls.filter(text => text !== undefined).map(text => text.replaceAll("\\'", "'"));
  const templates = [configTemplates, newFileTemplates, ...CHECKS.map(check => check.templates)].flatMap(
    each => Object.values(each),
  );
  return {
    texts: [...new Set([...literal, ...templates])].sort(),
    unknown: calls.length - literal.length,
  };
}
