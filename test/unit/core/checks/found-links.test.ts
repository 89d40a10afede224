import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CheckContext } from '../../../../src/core/checks/check-context';
import { planOf } from '../../../support/plan';

const linksOf = (source: string): unknown[] =>
  new CheckContext(planOf(source), {}).links.map(({ kind, isImage, source: target }) => [
    kind,
    isImage,
    target,
  ]);

describe('the links of a document', () => {
  it('are two where the label of one is an address', () => {
    assert.deepEqual(linksOf('[https://a.example/x](https://b.example/y) and https://c.example/z.'), [
      ['inline', false, 'https://b.example/y'],
      ['address', false, 'https://a.example/x'],
      ['address', false, 'https://c.example/z'],
    ]);
  });

  it('are those of a Learn image too, and `source` says nothing elsewhere', () => {
    const image = ':::image type="content" source="media/a.png" alt-text="A" lightbox="media/b.png":::';
    assert.deepEqual(linksOf(image), [
      ['html', true, 'media/a.png'],
      ['html', true, 'media/b.png'],
    ]);
    assert.deepEqual(linksOf('Set source="media/a.png" and <img src="c.png"> <a href="d.md">d</a>'), [
      ['html', true, 'c.png'],
      ['html', false, 'd.md'],
    ]);
  });

  it('are the same whether one stands alone or in a text', () => {
    const part = fc.array(
      fc.constantFrom('a', ' ', '"', '.', '/', '#', '&', '`', '(', ')', '<', '!', '[', ']', ':'),
    );
    fc.assert(
      fc.property(part, part, (label, target) => {
        const link = `[${label.join('')}](${target.join('')})`;
        const found = (source: string): unknown[] =>
          new CheckContext(planOf(source), {}).links.map(link => ({ ...link, piece: null }));
        assert.deepEqual(found(link), found(`${link} x`));
      }),
    );
  });
});
