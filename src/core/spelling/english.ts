/** Words that nearly every sentence of a language has some of. Those of one letter are no use: `a` is in most. */
const FUNCTION_WORDS = {
  en: `the and to of in is with that this are your you be by can not have has from these those which when their for if it
    should use all any other each more how our they as at on or into an must will does don't than then them`,
  de: `der die das und ist nicht mit für auf ein eine einen einer einem den von zu zum zur sie ihr ihre wird werden oder
    bei auch sind dem des im ins wie kann können aus nach durch über wenn sich dass nur noch alle diese dieser dieses
    wurde müssen soll sollte um ob vom sowie`,
  fr: `le la les des est et une un pour dans que qui avec sur pas vous ce cette ces sont votre vos aux par du au de ou
    être il elle nous ne se leur lors afin plus tous toutes`,
  es: `el la los las de que en un una para con por se su sus es del al como más no lo si son este esta estos pero cuando
    puede debe todos todas cada sin sobre entre y`,
  pt: `os as um uma de que não para com em do da dos das na nos nas ao aos por mais se são ou como este esta isso seu sua
    seus pode deve quando todos cada sem sobre entre foi está você`,
  it: `il lo gli le di che un una per con non del della dei delle degli nel nella sono si alla alle ai da dal dalla più
    questo questa come anche se sul sulla tra è o essere ogni tutti tutte quando può`,
  nl: `de het een en van op met voor niet dat zijn aan te om ook bij naar wordt worden uw deze dit als door uit kan kunnen
    moet er hun alle tot maar`,
  sv: `och att det som en på är av för med den till inte om ett de kan ska har eller från vid detta alla din när`,
  da: `og at det som en på er af for med den til ikke om et de kan skal har eller fra ved dette alle din når du`,
  pl: `w na z że do jest się nie to oraz dla przez jak ale po od za ich może są lub który która tego przy tym`,
} as const;

type Language = keyof typeof FUNCTION_WORDS;
const LANGUAGES = Object.keys(FUNCTION_WORDS) as Language[];
const OTHERS = LANGUAGES.filter(language => language !== 'en');

const languagesOf = new Map<string, Language[]>();
for (const language of LANGUAGES) {
  for (const word of FUNCTION_WORDS[language].split(/\s+/)) {
    languagesOf.set(word, [...(languagesOf.get(word) ?? []), language]);
  }
}
const LONGEST = Math.max(...[...languagesOf.keys()].map(word => word.length));

/** How much of a text speaks for which language. */
export interface LanguageCounts {
  readonly words: number;
  /** Words with letters that English has in a few foreign words alone. */
  readonly marked: number;
  readonly byLanguage: Readonly<Partial<Record<Language, number>>>;
}

const MARKED = /[^a-z']/i;
/** "Rio de la Plata" has two words of Spanish, and is a name. */
const FEWEST_FOREIGN = 2;
/** So many words without any that English sentences have, and one in four with marks: some language without a list. */
const FEWEST_UNKNOWN = 8;
const MARKED_SHARE = 0.25;

export function countLanguages(words: readonly { readonly text: string }[]): LanguageCounts {
  const byLanguage: Partial<Record<Language, number>> = {};
  let marked = 0;
  for (const { text } of words) {
    marked += MARKED.test(text) ? 1 : 0;
    const languages = text.length <= LONGEST ? languagesOf.get(text.toLowerCase()) : undefined;
    if (languages !== undefined) {
      languages.forEach(language => (byLanguage[language] = (byLanguage[language] ?? 0) + 1));
    }
  }
  return { words: words.length, marked, byLanguage };
}

export function addCounts(all: readonly LanguageCounts[]): LanguageCounts {
  const byLanguage: Partial<Record<Language, number>> = {};
  let [words, marked] = [0, 0];
  for (const counts of all) {
    words += counts.words;
    marked += counts.marked;
    for (const language in counts.byLanguage) {
      const key = language as Language;
      byLanguage[key] = (byLanguage[key] ?? 0) + (counts.byLanguage[key] ?? 0);
    }
  }
  return { words, marked, byLanguage };
}

/** Whether a paragraph or a document is surely in another language than English. A few words without a sentence are not. */
export function isForeign({ words, marked, byLanguage }: LanguageCounts): boolean {
  const english = byLanguage.en ?? 0;
  const other = OTHERS.reduce((most, language) => Math.max(most, byLanguage[language] ?? 0), 0);
  return (
    (other >= FEWEST_FOREIGN && other > english) ||
    (words >= FEWEST_UNKNOWN && english * 10 < words && marked >= words * MARKED_SHARE)
  );
}
