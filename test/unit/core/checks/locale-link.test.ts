import assert from 'node:assert/strict';
import { findingsOf, fixText } from '../../../support/checks';

/** Of what stands twice in an address another check speaks. */
const OPTIONS = { profile: 'guidance', only: ['locale-link'] } as const;

describe('links with a locale', () => {
  it('are left alone between merge-conflict markers of a table', () => {
    const row = '| ☐ | [a](/en-us/a) |';
    const source = `| Done | Task |\n| --- | --- |\n<<<<<<< ours\n${row}\n=======\n${row}\n>>>>>>> theirs\n\n[b](/en-us/b)`;
    assert.equal(findingsOf(source, { profile: 'guidance' }, 'locale-link').length, 1);
  });

  it('keep everything else of the address, byte for byte', () => {
    const rest = '/azure/a//b%20(c)/index.yml?view=x&amp;tabs=en-us#En-US/';
    const fixed = fixText(`[a](HTTPS://docs.microsoft.com/EN-US${rest})`, OPTIONS).text;
    assert.equal(fixed, `[a](HTTPS://learn.microsoft.com${rest})`);
  });

  it('keep leading where they led: never to another host, and never half mended', () => {
    const fixed = (link: string): string => fixText(link, OPTIONS).text;
    assert.equal(fixed('[a](/en-us//example.com)'), '[a](/en-us//example.com)');
    assert.equal(fixed('[a](/en-us/en-us/a)'), '[a](/a)');
    assert.equal(fixed('[a](/en-us/b c)'), '[a](/en-us/b c)');
  });

  it('take linear time', () => {
    const start = performance.now();
    const long = `[a](https://docs.microsoft.com/en-us/${'x/'.repeat(500_000)})`;
    const many = Array.from({ length: 20_000 }, (_, i) => `[a](/en-us/${i})`).join('\n');
    assert.equal(findingsOf(`${long}\n\n${many}`, { profile: 'guidance' }, 'locale-link').length, 20_001);
    assert.ok(performance.now() - start < 5000);
  });
});
