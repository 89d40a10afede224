import type { StepPlan } from '../objectives/step-plan';
import { inlineMasks } from '../scan/inline-masks';
import type { TableRow } from '../scan/step-file';
import { LineIndex } from '../text/line-index';
import type { Span } from '../text/span';
import type { Finding } from './finding';

const MARK = 'zt-steps-';
/** `<!-- zt-steps-disable-line empty-row, typo -->`; without a code it means all of them. */
const DIRECTIVE =
  /^<!--\s*zt-steps-(disable(?:-(?:next-line|line|file))?|enable)(?:\s+([a-z0-9\s,-]*?))?\s*-->$/;

/** A longer comment is prose. */
const LONGEST_DIRECTIVE = 1000;

type Kind = 'disable' | 'enable' | 'disable-line' | 'disable-next-line' | 'disable-file';

interface Directive {
  readonly kind: Kind;
  readonly start: number;
  /** Line of its last character, 0-based. */
  readonly line: number;
  /** Empty for all codes. */
  readonly codes: readonly string[];
}

/** The findings, sorted by start, that no comment of the document silences. Linear in both. */
export function withoutSuppressed(plan: StepPlan, findings: readonly Finding[]): readonly Finding[] {
  if (findings.length === 0 || !plan.file.source.includes(MARK)) {
    return findings;
  }
  const lines = new LineIndex(plan.file.source);
  const directives = readDirectives(plan, lines);
  const ofFile = new Switches();
  const ofLine = new Map<number, Switches>();
  for (const { kind, line, codes } of directives) {
    if (kind === 'disable-file') {
      ofFile.disable(codes);
    } else if (kind === 'disable-line' || kind === 'disable-next-line') {
      const target = kind === 'disable-line' ? line : line + 1;
      ofLine.set(target, (ofLine.get(target) ?? new Switches()).disable(codes));
    }
  }
  const ranges = new Ranges(directives);
  return findings.filter(({ code, span }) => {
    const { line } = lines.positionAt(span.start);
    return !ofFile.isOff(code) && ofLine.get(line)?.isOff(code) !== true && !ranges.isOff(code, span.start);
  });
}

/** Which codes are silent. */
class Switches {
  #all = false;
  readonly #off = new Set<string>();
  /** Those that were named since all were silenced. */
  readonly #on = new Set<string>();

  disable(codes: readonly string[]): this {
    this.#set(codes, true);
    return this;
  }

  enable(codes: readonly string[]): void {
    this.#set(codes, false);
  }

  isOff(code: string): boolean {
    return this.#off.has(code) || (this.#all && !this.#on.has(code));
  }

  #set(codes: readonly string[], isOff: boolean): void {
    const [to, from] = isOff ? [this.#off, this.#on] : [this.#on, this.#off];
    if (codes.length === 0) {
      this.#all = isOff;
      from.clear();
    }
    for (const code of codes) {
      to.add(code);
      from.delete(code);
    }
  }
}

/** `disable` … `enable`. Asked with offsets that never fall. */
class Ranges {
  readonly #directives: readonly Directive[];
  readonly #switches = new Switches();
  #next = 0;

  constructor(directives: readonly Directive[]) {
    this.#directives = directives.filter(({ kind }) => kind === 'disable' || kind === 'enable');
  }

  isOff(code: string, offset: number): boolean {
    for (let each = this.#directives[this.#next]; each !== undefined && each.start <= offset;) {
      this.#switches[each.kind === 'disable' ? 'disable' : 'enable'](each.codes);
      each = this.#directives[++this.#next];
    }
    return this.#switches.isOff(code);
  }
}

/** In source order. A comment in code, or in another comment, says nothing. */
function readDirectives(plan: StepPlan, lines: LineIndex): Directive[] {
  const { source } = plan.file;
  const directives: Directive[] = [];
  for (const place of placesOfComments(plan)) {
    const text = source.slice(place.start, place.end);
    for (const { start, end } of text.includes(MARK) ? inlineMasks(text) : []) {
      const match = end - start > LONGEST_DIRECTIVE ? null : DIRECTIVE.exec(text.slice(start, end));
      if (match !== null) {
        directives.push({
          kind: match[1] as Kind,
          start: place.start + start,
          line: lines.positionAt(place.start + end - 1).line,
          codes: (match[2] ?? '').split(/[\s,]+/).filter(code => code !== ''),
        });
      }
    }
  }
  return directives.sort((a, b) => a.start - b.start);
}

function placesOfComments({ file }: StepPlan): Span[] {
  const rowCells = ({ cells }: TableRow) => cells.map(({ content }) => content);
  return [
    ...file.comments,
    ...file.paragraphs.map(({ span }) => span),
    ...file.headings.map(({ content }) => content),
    ...file.tables.flatMap(({ header, rows }) => [header, ...rows].flatMap(rowCells)),
  ];
}
