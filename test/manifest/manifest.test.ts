import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TreeNode } from '../../src/app/tree/tree-node';
import { DEFAULT_SITE_URL } from '../../src/core/links/link-target';
import { findFiles } from '../../tools/lib/find-files';
import { visibleTexts } from '../../tools/lib/l10n-texts';
import { root } from '../../tools/lib/paths';

interface MenuItem {
  readonly command: string;
  readonly when?: string;
}

/** An entry of a menu that opens another one. */
interface SubmenuItem {
  readonly submenu: string;
  readonly when?: string;
}

interface Manifest {
  readonly activationEvents: readonly string[];
  readonly capabilities: Readonly<
    Record<string, { readonly supported: boolean | 'limited'; readonly restrictedConfigurations?: string[] }>
  >;
  readonly contributes: {
    readonly commands: readonly { command: string; title: string; category: string; enablement?: string }[];
    readonly keybindings: readonly { command: string; key: string; when: string }[];
    readonly menus: Readonly<Record<string, readonly (MenuItem | SubmenuItem)[]>>;
    readonly submenus: readonly { id: string; label: string }[];
    readonly views: Readonly<Record<string, readonly View[]>>;
    readonly viewsContainers: { readonly activitybar: readonly { id: string; icon: string }[] };
    readonly viewsWelcome: readonly { view: string; contents: string; when: string }[];
    readonly customEditors: readonly CustomEditor[];
    readonly colors: readonly {
      id: string;
      description: string;
      defaults: Readonly<Record<string, string>>;
    }[];
    readonly configuration: { readonly properties: Readonly<Record<string, Setting>> };
  };
}

interface View {
  readonly id: string;
  readonly icon: string;
  readonly name: string;
  readonly type?: 'webview';
  readonly when?: string;
}

interface CustomEditor {
  readonly viewType: string;
  readonly displayName: string;
  readonly selector: readonly { filenamePattern: string }[];
  readonly priority: string;
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
const views = Object.values(contributes.views).flat();
const entries = Object.values(contributes.menus).flat();
const menuItems = entries.filter(entry => 'command' in entry);
/** Every condition of the manifest. */
const conditions = [
  ...[...entries, ...views, ...contributes.keybindings, ...contributes.viewsWelcome].map(({ when }) => when),
  ...contributes.commands.map(({ enablement }) => enablement),
].filter(condition => condition !== undefined);

/** What host/names.ts calls something that has this id. */
function constantOf(id: string): string {
  const name = new RegExp(`const (\\w+) = '${id.replaceAll('.', '\\.')}'`).exec(source)?.[1];
  assert.ok(name, `${id} has no name in the code`);
  return name;
}

function readJson(path: string): Record<string, string> {
  return JSON.parse(readFileSync(join(root, path), 'utf8')) as Record<string, string>;
}

/** The ratio of two colours' luminance as WCAG 2.2 has it, from 1 to 21. */
function contrast(one: string, other: string): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter! + 0.05) / (darker! + 0.05);
}

function luminance(color: string): number {
  const [red, green, blue] = [1, 3, 5].map(start => {
    const share = parseInt(color.slice(start, start + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
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
    const used = [...menuItems, ...contributes.keybindings];
    for (const { command, when } of used) {
      assert.ok(ids.includes(command), command);
      assert.ok(when, `${command} needs a when clause`);
    }
  });

  it('has an entry and words for each submenu, and something in it', () => {
    const submenus = contributes.submenus.map(({ id }) => id);
    const opened = entries.flatMap(entry => ('submenu' in entry ? [entry.submenu] : []));
    assert.deepEqual([...new Set(opened)].sort(), submenus.sort());
    for (const { id, label } of contributes.submenus) {
      assert.match(label, /^%menu\..+%$/);
      assert.ok((contributes.menus[id]?.length ?? 0) > 1, id);
    }
  });

  it('registers each view as what it is, and each custom editor, under the same id', () => {
    for (const { id, type, name } of views) {
      const register = type === 'webview' ? 'registerWebviewViewProvider' : 'createTreeView';
      assert.match(source, new RegExp(`${register}\\(\\s*${constantOf(id)}\\b`), id);
      assert.match(name, /^%view\..+%$/);
    }
    for (const { viewType, displayName } of contributes.customEditors) {
      assert.match(source, new RegExp(`registerCustomEditorProvider\\(\\s*${constantOf(viewType)}\\b`));
      assert.match(displayName, /^%.+%$/);
    }
    assert.equal(source.match(/registerWebviewViewProvider\(|createTreeView\(/g)?.length, views.length);
    assert.equal(source.match(/registerCustomEditorProvider\(/g)?.length, contributes.customEditors.length);
  });

  it('opens markdown in its own editor only for those who ask for it', () => {
    for (const { selector, priority } of contributes.customEditors) {
      assert.deepEqual([selector, priority], [[{ filenamePattern: '*.md' }], 'option']);
    }
  });

  it('asks only for keys that the code sets, and for views and items that there are', () => {
    const contextValues: ReadonlySet<string> = new Set<TreeNode['kind'] | 'linkedObjective'>([
      'folder',
      'file',
      'section',
      'group',
      'objective',
      'linkedObjective',
      'option',
    ]);
    for (const when of conditions) {
      for (const [, view] of when.matchAll(/\b(?:view|focusedView) == ([\w.]+)/g)) {
        assert.ok(
          views.some(({ id }) => id === view),
          when,
        );
      }
      for (const [, pattern] of when.matchAll(/viewItem (?:==|=~) (\S+)/g)) {
        const items = pattern!.match(/\w+/g) ?? [];
        assert.ok(items.length > 0 && items.every(item => contextValues.has(item)), when);
      }
      const keys = when.replace(/\b(?:view|focusedView) (?:==|=~) \S+/g, '').matchAll(/zeroTrustSteps\.\w+/g);
      for (const [key] of keys) {
        assert.match(source, new RegExp(`setContext\\(\\s*${constantOf(key)}\\b`), `${key} is set nowhere`);
      }
    }
    assert.ok(conditions.some(when => when.includes('zeroTrustSteps.stepFiles')));
  });

  it('says how the code takes a setting that is not set', () => {
    const { properties } = contributes.configuration;
    assert.equal(properties['zeroTrustSteps.siteUrl']?.default, DEFAULT_SITE_URL);
    for (const { default: value, enum: values } of Object.values(properties)) {
      assert.ok(values === undefined || values.includes(value as string));
    }
  });

  it('hides from the palette what needs an item of the tree, or shows it where an editor stands for one', () => {
    const itemsOf = (menu: string) => contributes.menus[menu]!.filter(entry => 'command' in entry);
    const inPalette = new Map(itemsOf('commandPalette').map(item => [item.command, item.when]));
    for (const { command } of itemsOf('view/item/context')) {
      const isOfEditor = command === 'zeroTrustSteps.openFileObjectives';
      assert.equal(inPalette.get(command), isOfEditor ? 'editorLangId == markdown' : 'false', command);
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

  it('documents each setting and each of its values', () => {
    for (const [id, setting] of Object.entries(contributes.configuration.properties)) {
      assert.match(setting.markdownDescription, /^%setting\..+%$/, id);
      assert.notEqual(setting.default, undefined, id);
      assert.ok(['resource', 'window'].includes(setting.scope), id);
      assert.equal(setting.enumDescriptions?.length, setting.enum?.length, id);
    }
  });

  it('has icons that exist, drawn in the current colour', () => {
    const icons = [...contributes.viewsContainers.activitybar, ...views];
    for (const { icon } of icons) {
      assert.ok(existsSync(join(root, icon)), icon);
      assert.match(readFileSync(join(root, icon), 'utf8'), /viewBox="0 0 24 24"[^]*currentColor/);
    }
  });

  it('has colours that are used, and that can be read on the side bars of the usual themes', () => {
    const sideBars = {
      light: '#F8F8F8',
      dark: '#181818',
      highContrast: '#000000',
      highContrastLight: '#FFFFFF',
    };
    for (const { id, description, defaults } of contributes.colors) {
      assert.ok(source.includes(`ThemeColor('${id}')`), id);
      assert.match(description, /^%color\..+%$/);
      for (const [theme, background] of Object.entries(sideBars)) {
        // WCAG 2.2, success criterion 1.4.3
        assert.ok(contrast(defaults[theme]!, background) >= 4.5, `${id} in ${theme}`);
      }
    }
  });

  it('says in each state of the view what to do, with buttons that work', () => {
    for (const { view, contents } of contributes.viewsWelcome) {
      assert.ok(
        views.some(({ id }) => id === view),
        view,
      );
      const text = words[contents.replaceAll('%', '')]!;
      for (const [, command] of text.matchAll(/\(command:([\w.]+)\)/g)) {
        assert.ok(command === 'vscode.openFolder' || ids.includes(command!), command);
      }
    }
  });

  it('starts with its view, with a markdown file or with a dashboard that comes back, and works in untrusted and in virtual workspaces', () => {
    assert.deepEqual(manifest.activationEvents, [
      'onView:zeroTrustSteps.objectives',
      'onLanguage:markdown',
      'onWebviewPanel:zeroTrustSteps.dashboard',
    ]);
    // Of all settings only this one makes links of the texts that are shown.
    assert.equal(manifest.capabilities['untrustedWorkspaces']?.supported, 'limited');
    assert.deepEqual(manifest.capabilities['untrustedWorkspaces'].restrictedConfigurations, [
      'zeroTrustSteps.siteUrl',
    ]);
    assert.equal(manifest.capabilities['virtualWorkspaces']?.supported, true);
  });

  it('has every text that people see in l10n/bundle.l10n.json (npm run l10n), and no other', () => {
    const { texts, unknown } = visibleTexts();
    // host/checking/words.ts hands over the templates of the checks.
    assert.equal(unknown, 1, 'only literal texts can be translated');
    assert.deepEqual(Object.keys(readJson('l10n/bundle.l10n.json')).sort(), texts);
  });
});
