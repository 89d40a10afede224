import { figuresOf, type Figures } from '../../core/report/figures';
import { addProgress, NO_PROGRESS, progressOf } from '../../core/objectives/progress';
import type { Progress } from '../../core/objectives/step-plan';
import type { FileModel, RowModel } from '../../protocol/model';

/** The heading of the outermost section that a row stands in; null under none. */
export function pillarOf({ head }: FileModel, { section }: RowModel): string | null {
  let at = section === null ? undefined : head.sections[section];
  while (at !== undefined && at.parent !== null) {
    at = head.sections[at.parent];
  }
  return at?.heading ?? null;
}

/** The figures that the overview shows. */
export function figuresOfFiles(files: readonly FileModel[]): Figures {
  return figuresOf(
    files.map(file => ({
      key: file.head.uri,
      title: file.head.title,
      objectives: file.rows.map(row => ({
        ...countedOf(row),
        owner: row.owner,
        pillar: pillarOf(file, row),
      })),
    })),
  );
}

function countedOf({ state, marks }: RowModel) {
  return { state, placeholder: marks.includes('placeholder'), countedBySteps: marks.includes('summary') };
}

export function progressOfRows(rows: readonly RowModel[]): Progress {
  return progressOf(rows.map(countedOf));
}

/** The progress of each section of a file, those in it included, by its position. */
export function sectionProgress({ head, rows }: FileModel): Progress[] {
  const own = new Map<number, RowModel[]>();
  for (const row of rows) {
    const list = own.get(row.section ?? -1);
    if (list === undefined) {
      own.set(row.section ?? -1, [row]);
    } else {
      list.push(row);
    }
  }
  const all = head.sections.map((_, index) => progressOfRows(own.get(index) ?? []));
  // A section stands behind the one that it is in: from the last to the first, each is whole when it is added.
  for (let index = all.length - 1; index >= 0; index--) {
    const parent = head.sections[index]?.parent ?? null;
    if (parent !== null) {
      all[parent] = addProgress(all[parent] ?? NO_PROGRESS, all[index] ?? NO_PROGRESS);
    }
  }
  return all;
}
