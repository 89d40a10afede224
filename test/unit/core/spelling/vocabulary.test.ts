import assert from 'node:assert/strict';
import { findMisspelledNames } from '../../../../src/core/spelling/product-names';
import { BRANDS, LONE_NAMES, SERVICES } from '../../../../src/core/spelling/vocabulary/products';
import { vocabularyWords } from '../../../../src/core/spelling/vocabulary/vocabulary-words';

const names = [...BRANDS, ...SERVICES, ...LONE_NAMES];
const correct = (prose: string): string =>
  findMisspelledNames(prose).reduceRight(
    (text, { start, end, name }) => text.slice(0, start) + name + text.slice(end),
    prose,
  );

describe('the names of the vocabulary', () => {
  it('stand there once', () => {
    const texts = names.map(({ text }) => text.toLowerCase());
    assert.deepEqual(
      texts.filter((text, index) => texts.indexOf(text) !== index),
      [],
    );
  });

  for (const { text, wrong } of names) {
    it(`are right as they are: ${text}`, () => {
      assert.equal(
        correct(`Use ${text}, and ${text}’s keys. ${text}`),
        `Use ${text}, and ${text}’s keys. ${text}`,
      );
      for (const each of wrong) {
        assert.equal(correct(`Use ${each} now.`), `Use ${text} now.`);
      }
    });
  }

  it('are mended where one letter, a blank or capitals are wrong', () => {
    for (const [written, name] of [
      ['Azure Sentinal', 'Azure Sentinel'],
      ['Microsoft Endpoint Manger', 'Microsoft Endpoint Manager'],
      ['Microsoft Defender for Idenity', 'Microsoft Defender for Identity'],
      ['Azure Kubernets Service', 'Azure Kubernetes Service'],
      ['Conditional Acess', 'Conditional Access'],
      ['Github Actions', 'GitHub Actions'],
      ['microsoft Sharepoint', 'Microsoft SharePoint'],
      ['Entra Id', 'Entra ID'],
      ['Defender for Office365', 'Defender for Office 365'],
      ['Sharepoint online', 'SharePoint Online'],
      ['Microsoft Defender for EndPoint', 'Microsoft Defender for Endpoint'],
    ]) {
      assert.equal(correct(`Use ${written} now.`), `Use ${name} now.`);
    }
    const others =
      'Microsoft Terms and Microsoft teams, Azure Function, Azure Monitors, Microsoft Intnue Maneger, Azure Policies';
    assert.equal(correct(others), others.replace('Intnue', 'Intune'));
  });
});

describe('the words of the vocabulary', () => {
  it('are single words, each with its highest frequency', () => {
    const words = vocabularyWords();
    assert.ok(words.length > 700, `${words.length}`);
    assert.equal(new Set(words.map(({ text }) => text)).size, words.length);
    assert.ok(words.every(({ text }) => /^[\p{L}\p{N}]+$/u.test(text)));
    assert.deepEqual(
      words.find(({ text }) => text === 'Sentinel'),
      { text: 'Sentinel', frequency: 3 },
    );
    assert.deepEqual(
      words.find(({ text }) => text === 'Kubernetes'),
      { text: 'Kubernetes', frequency: 2 },
    );
  });
});
