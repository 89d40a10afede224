import type { RowChanges } from '../../core/rows/row-changes';
import type { RowEdit } from '../../core/rows/row-edit';
import type { Objective, StepPlan } from '../../core/objectives/step-plan';
import type { DocumentEditor, EditResult, Turn } from '../documents/document-editor';
import type { TextBase } from '../documents/document-port';
import { checkboxAt, locate } from '../ticking/locate';
import type { RowChange, RowEditReport, RowEditRequest, RowRefusalReason, RowUndo } from './row-edit';
import { placeUndo, undoOf } from './row-undo';

interface RowTurn extends Turn {
  readonly refused: RowRefusalReason | null;
}

const UNCHANGED: RowTurn = { patches: [], refused: null };

/** Changes rows: a field of one, a new one, one less. It shares the queues of the documents with the ticks. */
export class RowEditService {
  constructor(readonly editor: DocumentEditor) {}

  /** Never rejects. */
  async edit(request: RowEditRequest): Promise<RowEditReport> {
    const { uri } = request;
    return report(uri, await this.editor.edit(uri, base => this.#plan(request, base)));
  }

  /** Puts back what stood there before, as long as the change itself is still as it was made. Never rejects. */
  async undo(undo: RowUndo): Promise<RowEditReport> {
    return report(undo.uri, await this.editor.edit(undo.uri, base => this.#planUndo(undo, base)));
  }

  async #plan(request: RowEditRequest, base: TextBase): Promise<RowTurn> {
    const plan = await this.editor.plans.read(request.uri, base.text);
    const { objectiveId, checkbox, change } = request;
    const located = await locate(this.editor, request, { objectiveId, checkbox, subItem: null }, base, plan);
    if (located.kind === 'refused') {
      return refuse(located.reason);
    }
    const { objective } = located.target;
    // A row that is taken out must be the one that was seen: else text that nobody saw would go with it.
    return change.kind === 'remove' && !(await this.#isAsSeen(request, plan, objective))
      ? refuse('stale')
      : turnOf(plan, objective, change, await loadRowChanges());
  }

  async #isAsSeen({ uri, base, checkbox }: RowEditRequest, plan: StepPlan, now: Objective): Promise<boolean> {
    const seenIn = await this.editor.plans.read(uri, base.text);
    const seen = checkboxAt(seenIn, checkbox, false)?.objective;
    return seen !== undefined && textBesideBox(seenIn, seen) === textBesideBox(plan, now);
  }

  #planUndo(undo: RowUndo, now: TextBase): Promise<RowTurn> {
    const carried = this.editor.carry(undo.uri, undo.base, now, undo.around);
    const patch = carried && placeUndo(undo, carried, now.text);
    return Promise.resolve(patch === undefined ? refuse('stale') : { patches: [patch], refused: null });
  }
}

/** Most people tick: what changes rows is not loaded with the extension. */
async function loadRowChanges(): Promise<RowChanges> {
  return (await import('../../core/rows/row-changes')).rowChanges;
}

function turnOf(plan: StepPlan, objective: Objective, change: RowChange, changes: RowChanges): RowTurn {
  const edit = planChange(plan, objective, change, changes);
  if (edit.kind === 'unchanged') {
    return UNCHANGED;
  }
  const field = change.kind === 'set' ? objective.fields[change.field] : null;
  if (change.kind === 'set' && field !== null && field.source !== change.expected) {
    return refuse('stale');
  }
  return edit.kind === 'patch' ? { patches: [edit.patch], refused: null } : refuse(edit.reason);
}

function planChange(
  plan: StepPlan,
  objective: Objective,
  change: RowChange,
  { planFieldEdit, planAddRow, planRemoveRow }: RowChanges,
): RowEdit {
  switch (change.kind) {
    case 'set':
      return planFieldEdit(plan, objective, change.field, change.source);
    case 'add':
      return planAddRow(plan, objective, change);
    case 'remove':
      return planRemoveRow(plan, objective);
  }
}

function refuse(reason: RowRefusalReason): RowTurn {
  return { patches: [], refused: reason };
}

function report(uri: string, result: EditResult<RowTurn>): RowEditReport {
  if (result.kind === 'written') {
    const { after, save, turn } = result;
    const [patch] = turn.patches;
    const undo = patch ? undoOf(uri, after, patch) : null;
    return { uri, outcome: 'changed', refused: [], save, undo };
  }
  const reason = result.kind === 'failed' ? result.reason : result.turn.refused;
  return {
    uri,
    outcome: reason === null ? 'unchanged' : 'refused',
    refused: reason === null ? [] : [{ reason }],
    save: null,
    undo: null,
  };
}

/** A row without its checkbox: that it was ticked meanwhile changes nothing about it. */
function textBesideBox({ file }: StepPlan, { span, checkbox }: Objective): string {
  return `${file.source.slice(span.start, checkbox.span.start)}\0${file.source.slice(checkbox.span.end, span.end)}`;
}
