import type { Span } from '../text/span';
import { BRACKET_OPEN } from './characters';
import { readTag, type HtmlTag } from './html-tag';
import { inlineMasks } from './inline-masks';
import type { Checkbox, State } from './step-file';
import { isTypoOf } from '../text/typo';

/**
 * What may be a checkbox somewhere in a cell; `[` is looked at apart, since it must be the whole cell. What these start
 * with stands in the cell tokens of table-lines too.
 */
const CANDIDATE =
  /<\/?[a-zA-Z]|&(?:#[xX]?0*[0-9a-fA-F]{4,5}|check(?:mark)?);|[☐☑☒✓✔✅]|:(?:heavy_check_mark|white_check_mark|ballot_box_with_check):/g;
const BRACKET = /^\[\s*[xX✓✔]?\s*\]$/;
const WELL_FORMED_BRACKET = /^\[[ xX]\]$/;

const LONGEST_BRACKET = 8;

const BALLOT_BOX = 0x2610;
const BALLOT_BOX_WITH_CHECK = 0x2611;
const BALLOT_BOX_WITH_X = 0x2612;
const CHECK_MARKS = new Set([0x2713, 0x2714, 0x2705]);

/** `[ ]`, `[x]` or what was meant as one of them, where it is the whole content of a cell. */
export function bracketBox(source: string, content: Span): Checkbox | undefined {
  const length = content.end - content.start;
  if (source.charCodeAt(content.start) !== BRACKET_OPEN || length < 2 || length > LONGEST_BRACKET) {
    return undefined;
  }
  const text = source.slice(content.start, content.end);
  if (!BRACKET.test(text)) {
    return undefined;
  }
  const state: State = /[xX✓✔]/.test(text) ? 'done' : 'todo';
  return { kind: 'bracket', span: content, state, malformed: !WELL_FORMED_BRACKET.test(text) };
}

/** Short cells are often all alike (`<input type="checkbox" />`): each is read once. Offsets are into the cell. */
const readCells = new Map<string, readonly Checkbox[]>();
const LONGEST_KEPT = 60;
const MOST_KEPT = 500;

/** Every other checkbox of the cell whose text without white space is `content`, in order; none in code or comments. */
export function findMarks(source: string, content: Span): Checkbox[] {
  const text = source.slice(content.start, content.end);
  let boxes = readCells.get(text);
  if (boxes === undefined) {
    boxes = scanCandidates(text);
    if (text.length <= LONGEST_KEPT && readCells.size < MOST_KEPT) {
      // A copy: a slice would keep the whole document alive.
      readCells.set(Array.from(text).join(''), boxes);
    }
  }
  return boxes.map(({ kind, span, state, malformed }) => {
    return {
      kind,
      span: { start: span.start + content.start, end: span.end + content.start },
      state,
      malformed,
    };
  });
}

function scanCandidates(text: string): Checkbox[] {
  const boxes: Checkbox[] = [];
  CANDIDATE.lastIndex = 0;
  let match = CANDIDATE.exec(text);
  const masks = match === null ? [] : inlineMasks(text);
  let mask = 0;
  for (; match !== null; match = CANDIDATE.exec(text)) {
    while ((masks[mask]?.end ?? Infinity) <= match.index) {
      mask++;
    }
    const around = masks[mask];
    if (around !== undefined && around.start <= match.index) {
      CANDIDATE.lastIndex = around.end;
      continue;
    }
    const tag = match[0].startsWith('<') ? readTag(text, match.index, text.length) : undefined;
    const box = tag === undefined ? markBox(match[0], match.index) : inputBox(tag);
    if (box !== undefined) {
      boxes.push(box);
    }
    CANDIDATE.lastIndex = Math.max(CANDIDATE.lastIndex, tag?.isComplete === true ? tag.span.end : 0);
  }
  return boxes;
}

/** ☐ and its kin, as a character, a character reference or a short code. */
function markBox(token: string, start: number): Checkbox | undefined {
  const span = { start, end: start + token.length };
  const reference = /^&#(x?)([0-9a-f]+);$/i.exec(token);
  const code =
    reference === null ? token.codePointAt(0) : parseInt(reference[2] ?? '', reference[1] ? 16 : 10);
  switch (code) {
    case BALLOT_BOX:
    case BALLOT_BOX_WITH_CHECK:
    case BALLOT_BOX_WITH_X: {
      const state = code === BALLOT_BOX ? 'todo' : 'done';
      return { kind: reference === null ? 'symbol' : 'entity', span, state, malformed: false };
    }
    default: {
      const isGlyph = reference === null || (code !== undefined && CHECK_MARKS.has(code));
      return isGlyph ? { kind: 'glyph', span, state: 'unknown', malformed: false } : undefined;
    }
  }
}

/** `<input type="checkbox">`, or a tag that was meant as one: `type="checkbx"`, `<input checkbox>`, no `>`. */
function inputBox(tag: HtmlTag): Checkbox | undefined {
  if (tag.name !== 'input' || tag.isClosing) {
    return undefined;
  }
  const attribute = (name: string) => tag.attributes.find(each => each.name.toLowerCase() === name);
  const type = attribute('type')?.value?.trim().toLowerCase();
  const isExact = type === 'checkbox';
  if (!isExact && !isMeantAsCheckbox(tag, type)) {
    return undefined;
  }
  const state = !tag.isComplete ? 'unknown' : attribute('checked') === undefined ? 'todo' : 'done';
  return { kind: 'input', span: tag.span, state, malformed: !isExact || !tag.isComplete };
}

function isMeantAsCheckbox(tag: HtmlTag, type: string | undefined): boolean {
  return type === undefined
    ? tag.attributes.some(({ name, value }) => resemblesCheckbox(name) || resemblesCheckbox(value ?? ''))
    : resemblesCheckbox(type);
}

/** `checkbx`, `check-box`, `checked`: a word that can hardly mean anything else in an `<input>`. */
export function resemblesCheckbox(word: string): boolean {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '');
  return letters.startsWith('check') || isTypoOf(letters, 'checkbox');
}
