import * as v from 'valibot';
import { Scope } from './host-messages';
import { Index } from './model';

/** Far more than a row of a document holds; a longer text did not come from a person. */
const LONGEST_TEXT = 100_000;

const Text = v.pipe(v.string(), v.maxLength(LONGEST_TEXT));

const RowReference = { uri: Text, revision: Index, id: Text };
const TargetSchema = v.object({ ...RowReference, subItem: v.nullable(Index) });
const Request = { request: Index };

const Ready = v.object({ type: v.literal('ready') });
const Tick = v.object({
  type: v.literal('tick'),
  ...Request,
  wanted: v.picklist(['done', 'todo']),
  targets: v.array(TargetSchema),
});
/** `expected` is the source that the field was opened with: somebody else's change must not be lost. */
const Edit = v.object({
  type: v.literal('edit'),
  ...Request,
  ...RowReference,
  field: v.picklist(['objective', 'owner']),
  expected: Text,
  source: Text,
});
/** Adds a row below the named one. */
const Add = v.object({ type: v.literal('add'), ...Request, ...RowReference, text: Text, owner: Text });
const Remove = v.object({ type: v.literal('remove'), ...Request, ...RowReference });
const Undo = v.object({ type: v.literal('undo'), ...Request });
/** Shows the row in a text editor beside. */
const GoTo = v.object({ type: v.literal('goTo'), ...RowReference });
const OpenFile = v.object({ type: v.literal('openFile'), uri: Text });
const OpenLink = v.object({ type: v.literal('openLink'), ...RowReference, link: Index });
const Copy = v.object({ type: v.literal('copy'), ...Request, targets: v.array(TargetSchema) });

export const COMMANDS = [
  'openFolder',
  'searchAgain',
  'openSettings',
  'openDashboard',
  'openProblems',
  'copySummary',
  'exportReport',
] as const;
const Run = v.object({ type: v.literal('run'), command: v.picklist(COMMANDS) });

const WebviewMessageSchema = v.variant('type', [
  Ready,
  Tick,
  Edit,
  Add,
  Remove,
  Undo,
  GoTo,
  OpenFile,
  OpenLink,
  Copy,
  Run,
]);

export type WebviewMessage = v.InferOutput<typeof WebviewMessageSchema>;
export type MessageOf<T extends WebviewMessage['type']> = Extract<WebviewMessage, { type: T }>;
export type Target = v.InferOutput<typeof TargetSchema>;
export type CommandName = (typeof COMMANDS)[number];

/** The message, or undefined for anything that is none: a webview shows text of anyone. */
export function readWebviewMessage(data: unknown): WebviewMessage | undefined {
  const read = v.safeParse(WebviewMessageSchema, data);
  return read.success ? read.output : undefined;
}

const AnyRequest = v.object(Request);

/** The number of a request in whatever came, to refuse what is no message: who asked waits for an answer. */
export function readRequestNumber(data: unknown): number | undefined {
  const read = v.safeParse(AnyRequest, data);
  return read.success ? read.output.request : undefined;
}

/** What a panel needs to come back after the window was reloaded. */
const SavedScope = v.object({ scope: Scope });

/** The scope in what a webview saved with `setState`; undefined where there is none. */
export function readSavedScope(state: unknown): v.InferOutput<typeof Scope> | undefined {
  const read = v.safeParse(SavedScope, state);
  return read.success ? read.output.scope : undefined;
}
