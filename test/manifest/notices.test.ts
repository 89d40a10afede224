import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundledPackages, titleOf } from '../../tools/lib/bundled-packages';
import { findFiles } from '../../tools/lib/find-files';
import { withMarkedPart } from '../../tools/lib/marked-part';
import { ALLOWED_LICENCES, packageNotices } from '../../tools/lib/notices';
import { root } from '../../tools/lib/paths';

const path = join(root, 'THIRD-PARTY-NOTICES.md');
const notices = readFileSync(path, 'utf8');

describe('THIRD-PARTY-NOTICES.md', () => {
  it('has every package that is bundled, in its version, with its licence (npm run notices)', async () => {
    const packages = await bundledPackages();
    const missing = packages.filter(
      ({ name, version }) => !new RegExp(`\\| \`${name}\` +\\| ${version} +\\|`).test(notices),
    );
    assert.deepEqual(missing.map(titleOf), []);
    // Large parts of the programs: without them it was not the programs that were looked at.
    for (const name of ['commander', 'lit-html', 'unified', 'yaml']) {
      assert.ok(
        packages.some(each => each.name === name),
        name,
      );
    }
    const written = await withMarkedPart(path, notices, 'packages', packageNotices(packages));
    assert.equal(notices, written);
    const refused = packages.filter(({ licence }) => !ALLOWED_LICENCES.has(licence));
    assert.deepEqual(refused.map(titleOf), []);
  });

  it('has the sources of the dictionary, whose licences are as they were', () => {
    const source = findFiles(join(root, 'tools/dictionary'), '.ts')
      .map(file => readFileSync(file, 'utf8'))
      .join('\n');
    const dictionaries = [...new Set(source.match(/\bdict-[\w-]+(?=\/)/g))].map(name => `@cspell/${name}`);
    assert.equal(dictionaries.length, 4);
    for (const name of dictionaries) {
      assert.ok(notices.includes(`| \`${name}\` `), name);
      const manifest = readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8');
      assert.equal((JSON.parse(manifest) as { license: string }).license, 'MIT', name);
    }
    const [, frequencies = ''] = /'node_modules\/([\w-]+)\//.exec(source) ?? [];
    assert.ok(notices.includes(`\`${frequencies}\``), frequencies);
    const licence = readFileSync(join(root, 'node_modules', frequencies, 'LICENSE'), 'utf8');
    assert.match(licence, /^MIT License/);
  });
});
