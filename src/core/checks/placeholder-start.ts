import { PLACEHOLDER_STARTS, PLACEHOLDERS } from '../objectives/words';

const firstWord = (text: string): string => text.split(' ')[0] ?? '';
/** May have anything behind them: `TBD by the team`, `lorem ipsum dolor`, `note to authors: …`. */
const FOLLOWED = [...new Set(PLACEHOLDER_STARTS.map(firstWord)), 'tb[acd]', 'lorem'].join('|');
const ALONE = [...PLACEHOLDERS].map(words => words.replaceAll(' ', '[\\W_]+')).join('|');

/** Behind the box of a task and a number; what is no letter may stand around all of them. */
const START = new RegExp(
  `^(?:\\s*\\[x\\]\\s)?[\\W_]*(?:\\d[\\d.]*[a-z]?[.)][\\W_]*)?(?:${FOLLOWED}|(?:${ALONE})[\\W_]*$)`,
  'i',
);

/**
 * False for a text that is surely no built-in placeholder and no note to colleagues: most are told by this one look. The
 * words of the settings are not known to it.
 */
export function mayBePlaceholder(prose: string): boolean {
  return START.test(prose);
}
