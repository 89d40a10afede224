import { rememberByText } from '../text/remember';
import { collapse, isPlaceholder } from './words';

/** `X or Y`, `X and/or Y`, `X; Y`, `X / Y`. An "and" names one owner: "IT and security team". */
const SEPARATOR = /\s+(?:and ?\/ ?)?or\s+|\s*;\s*|\s+\/\s+/i;
/** `A, B, or C`: commas part owners only where an "or" does. */
const LIST_SEPARATOR = new RegExp(`,?${SEPARATOR.source}|,\\s+`, 'i');
const ARTICLE = /^(?:an?|the)\s+(?=\S)/i;
/** `CI/CD team`, `IT/OT`, `24/7 desk`, `N/A`: a slash between two short words is a part of a name. */
const SHORT_WORD_BEFORE = /(?:^|[^\p{L}\p{N}])[\p{L}\p{N}]{1,2}$/u;
const SHORT_WORD_BEHIND = /^[\p{L}\p{N}]{1,2}(?![\p{L}\p{N}])/u;
/** A longer text is prose, and names nobody in particular. */
const LONGEST_CELL = 500;

/** The owners that an owner cell names, each once, as they are written; none for `TBD` and its kin. */
export function splitOwners(text: string | null): readonly string[] {
  return text === null ? [] : readOwners(text);
}

/** Files name few people, and each of them often. */
const readOwners = rememberByText((text): readonly string[] => {
  const cell = collapse(text);
  if (cell.length > LONGEST_CELL) {
    return [cell];
  }
  const separator = /\sor\s/i.test(cell) ? LIST_SEPARATOR : SEPARATOR;
  const owners = new Map<string, string>();
  for (const part of cell.split(separator).flatMap(splitAtSlashes)) {
    const name = part.trim().replace(ARTICLE, '');
    const key = ownerKey(name);
    if (!isPlaceholder(name) && !owners.has(key)) {
      owners.set(key, name);
    }
  }
  return [...owners.values()];
});

/** The same for every spelling of an owner: capitals, blanks and a full stop at the end say nothing. */
export function ownerKey(name: string): string {
  const words = collapse(name.normalize('NFC')).toLowerCase();
  let end = words.length;
  while (words.endsWith('.', end) || words.endsWith(' ', end)) {
    end--;
  }
  return words.slice(0, end);
}

/** `SecOps Manager/Security Architect` are two; `https://contoso.com/cio` is one. */
function splitAtSlashes(text: string): string[] {
  if (text.includes('//')) {
    return [text];
  }
  const names: string[] = [];
  for (const part of text.split('/')) {
    const before = names.at(-1);
    if (before !== undefined && SHORT_WORD_BEFORE.test(before) && SHORT_WORD_BEHIND.test(part)) {
      names[names.length - 1] = `${before}/${part}`;
    } else {
      names.push(part);
    }
  }
  return names;
}
