import { message } from '../checks/message';
import type { Message } from '../checks/finding';
import { findFrontMatter } from '../scan/front-matter';
import { readParts, type Part } from './template-parts';

export const newFileTemplates = {
  empty: 'The template is empty.',
  unclosed: 'Line {0} of the template has “${” without “}”. Write “$${” for the characters themselves.',
  unknown: 'Line {0} of the template has “{1}”, and there are only these: {2}.',
  outside: 'Line {0} of the template has “{1}”, which stands only between “{2}” and “{3}”.',
  begin: 'The part that begins in line {0} of the template does not end: write “{1}” below it.',
  end: 'Line {0} of the template ends a part that was not begun: write “{1}” above it.',
} as const;

/** Lines of a template that stand together: once, or for each pillar. */
export interface Block {
  readonly isRepeated: boolean;
  readonly lines: readonly TemplateLine[];
}

export interface TemplateLine {
  readonly parts: readonly Part[];
  readonly isYaml: boolean;
}

/** What has to be mended before a file can be made of a template. */
export class TemplateProblem extends Error {
  readonly words: Message;

  constructor(kind: keyof typeof newFileTemplates, ...args: readonly (string | number)[]) {
    super(kind);
    this.words = message(newFileTemplates[kind], ...args);
  }
}

const BEGIN = '<!-- each pillar -->';
const END = '<!-- end of pillar -->';
const BEGIN_LINE = /^\s*<!--\s*each pillar\s*-->\s*$/i;
const END_LINE = /^\s*<!--\s*end of pillar\s*-->\s*$/i;
const ANYWHERE: readonly string[] = ['title', 'number', 'date', 'isoDate', 'pillars'];
const OF_PILLAR: readonly string[] = ['pillar', 'pillarInText'];

/** Throws a TemplateProblem. */
export function readTemplate(source: string): readonly Block[] {
  const text = source.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  if (text.trim() === '') {
    throw new TemplateProblem('empty');
  }
  const blocks = new Blocks();
  const yamlEnd = findFrontMatter(text, 0)?.end ?? 0;
  let at = 0;
  text.split('\n').forEach((line, index) => {
    blocks.add(line, index + 1, at < yamlEnd);
    at += line.length + 1;
  });
  return blocks.finish();
}

class Blocks {
  readonly #blocks: Block[] = [];
  #lines: TemplateLine[] = [];
  /** The line, from 1, that begins the part for each pillar. */
  #begin: number | undefined;
  /** A blank line stands before a marker: one behind it would be a second one. */
  #isParted = false;

  add(line: string, number: number, isYaml: boolean): void {
    if (BEGIN_LINE.test(line)) {
      this.finish();
      this.#begin = number;
    } else if (END_LINE.test(line)) {
      if (this.#begin === undefined) throw new TemplateProblem('end', number, BEGIN);
      this.#close(true);
      this.#begin = undefined;
    } else if (line.trim() !== '' || this.#lines.length > 0 || !this.#isParted) {
      this.#lines.push({ parts: partsOf(line, number, this.#begin !== undefined), isYaml });
    }
  }

  finish(): readonly Block[] {
    if (this.#begin !== undefined) throw new TemplateProblem('begin', this.#begin, END);
    this.#close(false);
    return this.#blocks;
  }

  #close(isRepeated: boolean): void {
    this.#blocks.push({ isRepeated, lines: this.#lines });
    this.#isParted = isBlank(this.#lines.at(-1));
    this.#lines = [];
  }
}

function isBlank(line: TemplateLine | undefined): boolean {
  return line?.parts.every(part => part.kind === 'text' && part.text.trim() === '') === true;
}

function partsOf(line: string, number: number, isRepeated: boolean): readonly Part[] {
  const parts = readParts(line);
  if (parts === undefined) {
    throw new TemplateProblem('unclosed', number);
  }
  const names = [...ANYWHERE, ...OF_PILLAR];
  for (const name of variablesOf(parts)) {
    const written = `\${${name}}`;
    if (!names.includes(name)) {
      const known = [...names, 'ask:…'].map(each => `\${${each}}`).join(', ');
      throw new TemplateProblem('unknown', number, written, known);
    }
    if (!isRepeated && OF_PILLAR.includes(name)) {
      throw new TemplateProblem('outside', number, written, BEGIN, END);
    }
  }
  return parts;
}

function variablesOf(parts: readonly Part[]): readonly string[] {
  return parts.flatMap(part =>
    part.kind === 'variable' ? [part.name] : part.kind === 'ask' ? variablesOf(part.parts) : [],
  );
}
