import assert from 'node:assert/strict';
import type { CheckOptions } from '../../../../src/core/checks/check-options';
import { linkedFiles } from '../../../../src/core/checks/linked-files';
import { textOf } from '../../../../src/core/checks/message';
import { findingsOf } from '../../../support/checks';
import { planOf } from '../../../support/plan';

const folder = ['plan.md', '../media/Chart One.png', 'media/chart.svg', 'sub/guide.md', 'a|b(c).md'];
const options: CheckOptions = { fileExists: path => folder.includes(path), knownFiles: folder };

const brokenIn = (source: string, given: CheckOptions = options): unknown[] =>
  findingsOf(source, given, 'broken-link').map(({ span, fixes }) => [
    source.slice(span.start, span.end),
    ...fixes.flatMap(({ patches }) => patches.map(({ newText }) => newText)),
  ]);

describe('links to files', () => {
  it('leaves what is there, and what is neither markdown nor an image', () => {
    const source =
      '[a](plan.md#x) ![b](../media/Chart%20One.png) [c](data.csv) [d](/root/x.md) [e](~/x.md) [f](https://x.y/z.md)';
    assert.deepEqual(brokenIn(source), []);
    assert.deepEqual(brokenIn('[a](gone.md)', {}), []);
  });

  it('offers the file of the same name elsewhere, else of the nearest name', () => {
    assert.deepEqual(brokenIn('[a](guide.md#part) [b](plam.md "T") [c](zzzzzz.md)'), [
      ['guide.md#part', 'sub/guide.md#part'],
      ['plam.md', 'plan.md'],
      ['zzzzzz.md'],
    ]);
  });

  it('finds images in every spelling', () => {
    const source = `![a](chart-one.png)

text <img src='media/chrt.svg'>

:::image type="content" source="media/none.png" alt-text="A" lightbox="media/charts.svg":::

source="media/none.png"`;
    assert.deepEqual(brokenIn(source), [
      ['chart-one.png', '../media/Chart%20One.png'],
      ['media/chrt.svg', 'media/chart.svg'],
      ['media/none.png'],
      ['media/charts.svg', 'media/chart.svg'],
    ]);
  });

  it('writes names so that they end neither target nor cell', () => {
    assert.deepEqual(brokenIn('[a](ab-c.md)'), [['ab-c.md', 'a%7Cb%28c%29.md']]);
  });

  it('says before which files it will ask for', () => {
    const source =
      '[a](x.md#y) [b](./my%20x.md) ![c](p) [d](data.csv) [e](~/z.md) [f](b c.md) [g](x.md) <https://h.md>';
    const asked: string[] = [];
    brokenIn(source, { fileExists: path => asked.push(path) > 0 });
    assert.deepEqual(linkedFiles(planOf(source)), ['x.md', './my x.md', 'p']);
    assert.deepEqual(asked, ['x.md', './my x.md', 'p']);
  });

  it('asks once for each path', () => {
    const asked: string[] = [];
    const fileExists = (path: string): boolean => asked.push(path) > 0;
    assert.deepEqual(brokenIn('[a](x.md) [b](x.md#y) [c](./x.md)', { fileExists }), []);
    assert.deepEqual(asked, ['x.md', './x.md']);
  });

  it('says what readers miss', () => {
    const [finding] = findingsOf('![a](none.png)', options, 'broken-link');
    assert.equal(
      finding && textOf(finding.message),
      'The image “none.png” is not there, so readers see a gap.',
    );
  });

  it('takes linear time for many links and headings', () => {
    const headings = Array.from({ length: 3000 }, (_, i) => `## Heading number ${i}\n`);
    const links = Array.from({ length: 5000 }, (_, i) => `[a](#heading-numbr-${i}) [b](none-${i}.md)`);
    const start = performance.now();
    assert.equal(brokenIn([...headings, ...links].join('\n')).length, 10_000);
    assert.ok(performance.now() - start < 3000);
  });
});
