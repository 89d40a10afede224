import { LinkTargets } from '../objectives/link-targets';
import type { Objective } from '../objectives/step-plan';
import type { Heading, TableRow } from '../scan/step-file';
import type { Span } from '../text/span';
import type { TextPatch } from '../text/text-patch';
import type { CheckContext } from './check-context';
import { markBehind, numberSpan } from './numbered-row';
import { labelOf, renumbered, type NumberParts } from './outline-numbers';

interface Row {
  readonly objective: Objective;
  readonly parts: NumberParts | undefined;
}

interface Change {
  readonly row: TableRow | null;
  readonly from: string;
  readonly to: string;
}

/** In-page links of a file, by where they lead and what number their label starts with. */
interface NumberedLinks {
  readonly headingsOf: ReadonlyMap<TableRow, ReadonlySet<Heading>>;
  readonly labels: Map<string, Span[]>;
  /** Headings that a link finds by their slug. */
  readonly bySlug: ReadonlySet<Heading>;
}

const LEADING_NUMBER = /^(\d+(?:\.\d+)*[a-z]?)[.)]/i;

/** Gives tables new numbers, and with them the headings and links that bear the old ones. */
export class Renumbering {
  #links: NumberedLinks | undefined;

  constructor(private readonly context: CheckContext) {}

  /** None where the place of a number cannot be told: half a renumbering is none. */
  patches(rows: readonly Row[], first: NumberParts): TextPatch[] {
    const labels = renumbered(
      rows.map(({ parts }) => parts),
      first,
    );
    const own = new Map<number, TextPatch>();
    const changes: Change[] = [];
    let model = rows.find(({ objective }) => objective.number !== null)?.objective;
    for (const [index, { objective }] of rows.entries()) {
      model = objective.number === null ? model : objective;
      const to = labelOf(labels[index] ?? [], model?.number ?? '');
      const patch = this.#patchOf(objective, to, model);
      if (patch === undefined) {
        return [];
      }
      own.set(patch.span.start, patch);
      if (objective.number !== null && objective.number !== to) {
        changes.push({ row: objective.row, from: objective.number, to });
      }
    }
    const following = changes.flatMap(change => this.#follow(change));
    const patches = new Map([...following.map(patch => [patch.span.start, patch] as const), ...own]);
    return [...patches.values()].filter(({ expected, newText }) => expected !== newText);
  }

  /** @param model A row that has a number: its mark behind it is the one of a row that has none. */
  #patchOf(objective: Objective, to: string, model: Objective | undefined): TextPatch | undefined {
    const place = numberSpan(this.context, objective);
    if (place !== undefined) {
      return this.context.replace(place, to);
    }
    const modelPlace = model === undefined ? undefined : numberSpan(this.context, model);
    const field = objective.fields.objective;
    return objective.number !== null || field === null || modelPlace === undefined
      ? undefined
      : this.context.insert(field.span.start, `${to}${markBehind(this.context, modelPlace)} `);
  }

  /** `[2. Devices](#devices)` elsewhere, and the heading "2. Devices" that it leads to. */
  #follow({ row, from, to }: Change): TextPatch[] {
    const links = (this.#links ??= this.#readLinks());
    return [...((row === null ? undefined : links.headingsOf.get(row)) ?? [])].flatMap(heading => {
      const key = keyOf(heading, from);
      const labels = links.labels.get(key) ?? [];
      // The next row that has this number and leads there finds none: the first one had them all.
      links.labels.delete(key);
      // A slug such as `#2-devices` has the number in it: a heading that changed would be lost to its links.
      const ofHeading = links.bySlug.has(heading) ? undefined : this.#numberAt(heading.content);
      const places = ofHeading === undefined ? labels : [...labels, ofHeading];
      return places
        .filter(place => this.context.text(place) === from)
        .map(place => this.context.replace(place, to));
    });
  }

  #readLinks(): NumberedLinks {
    const { file, sections } = this.context.plan;
    const targets = new LinkTargets(this.context.inline, file, sections);
    const headingsOf = new Map<TableRow, Set<Heading>>();
    const labels = new Map<string, Span[]>();
    const bySlug = new Set<Heading>();
    for (const { source, label, piece } of this.context.links) {
      const heading = source.startsWith('#') ? targets.find(source.slice(1)) : undefined;
      const place = label === null ? undefined : this.#numberAt(label);
      if (heading === undefined) {
        continue;
      }
      if (/^#\d/.test(source)) {
        bySlug.add(heading);
      }
      if (place !== undefined) {
        const key = keyOf(heading, this.context.text(place));
        labels.set(key, labels.get(key) ?? []);
        labels.get(key)?.push(place);
      }
      if (piece.row !== null) {
        headingsOf.set(piece.row, (headingsOf.get(piece.row) ?? new Set<Heading>()).add(heading));
      }
    }
    return { headingsOf, labels, bySlug };
  }

  #numberAt({ start, end }: Span): Span | undefined {
    const number = LEADING_NUMBER.exec(this.context.source.slice(start, Math.min(end, start + 60)))?.[1];
    return number === undefined ? undefined : { start, end: start + number.length };
  }
}

function keyOf({ index }: Heading, number: string): string {
  return `${index} ${number}`;
}
