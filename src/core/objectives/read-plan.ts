import type { Heading, StepFile } from '../scan/step-file';
import { accountabilityColumns, readAccountabilities } from './accountabilities';
import { baseId, numberEquals } from './identity';
import { ListObjective, TableObjective, type Draft } from './objective';
import { readObjectiveTable } from './objective-rows';
import type { PlanOptions } from './plan-options';
import { progressOf } from './progress';
import { Sections } from './sections';
import type { InlineReader } from './inline';
import type { StepPlan } from './step-plan';
import { summaryRows } from './summaries';
import { stepNumber } from './words';

/** Reads the words of a scanned file: its title, sections, objectives, owners and progress. Total, as the scan is. */
export function readPlan(file: StepFile, options: PlanOptions): StepPlan {
  const { inline } = options;
  const sections = new Sections(file, inline);
  const tables = readDraftsOfTables(file, sections, options);
  const isStepFile =
    options.isNamedStepFile === true ||
    tables.length > 0 ||
    file.tables.some(table => accountabilityColumns(file.source, table) !== undefined);
  const taskLists = options.taskLists ?? 'stepFiles';
  const readTasks = taskLists === 'all' || (taskLists === 'stepFiles' && isStepFile);
  const tasks = readTasks ? file.tasks.map(task => new ListObjective(file, task, sections, options)) : [];
  const objectives: Draft[] = [...tables, ...tasks].sort((a, b) => a.span.start - b.span.start);
  finish(inline, file, sections, objectives);
  const title = readTitle(file, sections, inline);
  return {
    file,
    options,
    title,
    step: stepNumber(title) ?? stepNumber(frontMatterTitle(file, inline)),
    sections: sections.all,
    objectives,
    accountabilities: readAccountabilities(file, sections, inline),
    progress: progressOf(objectives),
    isStepFile,
  };
}

function readDraftsOfTables(file: StepFile, sections: Sections, options: PlanOptions): TableObjective[] {
  return file.tables.flatMap(table => {
    const found = readObjectiveTable(file.source, table);
    return (
      found?.rows.map(row => new TableObjective(file, table, row, found.columns, sections, options)) ?? []
    );
  });
}

/** Fills in what can only be said of all objectives together: ids, summary rows, the sections' figures. */
function finish(
  inline: InlineReader,
  file: StepFile,
  sections: Sections,
  objectives: readonly Draft[],
): void {
  const ids = numberEquals(objectives.map(each => baseId(each.section?.path ?? [], each.text)));
  const summaries = summaryRows(
    inline,
    file,
    sections,
    objectives.map(each => ({
      heading: each.sourceHeading,
      isTableRow: each.container === 'table',
      anchors: each.anchors,
      state: each.state,
      placeholder: each.placeholder,
    })),
  );
  objectives.forEach((objective, index) => {
    objective.id = ids[index] ?? '';
    objective.countedBySteps = summaries[index] ?? false;
  });
  const headings = new Map<unknown, Heading | null>(objectives.map(each => [each, each.sourceHeading]));
  sections.count(objectives, file, objective => headings.get(objective) ?? null);
}

function readTitle(file: StepFile, sections: Sections, inline: InlineReader): string | null {
  const title = sections.title?.heading ?? '';
  return title === '' ? frontMatterTitle(file, inline) : title;
}

function frontMatterTitle({ source, frontMatter }: StepFile, inline: InlineReader): string | null {
  return frontMatter === null
    ? null
    : inline.frontMatterTitle(source.slice(frontMatter.start, frontMatter.end));
}
