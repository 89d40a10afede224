/** Documents of the dashboard's tests, made of parts whose place in the text is easily found again. */
export const TODO = '<input type="checkbox" />';
export const DONE = '<input type="checkbox" checked />';

export const FILE = 'docs/a-plan.md';
export const TITLE = 'A plan';
export const MFA = 'Enable MFA for everyone';
export const LEGACY = 'Block legacy sign-in';
export const DEVICES = 'Find every device';
export const LABELS = 'Label all documents';

export const PLAN = [
  `# ${TITLE}`,
  '',
  '## Accounts',
  '',
  '| Lead | Implementer | Accountability |',
  '|---|---|---|',
  '| CISO | Identity engineer | Sponsor |',
  '',
  '| Done | Objective | Owner | Documentation |',
  '|---|---|---|---|',
  `| ${TODO} | 1. ${MFA} | Identity engineer | [Other](other.md) [Web](https://example.com/zt) |`,
  `| ${TODO} | 2. ${LEGACY} | Identity engineer | [Bad](javascript:alert(1)) [Run](command:workbench.action.quit) |`,
  `| ${DONE} | 3. ${DEVICES} | Workplace engineer | |`,
  `| ${TODO} | 4. | Workplace engineer | |`,
  '',
  '## Data',
  '',
  '| Done | Objective | Owner | Documentation |',
  '|---|---|---|---|',
  `| ${TODO} | 1. ${LABELS} | Data owner | |`,
  '',
].join('\n');

/** The text with the first checkbox before these words set or cleared: all that a tick may change. */
export function withTick(text: string, words: string, isDone = true): string {
  const [from, to] = isDone ? [TODO, DONE] : [DONE, TODO];
  const at = text.lastIndexOf(from, text.indexOf(words));
  if (at < 0) throw new Error(`There is no such checkbox before ${words}.`);
  return text.slice(0, at) + to + text.slice(at + from.length);
}

/** A plan of so many rows that most of them are out of sight. */
export function longPlan(rows: number): string {
  const lines = Array.from({ length: rows }, (_, index) => {
    const owner = index % 2 === 0 ? 'Even owner' : 'Odd owner';
    return `| ${TODO} | Objective number ${index + 1} | ${owner} | |`;
  });
  const head = ['# A long plan', '', '## Everything', '', '| Done | Objective | Owner | Documentation |'];
  return [...head, '|---|---|---|---|', ...lines, ''].join('\n');
}

/** As many files, each with five sections of ten objectives. */
export function manyFiles(count: number): Record<string, string> {
  const files = Array.from({ length: count }, (_, file) => {
    return [`plan/step-${String(file).padStart(3, '0')}.md`, stepOf(file)] as const;
  });
  return Object.fromEntries(files);
}

function stepOf(file: number): string {
  const owners = ['IT implementer', 'Security Architect', 'Identity Admin or CISO'];
  const sections = ['User accounts', 'Devices', 'Apps', 'Data', 'Network'].flatMap((section, s) => [
    ...[`## ${section}`, '', '### Deployment objectives', ''],
    ...['| Done | Deployment objective | Owner | Documentation |', '|---|---|---|---|'],
    ...Array.from({ length: 10 }, (_, r) => {
      const words = `Objective ${r} of section ${s} in file ${file} has been enabled for all of the users in scope`;
      const box = (file + r) % 3 === 0 ? DONE : TODO;
      return `| ${box} | ${r + 1}. ${words} | ${owners[r % 3] ?? ''} | [Plan ${file} ${r}](/azure/plan-${file}-${r}) |`;
    }),
    '',
  ]);
  return [`# Step ${file}. Protect area ${file}`, '', ...sections].join('\n');
}
