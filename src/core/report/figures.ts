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
  const pillars = new Groups(pillarNames);
  const owners = new Groups(ownerNames);
  for (const { objectives } of files) {
    for (const objective of objectives) {
      pillars.add(objective.pillar, objective);
      owners.add(objective.owner, objective);
    }
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

/** What an objective is grouped by. */
interface Name {
  readonly key: string;
  readonly text: string;
}

const NO_NAME: readonly Name[] = [{ key: NO_LABEL, text: '' }];

/** The key of the figure that objectives under a pillar count for: the same for every spelling of its heading. */
export function pillarKey(heading: string | null): string {
  return collapse(heading ?? '')
    .normalize('NFC')
    .toLowerCase();
}

function pillarNames(heading: string | null): readonly Name[] {
  const key = pillarKey(heading);
  return key === NO_LABEL ? NO_NAME : [{ key, text: collapse(heading ?? '') }];
}

function ownerNames(cell: string | null): readonly Name[] {
  const owners = splitOwners(cell).map(text => ({ key: ownerKey(text), text }));
  return owners.length === 0 ? NO_NAME : owners;
}

function figureObjective(objective: StepPlan['objectives'][number]): FigureObjective {
  const { state, placeholder, countedBySteps, owner, section } = objective;
  return { state, placeholder, countedBySteps, owner, pillar: section?.path[0] ?? null };
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

interface Spelling {
  readonly text: string;
  count: number;
}

/** Objectives that belong together, and the spellings of what they have in common. */
class Group {
  readonly objectives: Countable[] = [];
  readonly #spellings = new Map<string, Spelling>();

  spell(text: string): Spelling {
    const spelling = this.#spellings.get(text) ?? { text, count: 0 };
    this.#spellings.set(text, spelling);
    return spelling;
  }

  get firstSpelling(): string {
    return this.#spellings.keys().next().value ?? '';
  }

  /** The first seen of equally usual ones. */
  get usualSpelling(): string {
    const spellings = [...this.#spellings.values()];
    return spellings.reduce((most, each) => (each.count > most.count ? each : most), NO_SPELLING).text;
  }
}

const NO_SPELLING: Spelling = { text: '', count: 0 };

/** Groups objectives by the names that a text holds. Texts come again and again: each is read once. */
class Groups {
  readonly #groups = new Map<string, Group>();
  readonly #places = new Map<string | null, readonly { group: Group; spelling: Spelling }[]>();

  constructor(readonly namesOf: (text: string | null) => readonly Name[]) {}

  add(text: string | null, objective: Countable): void {
    const places = this.#places.get(text) ?? this.#read(text);
    for (const { group, spelling } of places) {
      group.objectives.push(objective);
      spelling.count++;
    }
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

  #read(text: string | null): readonly { group: Group; spelling: Spelling }[] {
    const places = this.namesOf(text).map(name => {
      const group = this.#groups.get(name.key) ?? new Group();
      this.#groups.set(name.key, group);
      return { group, spelling: group.spell(name.text) };
    });
    this.#places.set(text, places);
    return places;
  }
}

function figure(key: string, label: string | null, group: Group): Figure {
  return { key, label, progress: progressOf(group.objectives) };
}
