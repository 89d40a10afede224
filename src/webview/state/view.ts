import * as v from 'valibot';
import { Index } from '../../protocol/model';

const Sort = v.picklist(['document', 'objective', 'owner', 'state']);
const StateFilter = v.picklist(['all', 'todo', 'done', 'unknown', 'placeholder']);

/** A field that is open for typing: a cell of a row, or the words of a row that is to be added below one. */
const Editing = v.object({
  kind: v.picklist(['objective', 'owner', 'add']),
  /** The row, or the one that the new row is added below. */
  key: v.string(),
  uri: v.string(),
  /** Where the row was when the field was opened. */
  revision: Index,
  id: v.string(),
  /** The source that the field was opened with. */
  expected: v.string(),
  value: v.string(),
});

const Filters = v.object({
  text: v.string(),
  /** A key of core/objectives/owners; blank for rows without an owner. */
  owner: v.nullable(v.string()),
  state: StateFilter,
  /** A key of a figure by section; blank for rows under no heading. */
  pillar: v.nullable(v.string()),
  file: v.nullable(v.string()),
  hideDone: v.boolean(),
});

const Anchor = v.object({ key: v.string(), delta: v.pipe(v.number(), v.finite()) });

const View = v.object({
  filters: Filters,
  sort: Sort,
  /** Keys of what is not as it is at first: files and sections are open then, lists of accountabilities closed. */
  toggled: v.array(v.string()),
  /** Null until the user has opened or closed it: a workspace shows its figures first, a file its objectives. */
  isOverviewOpen: v.nullable(v.boolean()),
  /** The row that has, or last had, the keyboard. */
  active: v.nullable(v.string()),
  selected: v.array(v.string()),
  editing: v.nullable(Editing),
  /** The first row in sight and how far it is above the window's top edge; null while the top of the page shows. */
  anchor: v.nullable(Anchor),
});

export type Filters = v.InferOutput<typeof Filters>;
export type Sort = v.InferOutput<typeof Sort>;
export type StateFilter = v.InferOutput<typeof StateFilter>;
export type Editing = v.InferOutput<typeof Editing>;
export type Anchor = v.InferOutput<typeof Anchor>;
export type ViewState = v.InferOutput<typeof View>;

export const NO_FILTERS: Filters = {
  text: '',
  owner: null,
  state: 'all',
  pillar: null,
  file: null,
  hideDone: false,
};

const FIRST: ViewState = {
  filters: NO_FILTERS,
  sort: 'document',
  toggled: [],
  isOverviewOpen: null,
  active: null,
  selected: [],
  editing: null,
  anchor: null,
};

/** The state that was saved, or the one that a page starts with. */
export function readView(saved: unknown): ViewState {
  const read = v.safeParse(v.object({ view: View }), saved);
  return read.success ? read.output.view : FIRST;
}
