/** What others take to check spelling. Both load lazily: they are no part of the bundle. */
export interface SpellingPeer {
  readonly name: string;
  readonly check: (text: string) => unknown;
  readonly suggest: (word: string) => unknown;
}

const WORD = /\p{L}[\p{L}']+/gu;

export async function loadNspell(): Promise<SpellingPeer> {
  const [{ default: create }, { default: dictionary }] = await Promise.all([
    import('nspell'),
    import('dictionary-en'),
  ]);
  const spell = create(dictionary);
  return {
    name: 'nspell',
    check: text => [...text.matchAll(WORD)].filter(([word]) => !spell.correct(word)),
    suggest: word => spell.suggest(word),
  };
}

export async function loadCspell(): Promise<SpellingPeer> {
  const { spellCheckDocument, suggestionsForWord } = await import('cspell-lib');
  const check = (text: string): unknown =>
    spellCheckDocument(
      { uri: 'file:///text.md', text, languageId: 'markdown', locale: 'en' },
      { generateSuggestions: false, noConfigSearch: true },
      {},
    );
  await check('Some words.');
  return { name: 'cspell-lib', check, suggest: word => suggestionsForWord(word) };
}
