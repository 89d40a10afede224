import type { Accountability } from '../../core/objectives/step-plan';
import type { StepDocument } from '../steps/step-store';

// Loaded when the view of accountabilities is first shown: this module holds no state.

/** Who answers for what, by file and section. Ids are unique in the whole tree. */
export type AccountabilityNode = AccountabilityFile | AccountabilitySection | AccountabilityRow;

interface NodeBase {
  readonly id: string;
  readonly document: StepDocument;
}

export interface AccountabilityFile extends NodeBase {
  readonly kind: 'file';
  readonly children: readonly AccountabilitySection[];
}

/** An outermost section: guides call it a pillar. */
export interface AccountabilitySection extends NodeBase {
  readonly kind: 'section';
  /** Null for what stands under no heading or the title alone. */
  readonly heading: string | null;
  readonly children: readonly AccountabilityRow[];
}

export interface AccountabilityRow extends NodeBase {
  readonly kind: 'row';
  readonly accountability: Accountability;
  readonly children: readonly [];
}

/** Files at the top, or the sections of the only one. */
export function accountabilityTree(documents: readonly StepDocument[]): readonly AccountabilityNode[] {
  const files = documents
    .filter(({ plan }) => plan.accountabilities.length > 0)
    .map((document): AccountabilityFile => ({
      kind: 'file',
      id: `file:${document.uri}`,
      document,
      children: sectionsOf(document),
    }));
  const [first] = files;
  return files.length === 1 && first !== undefined ? first.children : files;
}

function sectionsOf(document: StepDocument): AccountabilitySection[] {
  const groups = new Map<string | null, Accountability[]>();
  for (const accountability of document.plan.accountabilities) {
    const heading = accountability.section?.path[0] ?? null;
    const group = groups.get(heading) ?? [];
    groups.set(heading, group);
    group.push(accountability);
  }
  return [...groups].map(([heading, rows]) => {
    const id = `section:${document.uri}#${JSON.stringify(heading)}`;
    return { kind: 'section', id, document, heading, children: rowsOf(id, document, rows) };
  });
}

/** By their words and not by their lines: a row that moves keeps its id. */
function rowsOf(
  section: string,
  document: StepDocument,
  rows: readonly Accountability[],
): AccountabilityRow[] {
  const seen = new Map<string, number>();
  return rows.map(accountability => {
    const { lead, implementer, accountability: what } = accountability;
    const words = JSON.stringify([lead, implementer, what]);
    const position = seen.get(words) ?? 0;
    seen.set(words, position + 1);
    return { kind: 'row', id: `${section}/${words}~${position}`, document, accountability, children: [] };
  });
}
