import { isTypoOf } from '../text/typo';

/** What a column of an objectives or accountabilities table is for. */
export type ColumnRole =
  'done' | 'objective' | 'owner' | 'documentation' | 'lead' | 'implementer' | 'accountability';

/** Header words in the singular and plural that the family uses, with what companies and translations write instead. */
const WORDS: Readonly<Record<ColumnRole, readonly string[]>> = {
  done: words(
    'done checked check checkbox complete completed finished status implemented erledigt abgeschlossen fertig',
  ),
  objective: words(
    `objective objectives task tasks step steps activity activities recommendation recommendations action actions
     requirement requirements goal goals deliverable deliverables control controls milestone milestones subject item items
     question questions aufgabe aufgaben schritt schritte ziel ziele frage fragen maßnahme maßnahmen prüfen empfehlung`,
  ),
  owner: words(
    'owner owners assignee assignees responsible besitzer verantwortlich verantwortlicher zuständig',
  ),
  documentation: words(
    `documentation docs doc link links reference references resource resources detail details guidance
     dokumentation dokumente verweis verweise referenz referenzen`,
  ),
  lead: words('lead leads leitung'),
  implementer: words('implementer implementor implementers implementors owner owners umsetzung'),
  accountability: words('accountability accountabilities verantwortung verantwortlichkeit'),
};

/** A header of several parts means its first: "Step objective and results", "Link to steps", "Details/Links". */
const SECOND_PART = /\s(?:and|or|of|to|for|with|in|und|oder|für)\s.*$|[/,;(].*$/;
const SHORTEST_TYPO = 5;
/** A longer text is prose: it names no column. */
const LONGEST_HEADER = 100;

function words(text: string): string[] {
  return text.split(/\s+/);
}

/** A header cell's words: lower case, without markup, character references and punctuation. */
export function normaliseHeader(source: string): string {
  return source
    .replace(/<[^<>]*>|&(?:nbsp|#160|#xa0);/gi, ' ')
    .replace(/[*_`~?!:.#\\]/g, ' ')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
    .toLowerCase();
}

/** Documents of a family repeat a few headers: each is judged once for a role. Dropped when it grows beyond use. */
const scores = new Map<ColumnRole, Map<string, number>>();
const MOST_HEADERS = 1000;

/** How surely a header names a role: 3 its whole text, 2 its head word, 1 any word of it, 0 not at all. */
function score(header: string, role: ColumnRole): number {
  let known = scores.get(role);
  if (known === undefined || known.size >= MOST_HEADERS) {
    known = new Map();
    scores.set(role, known);
  }
  let result = known.get(header);
  if (result === undefined) {
    result = judge(header, role);
    // A copy: a slice would keep the whole document alive.
    known.set(Array.from(header).join(''), result);
  }
  return result;
}

function judge(header: string, role: ColumnRole): number {
  if (header.length > LONGEST_HEADER) {
    return 0;
  }
  if (isWordOf(header, role)) {
    return 3;
  }
  const part = header.replace(SECOND_PART, '').trim();
  const partWords = part.split(' ');
  if (isWordOf(part, role) || isWordOf(partWords.at(-1) ?? '', role)) {
    return 2;
  }
  return partWords.some(word => isWordOf(word, role)) ? 1 : 0;
}

function isWordOf(word: string, role: ColumnRole): boolean {
  return WORDS[role].some(
    each =>
      each === word || (each.length >= SHORTEST_TYPO && word.length >= SHORTEST_TYPO && isTypoOf(word, each)),
  );
}

/** The column that the headers name for a role most surely, the leftmost of equals; undefined when none does. */
export function namedColumn(
  headers: readonly string[],
  role: ColumnRole,
  options: { atLeast?: number; not?: readonly (number | undefined)[] } = {},
): number | undefined {
  let best: number | undefined;
  let bestScore = (options.atLeast ?? 1) - 1;
  headers.forEach((header, column) => {
    const found = options.not?.includes(column) === true ? 0 : score(header, role);
    if (found > bestScore) {
      best = column;
      bestScore = found;
    }
  });
  return best;
}

/** A header that names the tick column, or none at all (blank, `&nbsp;`): there a tick glyph is a checkbox. */
export function isDoneHeader(header: string): boolean {
  return header === '' || score(header, 'done') >= 2;
}
