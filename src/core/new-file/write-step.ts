import type { Message } from '../checks/finding';
import { writeDate } from '../checks/publishing-date';
import type { Span } from '../text/span';
import { writeMarkdown, writeYaml, type Values } from './line-writer';
import { cleanTitle, type NewStep } from './new-step';
import { readTemplate, TemplateProblem, type TemplateLine } from './template';

/** A new file, or what its template has to have mended before one can be made. */
export type Written =
  | {
      readonly kind: 'file';
      /** Lines end with `\n`. */
      readonly text: string;
      /** What the author is to write, in its order; empty spans where nothing stands yet. */
      readonly stops: readonly Span[];
    }
  | { readonly kind: 'problem'; readonly message: Message };

/** Fills in a template. Whatever a title is, it stays the text that it is. */
export function writeStep(step: NewStep, template: string): Written {
  try {
    const text = new StepText();
    const values = valuesOf(step);
    for (const { isRepeated, lines } of readTemplate(template)) {
      const times = isRepeated ? step.pillars.map(pillar => withPillar(values, pillar)) : [values];
      times.forEach(each => lines.forEach(line => text.add(line, each)));
    }
    return text.finish();
  } catch (error) {
    if (error instanceof TemplateProblem) {
      return { kind: 'problem', message: error.words };
    }
    throw error;
  }
}

class StepText {
  #text = '';
  readonly #stops: Span[] = [];

  add({ parts, isYaml }: TemplateLine, values: Values): void {
    const line = isYaml ? writeYaml(parts, values) : writeMarkdown(parts, values);
    const from = this.#text.length;
    this.#stops.push(...line.stops.map(({ start, end }) => ({ start: from + start, end: from + end })));
    this.#text += `${line.text}\n`;
  }

  finish(): Written {
    const text = this.#text.replace(/\n+$/, '');
    const inside = (at: number): number => Math.min(at, text.length);
    const stops = this.#stops.map(({ start, end }) => ({ start: inside(start), end: inside(end) }));
    return { kind: 'file', text: `${text}\n`, stops };
  }
}

function valuesOf({ title, number, pillars, today }: NewStep): Values {
  return new Map([
    ['title', cleanTitle(title)],
    ['number', String(number)],
    ['date', writeDate(today) ?? today],
    ['isoDate', today],
    ['pillars', enumerate(pillars.map(inText))],
  ]);
}

function withPillar(values: Values, pillar: string): Values {
  return new Map([...values, ['pillar', pillar], ['pillarInText', inText(pillar)]]);
}

function inText(pillar: string): string {
  return pillar.charAt(0).toLowerCase() + pillar.slice(1);
}

/** As English lists things: `a`, `a and b`, `a, b, and c`. */
function enumerate(names: readonly string[]): string {
  const last = names.slice(-2).join(names.length > 2 ? ', and ' : ' and ');
  return [...names.slice(0, -2), last].join(', ');
}
