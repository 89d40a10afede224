import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { findFiles } from '../../tools/lib/find-files';
import { root } from '../../tools/lib/paths';
import { untranslatedTexts } from '../../tools/lib/visible-strings';

/** Words of documents, which are what they are in every language. */
const DATA: readonly string[] = [
  'src/core/checks/product-names.ts',
  'src/core/checks/repeated-word.ts',
  'src/core/config/path-language.ts',
  'src/core/new-file/built-in-template.ts',
  'src/core/new-file/new-step.ts',
  'src/core/objectives/columns.ts',
  'src/core/objectives/words.ts',
  'src/core/report/html-style.ts',
  'src/core/spelling/',
];

/** Names, keys, styles, classes, and what is caught again. */
const NO_TEXTS: ReadonlySet<string> = new Set([
  'Zero Trust Steps',
  'Enter',
  '.field textarea',
  'height: \0px',
  'transform: translateY(\0px)',
  'text is-done',
  'findings errors',
  'place muted',
  'front matter',
  'not JSON',
  '<a',
  '<A',
  '<![CDATA[',
]);

const textsIn = (source: string): string[] => untranslatedTexts('a.ts', source).map(({ text }) => text);

describe('texts that people see', () => {
  it('are all within reach of translations', () => {
    const found = findFiles(join(root, 'src'), '.ts').flatMap(path => {
      const file = relative(root, path).replaceAll('\\', '/');
      // The command line is English.
      return file.startsWith('src/cli') || DATA.some(each => file.startsWith(each))
        ? []
        : untranslatedTexts(file, readFileSync(path, 'utf8'))
            .filter(({ text }) => !NO_TEXTS.has(text))
            .map(({ line, text }) => `${file}:${line}: ${text}`);
    });
    assert.deepEqual(found, []);
  });

  it('are found wherever VS Code or a page shows them', () => {
    const seen: readonly (readonly [source: string, text: string])[] = [
      ["vscode.window.showInformationMessage('done')", 'done'],
      ["vscode.window.showInformationMessage(x ? 'one' : vscode.l10n.t('two'))", 'one'],
      ['vscode.window.showErrorMessage(`${name}: gone`)', '\0: gone'],
      ["vscode.window.withProgress({ location, title: 'checking' }, run)", 'checking'],
      ["vscode.window.showInputBox({ prompt: 'why' })", 'why'],
      ["box.placeholder = 'words'", 'words'],
      ["item.tooltip = a ?? 'none'", 'none'],
      ["item.accessibilityInformation = { label: 'Is done' }", 'Is done'],
      ["const words = 'Not yet done'", 'Not yet done'],
      ["return 'Done'", 'Done'],
      ['html`<p class="a b">${x} left</p>`', 'left'],
      ['html`<button title="close" @click=${run}>${icon}</button>`', 'close'],
      ['html`<div aria-label=${"The rows of it"}></div>`', 'The rows of it'],
    ];
    for (const [source, text] of seen) {
      assert.deepEqual(textsIn(source), [text], source);
    }
  });

  it('are nothing else', () => {
    for (const source of [
      "vscode.window.showInformationMessage(vscode.l10n.t('All is done'))",
      "throw new Error('This cannot be.')",
      "log.error('The workspace could not be scanned', error)",
      "item.iconPath = new vscode.ThemeIcon('check')",
      "item.label = '$(folder)'",
      "vscode.commands.executeCommand('zeroTrustSteps.refresh')",
      "const templates = { a: 'This is translated elsewhere' } as const",
      "if (key === 'Escape') return",
      'html`<p class="two words" role="row">${t(\'done\')}</p>`',
      "type Mode = 'One of these'",
    ]) {
      assert.deepEqual(textsIn(source), [], source);
    }
  });
});
