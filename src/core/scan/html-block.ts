import { lineEnd } from './line-reader';
import { readTag } from './html-tag';

/** How an HTML block ends (CommonMark 0.31, section 4.6): with a line that holds a text, or before a blank line. */
export type HtmlBlockEnd = RegExp | 'blank-line';

const RAW_END = /<\/(?:script|pre|style|textarea)>/i;
const RAW_START = /<(?:script|pre|style|textarea)(?=[\s>]|$)/iy;
const BLOCK_START =
  /<\/?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?=\s|\/?>|$)/iy;

/**
 * The end condition of the HTML block that starts at `offset`, or undefined when none starts there.
 *
 * @param canBeAnyTag False inside a paragraph, which a block of kind 7 (any complete tag alone on its line) cannot interrupt.
 */
export function htmlBlockStart(
  source: string,
  offset: number,
  canBeAnyTag: boolean,
): HtmlBlockEnd | undefined {
  if (source.startsWith('<!--', offset)) {
    return /-->/;
  }
  if (source.startsWith('<?', offset)) {
    return /\?>/;
  }
  if (source.startsWith('<![CDATA[', offset)) {
    return /\]\]>/;
  }
  if (startsWith(/<![a-z]/iy, source, offset)) {
    return />/;
  }
  if (startsWith(RAW_START, source, offset)) {
    return RAW_END;
  }
  if (startsWith(BLOCK_START, source, offset)) {
    return 'blank-line';
  }
  return canBeAnyTag && isLoneTag(source, offset) ? 'blank-line' : undefined;
}

/** Kind 7: a complete opening or closing tag with nothing but white space behind it on the line. */
function isLoneTag(source: string, offset: number): boolean {
  const limit = lineEnd(source, offset);
  const tag = readTag(source, offset, limit);
  return (
    tag?.isComplete === true &&
    !(tag.isClosing && tag.attributes.length > 0) &&
    source.slice(tag.span.end, limit).trim() === ''
  );
}

function startsWith(pattern: RegExp, source: string, offset: number): boolean {
  pattern.lastIndex = offset;
  return pattern.test(source);
}
