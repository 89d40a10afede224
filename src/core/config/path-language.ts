/** Languages that Microsoft Learn is published in: `/co-op/` is no language. */
const LANGUAGES = new Set(
  (
    'ar bg bs ca cs da de el en es et eu fi fil fr ga gl he hi hr hu id is it ja ka kk ko lb lt lv ms mt nb nl pl pt ' +
    'ro ru sk sl sr sv th tr uk vi zh'
  ).split(' '),
);
/** `de-de` as a folder, or at the end of the name of one: `docs.de-de`. */
const LOCALE = /(?:^|[/.])(([a-z]{2,3})(?:-[a-z]{4})?-[a-z]{2})(?=\/)/g;

/**
 * The locale that the folders of a path name, such as `de-de`; undefined where none does. The innermost one counts. The
 * folder of a translated repository names its language, so the path is the whole one.
 */
export function languageOfPath(path: string): string | undefined {
  const locales = [...path.toLowerCase().matchAll(LOCALE)].filter(match => LANGUAGES.has(match[2] ?? ''));
  return locales.at(-1)?.[1];
}
