import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKS } from '../../src/core/checks/all-checks';
import { vsix } from '../../tools/lib/paths';
import { openWorkbench } from '../ui/support/open-workbench';

/** Compressed: what people download. */
const MOST_BYTES = 2_000_000;
/** VS Code reads it before the extension is asked for anything. */
const MOST_ENTRY = 150_000;

describe('the installed package', () => {
  const extensions = process.env['ZT_EXTENSIONS'] ?? '';
  const folder = readdirSync(extensions).find(name => name.includes('zero-trust-steps')) ?? '';
  const installed = join(extensions, folder);
  const files = readdirSync(installed, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(installed.length + 1)
        .replaceAll('\\', '/'),
    );

  it('has what it needs, and nothing else', () => {
    assert.deepEqual(
      files.filter(name => !name.startsWith('docs/checks/') && name !== '.vsixmanifest').sort(),
      [
        'LICENSE.txt',
        'THIRD-PARTY-NOTICES.md',
        'changelog.md',
        'dist/app-accountabilities-accountability-tree.js',
        'dist/app-tree-grouped-tree.js',
        'dist/core-checks-check-engine.js',
        'dist/core-markdown-inline-reader.js',
        'dist/core-new-file-new-file-engine.js',
        'dist/core-report-html-report.js',
        'dist/core-report-markdown-summary.js',
        'dist/core-rows-row-changes.js',
        'dist/dictionary.bin',
        'dist/extension.js',
        'dist/protocol-webview-messages.js',
        'dist/web/extension.js',
        'dist/webview/dashboard.js',
        'docs/readiness.md',
        'l10n/bundle.l10n.de.json',
        'l10n/bundle.l10n.ja.json',
        'l10n/bundle.l10n.json',
        'media/dashboard.css',
        'media/icon.png',
        'media/steps-dark.svg',
        'media/steps-light.svg',
        'media/steps.svg',
        'package.json',
        'package.nls.de.json',
        'package.nls.ja.json',
        'package.nls.json',
        'readme.md',
        'schemas/zt-steps.schema.json',
        'syntaxes/objectives.tmLanguage.json',
      ],
    );
    assert.deepEqual(
      files.filter(name => name.startsWith('docs/checks/')).sort(),
      CHECKS.map(({ code }) => `docs/checks/${code}.md`).sort(),
    );
  });

  it('is small, and what is loaded first is smaller', () => {
    assert.ok(statSync(vsix).size < MOST_BYTES, `${statSync(vsix).size} bytes`);
    const entry = statSync(join(installed, 'dist/extension.js')).size;
    assert.ok(entry < MOST_ENTRY, `${entry} bytes`);
  });

  it('has a README.md whose links and pictures lead somewhere from anywhere', () => {
    const readme = readFileSync(join(installed, 'readme.md'), 'utf8');
    const targets = [...readme.matchAll(/\]\(([^)]+)\)/g)].map(match => match[1]!);
    assert.ok(targets.some(target => target.endsWith('.png')));
    assert.deepEqual(
      targets.filter(target => !/^(?:https:\/\/|#)/.test(target)),
      [],
    );
  });

  it('shows objectives, ticks one, and mends a typo', async () => {
    const row = (box: string, text: string) => `| ${box} | ${text} | IT | |\n`;
    const head =
      '# Step 1. Pack\n\n## Devices\n\n| Done | Objective | Owner | Documentation |\n|---|---|---|---|\n';
    const text = head + row('<input type="checkbox" />', '1. The policy is eneabled');
    const workbench = await openWorkbench({ extension: null, files: { 'pack/step.md': text } });
    try {
      await workbench.openFile('pack/step.md');
      const view = await workbench.openObjectives();
      await view.expand('Step 1. Pack');
      await view.expand('Devices');
      await view.clickCheckbox('1. The policy is eneabled');
      await workbench.runCommand('Zero Trust Steps: Fix All That Is Safe');
      await workbench.runCommand('File: Save');
      const expected = text.replace('eneabled', 'enabled').replace('checkbox"', 'checkbox" checked');
      await workbench.waitForFile('pack/step.md', written => written === expected);
    } finally {
      await workbench.close();
    }
  });
});
