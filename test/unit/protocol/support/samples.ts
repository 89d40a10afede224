import type { HostMessage } from '../../../../src/protocol/host-messages';
import type { FileHeadModel, RowModel } from '../../../../src/protocol/model';
import type { WebviewMessage } from '../../../../src/protocol/webview-messages';
import { WORD_KEYS, type Words } from '../../../../src/protocol/words';

const words = Object.fromEntries(WORD_KEYS.map(key => [key, `${key} {0}`])) as Words;

const row: RowModel = {
  id: '1c0lp9j1r9wi7g',
  section: 1,
  number: '2a',
  text: 'Enable MFA',
  state: 'todo',
  box: 'todo',
  marks: ['malformed', 'placeholder'],
  owner: 'IT',
  source: '**Enable** MFA',
  ownerSource: '*IT*',
  links: [{ text: 'How', target: '/azure/mfa' }],
  subItems: [{ text: 'Yes', state: 'done', box: 'done' }],
};

const head: FileHeadModel = {
  uri: 'file:///one.md',
  revision: 3,
  name: 'docs/one.md',
  title: 'Step 1',
  sections: [
    { heading: 'Accounts', depth: 2, parent: null },
    { heading: 'Objectives', depth: 3, parent: 0 },
  ],
  accountabilities: [{ section: 0, lead: 'CIO', implementer: 'IT', accountability: 'Sponsor' }],
};

/** One message of each kind, with every field that it can have. */
export const hostMessages: readonly HostMessage[] = [
  { type: 'setup', scope: { kind: 'file', uri: 'file:///one.md' }, words: { ...words } },
  { type: 'file', head, rows: [row] },
  { type: 'splice', uri: head.uri, base: 2, revision: 3, head, from: 4, remove: 1, rows: [row] },
  { type: 'removed', uris: ['file:///one.md'] },
  {
    type: 'status',
    scan: 'ready',
    unreadable: [{ name: 'docs/two.md', why: 'It is not UTF-8.' }],
    findings: [{ uri: 'file:///one.md', errors: 1, warnings: 2, infos: 0 }],
  },
  { type: 'result', request: 7, ok: false, message: 'No.' },
];

const reference = { uri: 'file:///one.md', revision: 3, id: '1c0lp9j1r9wi7g' };
const targets = [{ ...reference, subItem: 1 }];

export const webviewMessages: readonly WebviewMessage[] = [
  { type: 'ready' },
  { type: 'tick', request: 1, wanted: 'done', targets },
  { type: 'edit', request: 2, ...reference, field: 'owner', expected: 'IT', source: 'Ops' },
  { type: 'add', request: 3, ...reference, text: 'Watch', owner: 'SOC' },
  { type: 'remove', request: 4, ...reference },
  { type: 'undo', request: 5 },
  { type: 'goTo', ...reference },
  { type: 'openFile', uri: reference.uri },
  { type: 'openLink', ...reference, link: 0 },
  { type: 'copy', request: 6, targets },
  { type: 'run', command: 'copySummary' },
];
