import assert from 'node:assert/strict';
import fc from 'fast-check';
import { linkTargetOf, type LinkTarget } from '../../../../src/core/links/link-target';
import { runs } from '../../../support/runs';

const site = 'https://learn.microsoft.com';
const web = (url: string): LinkTarget => ({ kind: 'web', url });
const file = (path: string, fragment: string | null = null): LinkTarget => ({ kind: 'file', path, fragment });
const anchor = (fragment: string): LinkTarget => ({ kind: 'anchor', fragment });

const cases: readonly (readonly [target: string, expected: LinkTarget])[] = [
  ['https://aka.ms/zt', web('https://aka.ms/zt')],
  ['HTTP://Example.com/A', web('http://example.com/A')],
  [' https://aka.ms/zt ', web('https://aka.ms/zt')],
  ['https://docs.microsoft.com//azure/x', web('https://docs.microsoft.com//azure/x')],
  ['https://example.com/a b?q="<x>"#`y`', web('https://example.com/a%20b?q=%22%3Cx%3E%22#%60y%60')],
  ['/azure/x?tabs=a#b', web(`${site}/azure/x?tabs=a#b`)],
  ['//azure/x', web(`${site}/azure/x`)],
  ['///azure/x', web(`${site}/azure/x`)],
  ['//evil.example/x', web(`${site}/evil.example/x`)],
  ['/@evil.example/x', web(`${site}/@evil.example/x`)],
  ['/../../x', web(`${site}/x`)],
  ['/', web(`${site}/`)],
  ['plan.md', file('plan.md')],
  ['./plan.md#know', file('./plan.md', 'know')],
  ['../a%20b/plan.md?view=1#a%C3%A4', file('../a b/plan.md', 'aä')],
  ['100%.md', file('100%.md')],
  ['a/b:c.md', file('a/b:c.md')],
  ['plan.md#', file('plan.md')],
  ['#know', anchor('know')],
  ['##know', anchor('know')],
  ['#%E4%BD%A0', anchor('你')],
];

const refused: readonly string[] = [
  '',
  '  ',
  '#',
  '?a=b',
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  '  javascript:alert(1)',
  '\u0001javascript:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  'javascript%3Aalert(1)',
  '\u200bjavascript:alert(1)',
  'data:text/html,x',
  'command:workbench.action.quit',
  'vscode://file/x',
  'vscode-insiders:x',
  'file:///etc/passwd',
  'mailto:a@example.com',
  'ftp://example.com/x',
  'C:/windows/x.md',
  'docs\\plan.md',
  'docs%5Cplan.md',
  '/\\evil.example/x',
  'https:\\\\evil.example',
  'https:evil.example',
  'https:///evil.example',
  'https://',
  'https://user@evil.example/',
  'https://learn.microsoft.com:x@evil.example/',
  'https://exa mple.com/',
  '%2Fetc/passwd',
  'a%00.md',
  '$tighten',
  '($tighten)',
  'x'.repeat(2001),
  `https://example.com/${'x'.repeat(2000)}`,
];

describe('linkTargetOf', () => {
  for (const [target, expected] of cases) {
    it(`reads ${JSON.stringify(target)} as ${expected.kind}`, () => {
      assert.deepEqual(linkTargetOf(target, site), expected);
    });
  }

  for (const target of refused) {
    it(`refuses ${JSON.stringify(target.slice(0, 60))}`, () => {
      assert.deepEqual(linkTargetOf(target, site), { kind: 'refused' });
    });
  }

  it('leads root-relative targets to the site that is set, and to the default where that is no web address', () => {
    const lead = (siteUrl: string) => linkTargetOf('/azure/x', siteUrl);
    assert.deepEqual(lead('https://docs.example.com'), web('https://docs.example.com/azure/x'));
    assert.deepEqual(lead('http://localhost:8080/en-us//'), web('http://localhost:8080/en-us/azure/x'));
    for (const bad of [
      '',
      'learn',
      'javascript:alert(1)//',
      'file:///x',
      'https://a@b.example',
      'https://\n',
    ]) {
      assert.deepEqual(lead(bad), web(`${site}/azure/x`), bad);
    }
  });

  it('gives for any target an address of the web, or none', () => {
    const part = fc.constantFrom(
      'javascript',
      'https',
      'data',
      ':',
      '/',
      '//',
      '\\',
      '#',
      '?',
      '@',
      '%3a',
      '\t',
      ' ',
    );
    const target = fc.array(fc.oneof(part, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 12 });
    fc.assert(
      fc.property(target, target, (parts, siteParts) => {
        const found = linkTargetOf(parts.join(''), siteParts.join(''));
        if (found.kind === 'web') {
          assert.match(new URL(found.url).protocol, /^https?:$/);
        } else if (found.kind === 'file') {
          assert.doesNotMatch(found.path, /^\/|^[^/]*:|\\/);
        }
      }),
      runs(2000),
    );
  });

  it('never leads a root-relative target to another host', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), rest => {
        const found = linkTargetOf(`/${rest}`, site);
        assert.ok(found.kind === 'refused' || (found.kind === 'web' && new URL(found.url).origin === site));
      }),
      runs(1000),
    );
  });
});
