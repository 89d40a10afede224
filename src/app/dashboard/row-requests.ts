import type { Objective } from '../../core/objectives/step-plan';
import type { MessageOf, Target } from '../../protocol/webview-messages';
import type { RowEditRequest } from '../rows/row-edit';
import type { StepDocument } from '../steps/step-store';
import type { TickRequest, TickTarget } from '../ticking/tick';
import { targetFor } from '../tree/tick-requests';

/** A document as a webview had it when its user acted; undefined where nobody remembers that text any more. */
export type DocumentAt = (uri: string, revision: number) => StepDocument | undefined;

export interface FoundRow {
  readonly document: StepDocument;
  readonly objective: Objective;
}

type RowReference = Pick<Target, 'uri' | 'revision' | 'id'>;

/** The row that a message speaks of, in the text that the webview showed. */
export function findRow(documentAt: DocumentAt, reference: RowReference): FoundRow | undefined {
  return new RowFinder(documentAt).find(reference);
}

/** Those of the rows that are known. */
export function findRows(documentAt: DocumentAt, references: readonly RowReference[]): FoundRow[] {
  const rows = new RowFinder(documentAt);
  return references.map(reference => rows.find(reference)).filter(row => row !== undefined);
}

/** One request for each text that the targets were seen in, and the targets of which nothing is known. */
export function tickRequestsOf(
  documentAt: DocumentAt,
  { targets, wanted }: Pick<MessageOf<'tick'>, 'targets' | 'wanted'>,
): { requests: TickRequest[]; lost: Target[] } {
  const lost: Target[] = [];
  const found = new Map<StepDocument, TickTarget[]>();
  const rows = new RowFinder(documentAt);
  for (const target of targets) {
    const row = rows.find(target);
    const wishes = row && found.get(row.document);
    if (row === undefined || !hasSubItem(row.objective, target.subItem)) {
      lost.push(target);
    } else if (wishes === undefined) {
      found.set(row.document, [targetFor(row.objective, target.subItem, wanted)]);
    } else {
      wishes.push(targetFor(row.objective, target.subItem, wanted));
    }
  }
  const requests = [...found].map(([{ uri, base }, wishes]) => ({ uri, base, targets: wishes }));
  return { requests, lost };
}

/** An unknown sub-item is not the row itself. */
function hasSubItem({ subItems }: Objective, index: number | null): boolean {
  return index === null || subItems[index] !== undefined;
}

/** Finds many rows: each document's objectives are listed once. */
class RowFinder {
  readonly #objectives = new Map<StepDocument, ReadonlyMap<string, Objective>>();

  constructor(readonly documentAt: DocumentAt) {}

  find({ uri, revision, id }: RowReference): FoundRow | undefined {
    const document = this.documentAt(uri, revision);
    const objective = document && this.#objectivesOf(document).get(id);
    return document && objective && { document, objective };
  }

  #objectivesOf(document: StepDocument): ReadonlyMap<string, Objective> {
    const objectives =
      this.#objectives.get(document) ?? new Map(document.plan.objectives.map(each => [each.id, each]));
    this.#objectives.set(document, objectives);
    return objectives;
  }
}

/** The request that an edit, an added or a removed row means; undefined where its row is not known. */
export function rowEditOf(
  documentAt: DocumentAt,
  message: MessageOf<'edit' | 'add' | 'remove'>,
): RowEditRequest | undefined {
  const row = findRow(documentAt, message);
  if (row === undefined) {
    return undefined;
  }
  const { document, objective } = row;
  return {
    uri: document.uri,
    base: document.base,
    objectiveId: objective.id,
    checkbox: objective.checkbox.span,
    change: changeOf(message),
  };
}

function changeOf(message: MessageOf<'edit' | 'add' | 'remove'>): RowEditRequest['change'] {
  switch (message.type) {
    case 'edit':
      return { kind: 'set', field: message.field, expected: message.expected, source: message.source };
    case 'add':
      return { kind: 'add', text: message.text, owner: message.owner };
    case 'remove':
      return { kind: 'remove' };
  }
}
