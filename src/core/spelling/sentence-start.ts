import { isSmallAsciiLetter, SPACE } from '../scan/characters';
import { BREAK, JOIN } from './prose-marks';

/** Quotes, brackets, marks of emphasis and bullets: nothing that a sentence starts with. */
const BEFORE = new Set(`"“„'‘’«([]*_~-–—•#>${JOIN}☐☑☒✓✔`);
const BEHIND = new Set(`"”'’»)]*_~${JOIN}`);
const NO_END =
  /(?:^|[^\p{L}])(?:e\.g|i\.e|etc|vs|approx|incl|excl|esp|resp|cf|no|fig|max|min|inc|ltd|dr|mr|mrs|st|\p{L}\.\p{L})\.$/iu;
const ENUMERATOR = /(?<![^\s\u2029\u2060([*_])(?:\d{1,3}[a-z]?|[a-z]|[ivx]{1,4})(?:\.\d{1,3})*[.)]?$/i;
const CHECKBOX = /\[[ xX]?\]$/;
/** How far back something is looked for: longer runs of bullets and blanks are no text. */
const REACH = 80;

/** Whether the word at `offset` of a piece's prose is the first of a sentence, a line or the piece. */
export function isSentenceStart(prose: string, offset: number): boolean {
  if (isBehindWord(prose, offset)) {
    return false;
  }
  const floor = Math.max(0, offset - REACH);
  let at = offset;
  let isParted = false;
  while (at > floor) {
    const character = prose.charAt(at - 1);
    if (CHECKBOX.test(prose.slice(Math.max(floor, at - 3), at))) {
      at = prose.lastIndexOf('[', at - 1);
    } else if (/\s/.test(character) && character !== BREAK) {
      isParted = true;
      at--;
    } else if (isParted && character === ')' && isBehindNumber(prose, floor, at)) {
      return true;
    } else if (BEFORE.has(character) || (isParted && BEHIND.has(character))) {
      at--;
    } else {
      break;
    }
  }
  if (at === 0 || prose.charAt(at - 1) === BREAK) {
    return true;
  }
  return isParted && (endsSentence(prose, floor, at) || isBehindNumber(prose, floor, at));
}

/** A small letter and a blank: so most words stand. */
function isBehindWord(prose: string, offset: number): boolean {
  const code = prose.charCodeAt(offset - 2);
  return prose.charCodeAt(offset - 1) === SPACE && isSmallAsciiLetter(code);
}

function endsSentence(prose: string, floor: number, end: number): boolean {
  const last = prose.charAt(end - 1);
  return last === '!' || last === '?' || (last === '.' && !NO_END.test(prose.slice(floor, end)));
}

/** "1. " or "2a) " at the start. */
function isBehindNumber(prose: string, floor: number, end: number): boolean {
  const number = ENUMERATOR.exec(prose.slice(floor, end));
  return number !== null && /[.)\d]$/.test(number[0]) && isSentenceStart(prose, floor + number.index);
}
