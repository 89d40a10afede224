import { ChangeHistory } from '../../../../src/app/changes/change-history';
import { ChangeLog } from '../../../../src/app/documents/change-log';
import { DocumentEditor } from '../../../../src/app/documents/document-editor';
import { RowEditService } from '../../../../src/app/rows/row-edit-service';
import type { Clock } from '../../../../src/app/clock';
import { CachingPlanReader, type StepSettings } from '../../../../src/app/steps/plan-reader';
import type { TickRequest, TickTarget } from '../../../../src/app/ticking/tick';
import { TickService } from '../../../../src/app/ticking/tick-service';
import { StepStore } from '../../../../src/app/steps/step-store';
import { targetFor } from '../../../../src/app/tree/tick-requests';
import type { WantedState } from '../../../../src/core/toggle/wanted-state';
import { InMemoryDocuments } from './in-memory-documents';

export const URI = 'file:///steps/one.md';

const defaults: StepSettings = { taskLists: 'stepFiles', isNamed: false };

/** The app over documents in memory. */
export function createApp(
  options: {
    pause?: () => Promise<unknown>;
    settings?: Partial<StepSettings>;
    placeholders?: () => Promise<readonly string[]>;
  } = {},
) {
  const documents = new InMemoryDocuments(options.pause);
  const settingsFor = () => ({ ...defaults, ...options.settings });
  const plans = new CachingPlanReader(settingsFor, options.placeholders ?? (() => Promise.resolve([])));
  const log = new ChangeLog();
  documents.onDidChangeOpenDocument(change => log.recordOpen(change));
  const editor = new DocumentEditor(documents, plans, log);
  const service = new TickService(editor);
  const rows = new RowEditService(editor);
  const history = new ChangeHistory(service, rows);
  const store = new StepStore({ documents, plans, clock: testClock, settingsFor });
  return { documents, plans, log, service, rows, history, store };
}

export type App = ReturnType<typeof createApp>;

export const testClock: Clock = { now: () => Date.now(), pause: () => Promise.resolve() };

/** A request for the objective whose text is `text`, as the document stands now. */
export async function requestFor(
  { documents, plans }: App,
  text: string,
  wanted: WantedState,
  options: { uri?: string; subItem?: number } = {},
): Promise<TickRequest> {
  const { uri = URI, subItem = null } = options;
  const base = documents.base(uri);
  const plan = await plans.read(uri, base.text);
  const objective = plan.objectives.find(each => each.text === text);
  if (objective === undefined) {
    throw new Error(`No objective "${text}" in ${JSON.stringify(plan.objectives.map(each => each.text))}`);
  }
  return { uri, base, targets: [targetFor(objective, subItem, wanted)] };
}

export function withTargets(request: TickRequest, ...targets: readonly TickTarget[]): TickRequest {
  return { ...request, targets };
}

/** A step file with one row for each `[ ]`-like token and text. */
export function table(...rows: readonly (readonly [box: string, text: string])[]): string {
  const lines = rows.map(([box, text]) => `| ${box} | ${text} | IT |  |`);
  return [
    '# Step 1',
    '',
    '## Objectives',
    '',
    '| Done | Objective | Owner | Documentation |',
    '|---|---|---|---|',
    ...lines,
    '',
  ].join('\n');
}

export const TODO = '<input type="checkbox" />';
export const DONE = '<input type="checkbox" checked />';
