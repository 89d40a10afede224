import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findFiles } from '../../tools/lib/find-files';
import { root } from '../../tools/lib/paths';

interface MenuItem {
  readonly command: string;
  readonly when?: string;
}

interface Manifest {
  readonly activationEvents: readonly string[];
  readonly capabilities: Readonly<Record<string, { readonly supported: boolean }>>;
  readonly contributes: {
    readonly commands: readonly { command: string; title: string; category: string; enablement?: string }[];
    readonly keybindings: readonly { command: string; key: string; when: string }[];
    readonly menus: Readonly<Record<string, readonly MenuItem[]>>;
    readonly views: Readonly<Record<string, readonly { id: string; icon: string }[]>>;
    readonly viewsContainers: { readonly activitybar: readonly { id: string; icon: string }[] };
    readonly viewsWelcome: readonly { view: string; contents: string; when: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, Setting>> };
  };
}

interface Setting {
  readonly default: unknown;
  readonly markdownDescription: string;
  readonly scope: string;
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
}

const manifestText = readFileSync(join(root, 'package.json'), 'utf8');
const manifest = JSON.parse(manifestText) as Manifest;
const { contributes } = manifest;
const words = readJson('package.nls.json');
const source = findFiles(join(root, 'src'), '.ts')
  .map(file => readFileSync(file, 'utf8'))
  .join('\n');
const registered = new Set([...source.matchAll(/'(zeroTrustSteps\.[\w.]+)'/g)].map(match => match[1]));
const ids = contributes.commands.map(({ command }) => command);

function readJson(path: string): Record<string, string> {
  return JSON.parse(readFileSync(join(root, path), 'utf8')) as Record<string, string>;
}

describe('the manifest', () => {
  it('contributes only commands that are registered, each with title and category from package.nls.json', () => {
    for (const { command, title, category } of contributes.commands) {
      assert.ok(registered.has(command), `${command} is registered nowhere`);
      assert.match(title, /^%.+%$/);
      assert.equal(category, '%category%');
    }
    assert.equal(new Set(ids).size, ids.length);
  });

  it('names in menus and keybindings only commands that it contributes, each with a place', () => {
    const used = [...Object.values(contributes.menus).flat(), ...contributes.keybindings];
    for (const { command, when } of used) {
      assert.ok(ids.includes(command), command);
      assert.ok(when, `${command} needs a when clause`);
    }
  });

  it('hides from the palette what needs an item of the tree, or shows it where an editor stands for one', () => {
    const conditions = new Map(contributes.menus['commandPalette']!.map(item => [item.command, item.when]));
    for (const { command } of contributes.menus['view/item/context']!) {
      const isOfEditor = command === 'zeroTrustSteps.openFileObjectives';
      assert.equal(conditions.get(command), isOfEditor ? 'editorLangId == markdown' : 'false', command);
    }
  });

  it('has words for each %key%, and a use for all words', () => {
    const used = new Set([...manifestText.matchAll(/"%([\w.]+)%"/g)].map(match => match[1]!));
    for (const key of used) assert.ok(words[key], `package.nls.json lacks ${key}`);
    assert.deepEqual(
      Object.keys(words).filter(key => !used.has(key)),
      [],
    );
  });

  it('documents each setting and each of its values, and every setting is read', () => {
    for (const [id, setting] of Object.entries(contributes.configuration.properties)) {
      assert.match(setting.markdownDescription, /^%setting\..+%$/, id);
      assert.notEqual(setting.default, undefined, id);
      assert.ok(['resource', 'window'].includes(setting.scope), id);
      assert.equal(setting.enumDescriptions?.length, setting.enum?.length, id);
      const name = id.replace('zeroTrustSteps.', '');
      assert.match(source, new RegExp(`get\\('${name}'\\)`), `${id} is read nowhere`);
    }
  });

  it('has icons that exist, drawn in the current colour', () => {
    const icons = [...contributes.viewsContainers.activitybar, ...Object.values(contributes.views).flat()];
    for (const { icon } of icons) {
      assert.ok(existsSync(join(root, icon)), icon);
      assert.match(readFileSync(join(root, icon), 'utf8'), /viewBox="0 0 24 24"[^]*currentColor/);
    }
  });

  it('says in each state of the view what to do, with buttons that work', () => {
    const views = Object.values(contributes.views).flatMap(list => list.map(({ id }) => id));
    for (const { view, contents } of contributes.viewsWelcome) {
      assert.ok(views.includes(view));
      const text = words[contents.replaceAll('%', '')]!;
      for (const [, command] of text.matchAll(/\(command:([\w.]+)\)/g)) {
        assert.ok(command === 'vscode.openFolder' || ids.includes(command!), command);
      }
    }
  });

  it('starts with its view, with a markdown file or with a dashboard that comes back, and works untrusted and in virtual workspaces', () => {
    assert.deepEqual(manifest.activationEvents, [
      'onView:zeroTrustSteps.objectives',
      'onLanguage:markdown',
      'onWebviewPanel:zeroTrustSteps.dashboard',
    ]);
    assert.equal(manifest.capabilities['untrustedWorkspaces']?.supported, true);
    assert.equal(manifest.capabilities['virtualWorkspaces']?.supported, true);
  });

  it('has every text of the code in l10n/bundle.l10n.json, and no other', () => {
    const texts = [...source.matchAll(/l10n\.t\(\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")/g)];
    const keys = texts.map(([, single, double]) => (single ?? double ?? '').replaceAll("\\'", "'"));
    assert.equal(texts.length, source.match(/l10n\.t\(/g)?.length, 'only literal texts can be translated');
    assert.deepEqual(Object.keys(readJson('l10n/bundle.l10n.json')).sort(), [...new Set(keys)].sort());
  });
});
