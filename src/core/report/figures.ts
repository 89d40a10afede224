import { ownerKey, splitOwners } from '../objectives/owners';
import { addProgress, NO_PROGRESS, progressOf } from '../objectives/progress';
import type { Progress, StepPlan } from '../objectives/step-plan';
import { collapse } from '../objectives/words';
import type { State } from '../scan/step-file';

/** What figures need to know of an objective: a plan's, or the row of a view. */
export interface FigureObjective extends Countable {
  readonly owner: string | null;
  /** The outermost section heading; null under none. */
  readonly pillar: string | null;
}

export interface Countable {
  readonly state: State;
  readonly placeholder: boolean;
  readonly countedBySteps: boolean;
}

/** `K` is whatever tells files apart: their URI. */
export interface FigureFile<K> {
  readonly key: K;
  readonly title: string;
  readonly objectives: readonly FigureObjective[];
}

export interface Figure<K = string> {
  readonly key: K;
  /** As documents write it; null for what stands under no heading, or has no owner. */
  readonly label: string | null;
  readonly progress: Progress;
}

export interface Figures<K = string> {
  readonly total: Progress;
  readonly files: readonly Figure<K>[];
  /** In the order in which they are first seen; those under no heading last. */
  readonly pillars: readonly Figure[];
  /** Who has most left comes first; those without an owner last. An objective counts for each of its owners. */
  readonly owners: readonly Figure[];
}

/** The key of what has no label. No heading and no owner has it, for those have words. */
const NO_LABEL = '';

/** How far the files are: in all, by file, by pillar and by owner. */
export function figuresOf<K>(files: readonly FigureFile<K>[]): Figures<K> {
  const figures = files.map(({ key, title, objectives }) => ({
    key,
    label: title,
    progress: progressOf(objectives),
  }));
  const pillars = new Groups();
  const owners = new Groups();
  const splitCells = new Map<string | null, readonly Owner[]>();
  for (const objective of files.flatMap(file => file.objectives)) {
    const pillar = collapse(objective.pillar ?? '');
    pillars.add(pillarKey(pillar), pillar, objective);
    const named = splitCells.get(objective.owner) ?? ownersOf(objective.owner);
    splitCells.set(objective.owner, named);
    named.forEach(({ key, name }) => owners.add(key, name, objective));
  }
  return {
    total: figures.map(({ progress }) => progress).reduce(addProgress, NO_PROGRESS),
    files: figures,
    pillars: pillars.figures(group => group.firstSpelling),
    owners: owners.figures(group => group.usualSpelling).sort(byWhatIsLeft),
  };
}

/** A plan as figures are made of it. Without a title it goes by the name of its file. */
export function figureFileOf(uri: string, plan: StepPlan): FigureFile<string> {
  return { key: uri, title: plan.title ?? fileName(uri), objectives: plan.objectives.map(figureObjective) };
}

/** The first open objective of each section, in the order of the rows. */
export function nextUp<R extends Countable>(rows: readonly R[], sectionOf: (row: R) => unknown): R[] {
  const seen = new Set<unknown>();
  return rows.filter(row => {
    const isOpen = row.state === 'todo' && !row.placeholder && !row.countedBySteps;
    if (!isOpen || seen.has(sectionOf(row))) {
      return false;
    }
    seen.add(sectionOf(row));
    return true;
  });
}

interface Owner {
  readonly key: string;
  readonly name: string;
}

const NOBODY: readonly Owner[] = [{ key: NO_LABEL, name: '' }];

function ownersOf(cell: string | null): readonly Owner[] {
  const owners = splitOwners(cell).map(name => ({ key: ownerKey(name), name }));
  return owners.length === 0 ? NOBODY : owners;
}

function figureObjective(objective: StepPlan['objectives'][number]): FigureObjective {
  const { state, placeholder, countedBySteps, owner, section } = objective;
  return { state, placeholder, countedBySteps, owner, pillar: section?.path[0] ?? null };
}

function pillarKey(heading: string): string {
  return heading.normalize('NFC').toLowerCase();
}

function byWhatIsLeft(a: Figure, b: Figure): number {
  if (a.label === null || b.label === null) {
    return Number(a.label === null) - Number(b.label === null);
  }
  return b.progress.todo - a.progress.todo || (a.key < b.key ? -1 : 1);
}

/** The last part of a URI, as people write it. */
function fileName(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** Objectives that belong together, and the spellings of what they have in common. */
class Group {
  readonly objectives: Countable[] = [];
  readonly #spellings = new Map<string, number>();

  add(spelling: string, objective: Countable): void {
    this.objectives.push(objective);
    this.#spellings.set(spelling, (this.#spellings.get(spelling) ?? 0) + 1);
  }

  get firstSpelling(): string {
    return this.#spellings.keys().next().value ?? '';
  }

  /** The first seen of equally usual ones. */
  get usualSpelling(): string {
    const [usual] = [...this.#spellings].reduce((most, each) => (each[1] > most[1] ? each : most), ['', 0]);
    return usual;
  }
}

class Groups {
  readonly #groups = new Map<string, Group>();

  add(key: string, spelling: string, objective: Countable): void {
    const group = this.#groups.get(key) ?? new Group();
    this.#groups.set(key, group);
    group.add(spelling, objective);
  }

  /** In the order in which they were first seen; the one without a label last. */
  figures(labelOf: (group: Group) => string): Figure[] {
    const none = this.#groups.get(NO_LABEL);
    const named = [...this.#groups].filter(([key]) => key !== NO_LABEL);
    return [
      ...named.map(([key, group]) => figure(key, labelOf(group), group)),
      ...(none === undefined ? [] : [figure(NO_LABEL, null, none)]),
    ];
  }
}

function figure(key: string, label: string | null, group: Group): Figure {
  return { key, label, progress: progressOf(group.objectives) };
}
