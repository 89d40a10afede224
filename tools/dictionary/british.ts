/** How British endings and stems are written in American English. */
const TO_AMERICAN: readonly (readonly [british: RegExp, american: string])[] = [
  [/is(?=(?:e|ed|es|er|ers|ing|ation|ations|ational|able|ability)$)/, 'iz'],
  [/ys(?=(?:e|ed|es|er|ers|ing)$)/, 'yz'],
  [/our(?=[a-z]*$)/, 'or'],
  [/re(?=s?$)/, 'er'],
  [/tr(?=(?:ed|ing)$)/, 'ter'],
  [/ll(?=(?:ed|ing|er|ers|or|ors|ous|ation|y)$)/, 'l'],
  [/l(?=(?:ment|ments|ful|fully)?$)/, 'll'],
  [/l(?=s$)/, 'll'],
  [/ogue(?=s?$)/, 'og'],
  [/enc(?=es?$)/, 'ens'],
  [/ae/, 'e'],
  [/oe/, 'e'],
  [/mme(?=s?$)/, 'm'],
  [/ement(?=s?$)/, 'ment'],
  [/xion(?=s?$)/, 'ction'],
  [/s(?=(?:e|ed|es|ing)$)/, 'c'],
];

/** The American spelling of a British word; undefined where no rule leads to a word. */
export function americanSpelling(word: string, isAmerican: (word: string) => boolean): string | undefined {
  const once = spellings(word);
  return [...once, ...once.flatMap(spellings)].find(isAmerican);
}

function spellings(word: string): string[] {
  return TO_AMERICAN.map(([british, american]) => word.replace(british, american)).filter(
    each => each !== word,
  );
}
