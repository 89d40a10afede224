import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { findFiles } from '../../tools/lib/find-files';
import { withMarkedPart } from '../../tools/lib/marked-part';
import { root } from '../../tools/lib/paths';
import { settingsTable } from '../../tools/lib/settings-table';

interface Manifest {
  readonly version: string;
  readonly license: string;
  readonly icon: string;
  readonly repository: { readonly url: string };
  readonly homepage: string;
  readonly qna: string;
  readonly bugs: { readonly url: string };
  readonly engines: Readonly<Record<string, string>>;
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies?: unknown;
  readonly contributes: { readonly keybindings: readonly { readonly key: string }[] };
}

interface Workflow {
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: {
    readonly check: {
      readonly steps: readonly {
        readonly if?: string;
        readonly run?: string;
        readonly uses?: string;
        readonly with?: Readonly<Record<string, unknown>>;
      }[];
    };
  };
}

const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const manifest = JSON.parse(read('package.json')) as Manifest;
const readme = read('README.md');
const contributing = read('CONTRIBUTING.md');

describe('README.md', () => {
  it('has the settings as the manifest has them (npm run readme)', async () => {
    assert.equal(readme, await withMarkedPart(join(root, 'README.md'), readme, 'settings', settingsTable()));
  });

  it('has each key of the manifest', () => {
    for (const { key } of manifest.contributes.keybindings) {
      const written = key.replace(/\w+/g, word => word[0]!.toUpperCase() + word.slice(1));
      assert.ok(readme.includes(`\`${written}\``), written);
    }
  });

  it('says how to test, and names only scripts that there are, as CONTRIBUTING.md does', () => {
    assert.ok(readme.includes('npm ci && npm test'));
    const named = [...`${readme}${contributing}`.matchAll(/npm run ([\w:-]+)/g)].map(match => match[1]!);
    assert.deepEqual(
      named.filter(name => !(name in manifest.scripts)),
      [],
    );
  });

  it('says which versions are needed', () => {
    assert.equal(manifest.engines['node'], '>=20');
    assert.match(readme, /Node\.js 20 or later/);
    const [, vscode = ''] = /^\^(\d+\.\d+)\.0$/.exec(manifest.engines['vscode']!) ?? [];
    assert.ok(vscode !== '' && readme.includes(`VS Code ${vscode} or later`));
  });
});

describe('the workflow in README.md', () => {
  const text = /```yaml\n([^]+?)```/.exec(readme)?.[1] ?? '';
  const { permissions, jobs } = parse(text) as Workflow;
  const { steps } = jobs.check;

  it('checks with npx and uploads what was found, whether something was or not', () => {
    const check = steps.findIndex(({ run }) => run?.startsWith('npx zt-steps check ') === true);
    const [, file] = / --sarif \S+ > (\S+)$/.exec(steps[check]?.run ?? '') ?? [];
    assert.ok(file);
    const upload = steps.slice(check).find(({ uses }) => uses?.includes('/upload-sarif@'));
    assert.equal(upload?.with?.['sarif_file'], file);
    assert.equal(upload.if, 'success() || failure()');
  });

  it('may write findings and nothing else, with actions of a stated major version', () => {
    assert.deepEqual(permissions, { contents: 'read', 'security-events': 'write' });
    for (const { uses } of steps) assert.match(uses ?? 'none@v1', /@v\d+$/);
  });
});

describe('CONTRIBUTING.md', () => {
  it('has each script of the manifest, but for those that other tools run', () => {
    const missing = Object.keys(manifest.scripts)
      .filter(name => !['vscode:prepublish', 'prepack', 'format:check'].includes(name))
      .filter(
        name =>
          !new RegExp(`\`(?:npm (?:run )?)?${name}\\b`).test(contributing) &&
          !contributing.includes(`npm ${name} `),
      );
    assert.deepEqual(missing, []);
  });

  it('has each room of the core', () => {
    const rooms = findFiles(join(root, 'src/core'), '.ts')
      .map(path => path.slice(join(root, 'src/core/').length).split(/[\\/]/))
      .flatMap(([room, file]) => (file === undefined ? [] : [room!]));
    assert.deepEqual(
      [...new Set(rooms)].filter(room => !contributing.includes(` ${room}/ `)),
      [],
    );
  });
});

describe('CHANGELOG.md', () => {
  const headings = [...read('CHANGELOG.md').matchAll(/^## (.+)$/gm)].map(match => match[1]!);

  it('begins with what is not released, and then has the version of the manifest with its day', () => {
    assert.equal(headings[0], '[Unreleased]');
    assert.match(headings[1] ?? '', /^\[\d+\.\d+\.\d+\] - \d{4}-\d\d-\d\d$/);
    assert.ok(headings[1]?.startsWith(`[${manifest.version}] `), `${manifest.version} is not there`);
  });

  it('has the newest first', () => {
    const days = headings.slice(1).map(heading => heading.split(' - ')[1]!);
    assert.deepEqual(days, [...days].sort().reverse());
  });
});

describe('the manifest as a paper', () => {
  it('has one address, from which all others come', () => {
    const home = /^git\+(https:\/\/.+)\.git$/.exec(manifest.repository.url)?.[1];
    assert.ok(home);
    for (const address of [manifest.homepage, manifest.qna, manifest.bugs.url]) {
      assert.ok(address.startsWith(home), address);
    }
    for (const path of ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md']) {
      assert.ok(!read(path).includes(home), `${path} says it again`);
    }
  });

  it('asks for no package, has an icon, and the licence of LICENSE', () => {
    assert.equal(manifest.dependencies, undefined);
    assert.ok(existsSync(join(root, manifest.icon)));
    assert.equal(manifest.license, 'MIT');
    assert.match(read('LICENSE'), /^MIT License/);
  });
});
