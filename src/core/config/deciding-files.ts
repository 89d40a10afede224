// Files that decide how those beside and below them are checked.

export const CONFIG_NAME = '.zt-steps.json';
export const DOCFX = 'docfx.json';
export const PUBLISHING = '.openpublishing.publish.config.json';
/** markdownlint-cli2 and the extension read all of these. */
export const MARKDOWNLINT = [
  ...['json', 'jsonc', 'yaml', 'yml', 'cjs', 'mjs'].map(extension => `.markdownlint.${extension}`),
  ...['jsonc', 'yaml', 'cjs', 'mjs'].map(extension => `.markdownlint-cli2.${extension}`),
];

/**
 * Where cspell finds its settings beside a file, less those that are programs, YAML or parts of `package.json`.
 */
export const CSPELL = [
  ...['cspell', '.cspell', 'cSpell', '.cSpell', 'cspell.config', '.cspell.config', '.vscode/cspell'].map(
    name => `${name}.json`,
  ),
  ...['cspell.jsonc', 'cspell.config.jsonc'],
];

/** Whether a change of this file may change how others are checked. */
export function decides(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const all = [CONFIG_NAME, DOCFX, PUBLISHING, ...MARKDOWNLINT, ...CSPELL];
  return all.includes(name);
}
