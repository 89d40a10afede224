import * as v from 'valibot';

// What the webview knows of a step file. It holds no offsets: a row is named by its file, that file's revision and the
// objective's id, and the host looks up where that stands. So an edit above a row does not make the row another one.

/** A position, a count, or the number of a request or a revision. */
export const Index = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const Link = v.object({
  text: v.string(),
  /** As written in the document: shown, never followed. The host resolves links itself. */
  target: v.string(),
});

/** The state that a checkbox shows; null where the row has none that can be set. */
const Box = v.nullable(v.picklist(['done', 'todo']));

const State = v.picklist(['done', 'todo', 'unknown']);

/** What is unusual about a row, worst first. */
const MARKS = [
  'conflict',
  'malformed',
  'unknown',
  'options',
  'fixedDone',
  'fixedTodo',
  'placeholder',
  'summary',
] as const;

const SubItem = v.object({ text: v.string(), state: State, box: Box });

const Row = v.object({
  /** The objective's id: unique in its file. */
  id: v.string(),
  /** Position in the file's `sections`; null under no heading or the title alone. */
  section: v.nullable(Index),
  number: v.nullable(v.string()),
  text: v.string(),
  state: State,
  box: Box,
  marks: v.array(v.picklist(MARKS)),
  owner: v.nullable(v.string()),
  /** Markdown of the objective without its number; absent where it is the same as `text`, null where it cannot be edited. */
  source: v.optional(v.nullable(v.string())),
  /** Markdown of the owner; absent where it is the same as `owner` (or blank), null where it cannot be edited. */
  ownerSource: v.optional(v.nullable(v.string())),
  links: v.array(Link),
  subItems: v.array(SubItem),
});

const Section = v.object({
  heading: v.string(),
  depth: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(6)),
  /** Position of the section around it; null at the top. */
  parent: v.nullable(Index),
});

/** Who walks from a section to those around it comes to an end: each stands behind its parent. */
const Sections = v.pipe(
  v.array(Section),
  v.check(all => all.every(({ parent }, index) => parent === null || parent < index)),
);

const Accountability = v.object({
  section: v.nullable(Index),
  lead: v.nullable(v.string()),
  implementer: v.nullable(v.string()),
  accountability: v.nullable(v.string()),
});

/** A file without its rows. */
export const FileHead = v.object({
  /** Opaque to the webview. */
  uri: v.string(),
  /** Grows with each text of the file that is told of. */
  revision: Index,
  /** The path inside the workspace. */
  name: v.string(),
  title: v.string(),
  sections: Sections,
  accountabilities: v.array(Accountability),
});

export const Rows = v.array(Row);

export type RowModel = v.InferOutput<typeof Row>;
export type SubItemModel = v.InferOutput<typeof SubItem>;
export type AccountabilityModel = v.InferOutput<typeof Accountability>;
export type FileHeadModel = v.InferOutput<typeof FileHead>;
export type BoxState = v.InferOutput<typeof Box>;
export type Mark = (typeof MARKS)[number];

export interface FileModel {
  readonly head: FileHeadModel;
  readonly rows: readonly RowModel[];
}
