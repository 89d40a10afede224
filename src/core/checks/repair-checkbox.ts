import { findMarks, resemblesCheckbox } from '../scan/checkboxes';
import { readTag, type HtmlAttribute } from '../scan/html-tag';
import type { Checkbox } from '../scan/step-file';
import type { Span } from '../text/span';
import { isTypoOf } from '../text/typo';
import type { FixKind } from './finding';

export interface CheckboxRepair {
  readonly span: Span;
  readonly newText: string;
  readonly kind: FixKind;
}

interface Repaired {
  readonly text: string;
  readonly isCertain: boolean;
}

/** What a malformed checkbox was meant to be; undefined where nobody can say. */
export function repairCheckbox(source: string, { kind, span, state }: Checkbox): CheckboxRepair | undefined {
  if (kind === 'bracket') {
    return { span, newText: state === 'done' ? '[x]' : '[ ]', kind: 'safe' };
  }
  const token = source.slice(span.start, span.end);
  if (kind !== 'input') {
    return undefined;
  }
  const isOpen = state === 'unknown';
  const repaired = isOpen ? closeTag(source, token, span.end) : repairType(token);
  if (repaired === undefined) {
    return undefined;
  }
  const { text, isCertain, end } = { end: span.end, ...repaired };
  const [box] = findMarks(text, { start: 0, end: text.length });
  if (box?.malformed !== false || box.span.end !== text.length) {
    return undefined;
  }
  const isSafe = isCertain && box.state === state;
  return { span: { start: span.start, end }, newText: text, kind: isSafe ? 'safe' : 'review' };
}

/** `<input type="checkbox" ` or `<input type="checkbox" /`, where the cell ends or its text goes on behind. */
function closeTag(source: string, token: string, end: number): (Repaired & { end: number }) | undefined {
  const hasSlash = source.charAt(end) === '/';
  const bare = token.trimEnd();
  const tagEnd = hasSlash ? end + 1 : end - (token.length - bare.length);
  const names = readTag(bare, 0, bare.length)?.attributes ?? [];
  // Words of the text behind look like attributes, and a stray quote or `=` like the rest of one.
  if (/^[^\s|]|["'=]/.test(source.slice(tagEnd, tagEnd + 2)) || !names.every(({ name }) => isUsual(name))) {
    return undefined;
  }
  const closed = `${bare} />`;
  const isMalformed = findMarks(closed, { start: 0, end: closed.length })[0]?.malformed === true;
  const text = isMalformed ? repairType(closed).text : closed;
  return { text, isCertain: false, end: tagEnd };
}

function isUsual(name: string): boolean {
  return /^(?:type|checked|disabled|id|name|class|value|title)$/i.test(name) || resemblesCheckbox(name);
}

/** `type="checkbx"`, `typ="checkbox"`, `<input checkbox>`, `<input checked>`. */
function repairType(token: string): Repaired {
  const attributes = readTag(token, 0, token.length)?.attributes ?? [];
  const type = attributes.find(({ name }) => name.toLowerCase() === 'type');
  if (type !== undefined) {
    const value = type.value ?? '';
    const text = replaceLast(token, type.span, value, 'checkbox');
    // `type="checked"` may have been meant as a ticked one.
    return { text, isCertain: !/^\W*checked/i.test(value) };
  }
  const meant = attributes.find(each => !isChecked(each) && resemblesCheckbox(each.name));
  if (meant !== undefined) {
    return { text: replaceAt(token, meant.span, 'type="checkbox"'), isCertain: meant.value === null };
  }
  const misnamed = attributes.find(({ name, value }) => name !== '' && resemblesCheckbox(value ?? ''));
  if (misnamed !== undefined) {
    const name = { start: misnamed.span.start, end: misnamed.span.start + misnamed.name.length };
    const text = replaceAt(token, name, 'type');
    return { text, isCertain: isTypoOf(misnamed.name.toLowerCase(), 'type') };
  }
  return { text: token.replace(/^<input/i, start => `${start} type="checkbox"`), isCertain: false };
}

function isChecked({ name }: HtmlAttribute): boolean {
  return name.toLowerCase() === 'checked';
}

function replaceLast(token: string, { start, end }: Span, value: string, newValue: string): string {
  const at = token.slice(start, end).lastIndexOf(value);
  return replaceAt(token, { start: start + at, end: start + at + value.length }, newValue);
}

function replaceAt(token: string, { start, end }: Span, newText: string): string {
  return token.slice(0, start) + newText + token.slice(end);
}
