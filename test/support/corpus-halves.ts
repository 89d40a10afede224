import { corpusDocuments, type CorpusDocument } from './corpus';

/** Versions of one document are one family. */
export function familyOf(name: string): string {
  return name.replace(/\.md$/, '').replace(/-(?:v\d+.*|latest|old.*)$/, '');
}

/** Documents in English, a half each; a family is on one side. The second one is held back while rules are made. */
export function corpusHalves(): readonly [readonly CorpusDocument[], readonly CorpusDocument[]] {
  const documents = corpusDocuments().filter(({ name }) => !name.includes('-de-'));
  const isFirst = ({ name }: CorpusDocument): boolean => sumOf(familyOf(name)) % 2 === 0;
  return [documents.filter(isFirst), documents.filter(document => !isFirst(document))];
}

/** Published: the latest version of a document, or the last one that is there. */
export function publishedDocuments(): readonly CorpusDocument[] {
  const documents = corpusDocuments();
  const isLater = (a: string, b: string): boolean =>
    /latest|last/.test(a) || (a > b && !/latest|last/.test(b));
  const lastOf = new Map<string, string>();
  for (const { name } of documents) {
    const last = lastOf.get(familyOf(name));
    lastOf.set(familyOf(name), last === undefined || isLater(name, last) ? name : last);
  }
  return documents.filter(({ name }) => lastOf.get(familyOf(name)) === name);
}

function sumOf(text: string): number {
  return Array.from(text).reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 65_521, 7);
}
