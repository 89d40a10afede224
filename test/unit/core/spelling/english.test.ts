import assert from 'node:assert/strict';
import { CheckContext } from '../../../../src/core/checks/check-context';
import type { CheckOptions } from '../../../../src/core/checks/check-options';
import { countLanguages, isForeign } from '../../../../src/core/spelling/english';
import { readPieceWords } from '../../../../src/core/spelling/piece-words';
import { planOf } from '../../../support/plan';

const isForeignText = (text: string): boolean => isForeign(countLanguages(readPieceWords(text)));
const englishOf = (source: string, options: CheckOptions = {}): string[] =>
  new CheckContext(planOf(source), options).english.map(({ span }) => source.slice(span.start, span.end));

describe('telling English from other languages', () => {
  const foreign: readonly (readonly [language: string, text: string])[] = [
    [
      'German',
      'Die Richtlinie ist für alle Konten der Abteilung aktiviert, und niemand meldet sich ohne Schlüssel an.',
    ],
    ['German', 'Die Firewall ist aktiv.'],
    ['French', 'La stratégie est activée pour les comptes du service, et personne ne se connecte sans clé.'],
    [
      'Spanish',
      'La directiva está activada para las cuentas del departamento y nadie inicia sesión sin una clave.',
    ],
    [
      'Dutch',
      'Het beleid is ingeschakeld voor de accounts van de afdeling en niemand meldt zich aan zonder een sleutel.',
    ],
    ['Portuguese', 'A política está ativada para as contas do departamento e não se entra sem uma chave.'],
    ['Italian', 'Il criterio è attivo per gli account del reparto e nessuno accede senza una chiave.'],
    ['Swedish', 'Principen är aktiverad för alla konton på avdelningen och ingen loggar in utan en nyckel.'],
    [
      'Danish',
      'Politikken er slået til for alle konti i afdelingen, og det er ikke muligt at logge på uden en nøgle.',
    ],
    ['Polish', 'Zasada jest włączona dla kont działu i nikt się nie loguje bez klucza.'],
    ['Czech', 'Zásada je zapnutá pro všechny účty oddělení a nikdo se nepřihlásí bez klíče.'],
  ];
  for (const [language, text] of foreign) {
    it(`knows ${language}: ${text.slice(0, 20)}…`, () => assert.ok(isForeignText(text)));
  }

  const english = [
    'Turn the policy on for all accounts of the department.',
    'Enable SSPR',
    'IT implementer',
    'Die cutting is done in the workshop.',
    'Plan the move to the café in Köln with the team of Señor Müller.',
    'Deploy Microsoft Entra ID P2',
    'DE, LA, IT, NO, SE',
    'Des Moines office',
    'Pilot, rollout, adoption, audit, owner',
    '',
  ];
  for (const text of english) {
    it(`takes no English for another language: ${text}`, () => assert.ok(!isForeignText(text)));
  }
});

describe('what of a document is in English', () => {
  const german = 'Die Konten sind mit dem Schlüssel geschützt.';
  const table = '| Done | Task |\n|---|---|\n| [ ] | Konto prüfen |\n';

  it('is all of an English one but its paragraphs in another language', () => {
    assert.deepEqual(englishOf(`Use the key for all of your accounts.\n\n${german}\n\nKonto\n`), [
      'Use the key for all of your accounts.',
      'Konto',
    ]);
  });

  it('is nothing of one whose words are of another language, short cells included', () => {
    assert.deepEqual(englishOf(`${german}\n\n${table}`), []);
  });

  it('is nothing of one that says that it is in another language, by front matter or path', () => {
    assert.deepEqual(englishOf('---\nms.locale: de-de\n---\nUse the key of your account.\n'), []);
    assert.deepEqual(englishOf('Use the key.\n', { language: 'fr-fr' }), []);
    assert.deepEqual(englishOf('Use the key.\n', { language: 'en-us' }), ['Use the key.']);
    assert.deepEqual(englishOf('---\nlang: en\n---\nUse it.\n', { language: 'fr-fr' }), ['Use it.']);
  });

  it('is what says nothing of its language', () => {
    assert.deepEqual(englishOf(table), ['Done', 'Task', 'Konto prüfen']);
  });
});
