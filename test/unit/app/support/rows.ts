import type { RowChange, RowEditRequest } from '../../../../src/app/rows/row-edit';
import { URI, type App } from './harness';

/** A request for the objective whose text is `text`, as the document stands now. */
export async function rowRequest(
  { documents, plans }: App,
  text: string,
  change: RowChange,
  uri = URI,
): Promise<RowEditRequest> {
  const base = documents.base(uri);
  const plan = await plans.read(uri, base.text);
  const objective = plan.objectives.find(each => each.text === text);
  if (objective === undefined) {
    throw new Error(`No objective "${text}" in ${JSON.stringify(plan.objectives.map(each => each.text))}`);
  }
  return { uri, base, objectiveId: objective.id, checkbox: objective.checkbox.span, change };
}

export const setText = (expected: string, source: string): RowChange => ({
  kind: 'set',
  field: 'objective',
  expected,
  source,
});

export const setOwner = (expected: string, source: string): RowChange => ({
  kind: 'set',
  field: 'owner',
  expected,
  source,
});

export const addRow = (text: string, owner = ''): RowChange => ({ kind: 'add', text, owner });

export const REMOVE: RowChange = { kind: 'remove' };
