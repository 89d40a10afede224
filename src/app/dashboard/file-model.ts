import type { Accountability, Objective, Section, SubItem } from '../../core/objectives/step-plan';
import type {
  AccountabilityModel,
  BoxState,
  FileHeadModel,
  FileModel,
  RowModel,
  SubItemModel,
} from '../../protocol/model';
import type { StepDocument } from '../steps/step-store';
import { marksOf } from '../tree/marks';
import { settableState } from '../tree/settable';

/** How a step file is named to people: its path inside the workspace. */
export type NameOf = (uri: string) => string;

/** What a webview is told of a step file. */
export function fileModelOf(document: StepDocument, revision: number, nameOf: NameOf): FileModel {
  const { plan } = document;
  const positions = new Map(plan.sections.filter(isSection).map((section, index) => [section, index]));
  return {
    head: headOf(document, revision, nameOf, positions),
    rows: plan.objectives.map(objective => rowOf(objective, positions)),
  };
}

/** The title is a section too, but the file itself stands for it: its path is empty. */
function isSection(section: Section): boolean {
  return section.path.length > 0;
}

type Positions = ReadonlyMap<Section, number>;

function headOf(
  { uri, plan }: StepDocument,
  revision: number,
  nameOf: NameOf,
  positions: Positions,
): FileHeadModel {
  const name = nameOf(uri);
  return {
    uri,
    revision,
    name,
    title: plan.title ?? name.slice(name.lastIndexOf('/') + 1),
    sections: [...positions.keys()].map(({ heading, depth, parent }) => ({
      heading,
      depth,
      parent: positionOf(parent, positions),
    })),
    accountabilities: plan.accountabilities.map(each => accountabilityOf(each, positions)),
  };
}

function positionOf(section: Section | null, positions: Positions): number | null {
  return section === null ? null : (positions.get(section) ?? null);
}

function accountabilityOf(
  { section, lead, implementer, accountability }: Accountability,
  positions: Positions,
): AccountabilityModel {
  return { section: positionOf(section, positions), lead, implementer, accountability };
}

function rowOf(objective: Objective, positions: Positions): RowModel {
  const { id, section, number, text, state, owner, documentation, subItems, fields } = objective;
  return {
    id,
    section: positionOf(section, positions),
    number,
    text,
    state,
    box: boxOf(objective, objective),
    marks: marksOf(objective),
    owner,
    ...sourceOf('source', fields.objective, text),
    ...sourceOf('ownerSource', fields.owner, owner ?? ''),
    links: documentation.map(link => ({ text: link.text, target: link.target })),
    subItems: subItems.map(item => subItemOf(objective, item)),
  };
}

/** Most cells are plain words: there the markdown is not sent twice. */
function sourceOf(
  key: 'source' | 'ownerSource',
  field: { readonly source: string } | null,
  words: string,
): Partial<Record<'source' | 'ownerSource', string | null>> {
  return field?.source === words ? {} : { [key]: field?.source ?? null };
}

function subItemOf(objective: Objective, item: SubItem): SubItemModel {
  return { text: item.text, state: item.state, box: boxOf(objective, item) };
}

function boxOf(objective: Objective, item: Objective | SubItem): BoxState {
  return settableState(objective, item) ?? null;
}
