/** Capital letters that are read with a vowel first: "an MFA method". */
const VOWEL_LETTERS = /^[AEFHILMNORSX](?![a-z])/;

/** A term's replacement in the case that its words are written in: "Whitelist" → "Allow list". Names keep theirs. */
export function withCase(to: string, from: string, written: string): string {
  const isName = from !== from.toLowerCase();
  if (isName) {
    return to;
  }
  if (written.length > 1 && written === written.toUpperCase() && written !== written.toLowerCase()) {
    return to.toUpperCase();
  }
  const first = written.charAt(0);
  return first === first.toLowerCase() ? to : to.charAt(0).toUpperCase() + to.slice(1);
}

/** The plural of a replacement where the term was one. */
export function withEnding(to: string, ending: string): string {
  if (ending === '' || /s$/i.test(to)) {
    return to;
  }
  if (ending === ending.toUpperCase()) {
    return `${to}S`;
  }
  if (/[^aeiou]y$/.test(to)) {
    return `${to.slice(0, -1)}ies`;
  }
  return to + (/(?:x|z|ch|sh)$/.test(to) ? 'es' : 's');
}

/** The article for the new words: "an Azure AD tenant" → "a Microsoft Entra tenant". */
export function withArticle(article: string, words: string, newWords: string): string {
  if (article === '' || startsWithVowel(words) === startsWithVowel(newWords)) {
    return article;
  }
  const blank = article.trimStart().replace(/^an?/i, '');
  const first = article.charAt(0);
  return (startsWithVowel(newWords) ? `${first}n` : first) + blank;
}

function startsWithVowel(words: string): boolean {
  const isAbbreviation = /^[A-Z]{2,}(?![a-z])/.test(words);
  return isAbbreviation ? VOWEL_LETTERS.test(words.charAt(0)) : /^[aeiou]/i.test(words);
}
