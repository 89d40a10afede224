import assert from 'node:assert/strict';
import { openDashboard, startAnew, type OpenDashboard } from './support/dashboard';
import { DEVICES, FILE, LABELS, LEGACY, MFA, PLAN, TODO } from './support/dashboard-files';

const OTHER = 'docs/b-plan.md';
const PATCH = 'Patch the servers';
const other = ['# Another plan', '', '## Servers', '', '| Done | Objective | Owner |', '|---|---|---|']
  .concat(`| ${TODO} | ${PATCH} | Data owner |`, '')
  .join('\n');
const PLACEHOLDER = '(no text)';

describe('the dashboard: finding objectives', () => {
  let open: OpenDashboard;

  before(async () => {
    open = await openDashboard({ files: { [OTHER]: other } });
  });
  beforeEach(() => startAnew(open));
  after(() => open.workbench.close());

  it('filters by words of the text, the owner and the links', async () => {
    const { dashboard } = open;
    await dashboard.search.fill('legacy');
    await dashboard.waitForTexts([LEGACY]);
    await dashboard.search.fill('DATA owner');
    await dashboard.waitForTexts([LABELS, PATCH]);
    await dashboard.frame.locator('.count', { hasText: '2 of 6' }).waitFor();
    await dashboard.search.fill('no such words');
    await dashboard.frame.getByText('No objective fits the filters.').waitFor();
    await dashboard.button('Clear filters').click();
    await dashboard.waitForTexts([MFA, LEGACY, DEVICES, PLACEHOLDER, LABELS, PATCH]);
    assert.equal(await dashboard.search.inputValue(), '');
  });

  it('filters by file, section, owner and state, and all of them at once', async () => {
    const { dashboard } = open;
    await dashboard.choose('File', 'A plan');
    await dashboard.waitForTexts([MFA, LEGACY, DEVICES, PLACEHOLDER, LABELS]);
    await dashboard.choose('File', 'Another plan');
    await dashboard.waitForTexts([PATCH]);
    assert.equal(await dashboard.frame.locator('tr.accountabilities').count(), 0, 'of the other file');
    await dashboard.choose('File', 'A plan');
    await dashboard.choose('Section', 'Accounts');
    await dashboard.waitForTexts([MFA, LEGACY, DEVICES, PLACEHOLDER]);
    await dashboard.choose('Owner', 'Workplace engineer');
    await dashboard.waitForTexts([DEVICES, PLACEHOLDER]);
    await dashboard.choose('State', 'Placeholders');
    await dashboard.waitForTexts([PLACEHOLDER]);
    await dashboard.choose('State', 'Done');
    await dashboard.waitForTexts([DEVICES]);
  });

  it('filters by what an entry of the overview is about', async () => {
    const { dashboard } = open;
    await dashboard.frame.locator('.figures').getByRole('button', { name: 'Data owner' }).click();
    await dashboard.waitForTexts([LABELS, PATCH]);
    await dashboard.frame.locator('.figures').getByRole('button', { name: 'Servers' }).click();
    await dashboard.waitForTexts([PATCH]);
  });

  it('hides what is done, and a row that is ticked then', async () => {
    const { dashboard } = open;
    await dashboard.frame.locator('.toolbar vscode-checkbox').click();
    await dashboard.waitForTexts([MFA, LEGACY, PLACEHOLDER, LABELS, PATCH]);
    await dashboard.box(MFA).click();
    await dashboard.waitForTexts([LEGACY, PLACEHOLDER, LABELS, PATCH]);
  });

  it('sorts, and says of each row where it stands', async () => {
    const { dashboard } = open;
    await dashboard.choose('Sort', 'By objective');
    await dashboard.waitForTexts([LEGACY, MFA, DEVICES, LABELS, PATCH, PLACEHOLDER]);
    await dashboard.row(PATCH).filter({ hasText: 'Another plan › Servers' }).waitFor();
    await dashboard.choose('Sort', 'By state');
    await dashboard.waitForTexts([MFA, LEGACY, PLACEHOLDER, LABELS, PATCH, DEVICES]);
    await dashboard.choose('Sort', 'By owner');
    await dashboard.waitForTexts([LABELS, PATCH, MFA, LEGACY, DEVICES, PLACEHOLDER]);
  });

  it('closes and opens files and sections, one and all', async () => {
    const { dashboard } = open;
    await dashboard.group('Accounts').locator('.group-label').click();
    await dashboard.waitForTexts([LABELS, PATCH]);
    await dashboard.button('Collapse all').click();
    await dashboard.waitForTexts([]);
    await dashboard.button('Expand all').click();
    await dashboard.waitForTexts([MFA, LEGACY, DEVICES, PLACEHOLDER, LABELS, PATCH]);
  });
});

describe('the dashboard: keyboard alone', () => {
  let open: OpenDashboard;

  before(async () => {
    open = await openDashboard();
  });
  beforeEach(async () => {
    await startAnew(open);
    const { dashboard } = open;
    await dashboard.frame.locator('.overview > summary').click();
    await dashboard.search.click();
  });
  after(() => open.workbench.close());

  it('comes to the table with Tab, and goes through it with arrows, Home and End', async () => {
    const { dashboard } = open;
    await tabToTable();
    await dashboard.waitForFocus('A plan');
    await dashboard.press('ArrowDown', 'ArrowDown', 'ArrowDown');
    await dashboard.waitForFocus(MFA);
    await dashboard.press('End');
    await dashboard.waitForFocus(LABELS);
    await dashboard.press('Home');
    await dashboard.waitForFocus('A plan');
    await dashboard.press('Control+End', 'ArrowUp');
    await dashboard.waitForFocus('Data');
    await dashboard.press('PageUp');
    await dashboard.waitForFocus('A plan');
  });

  it('closes and opens with Left and Right, and goes up with Left', async () => {
    const { dashboard } = open;
    await tabToTable();
    await dashboard.press('Control+End', 'ArrowLeft');
    await dashboard.waitForFocus('Data');
    await dashboard.press('ArrowLeft');
    await dashboard.row(LABELS).waitFor({ state: 'detached' });
    await dashboard.press('ArrowRight');
    await dashboard.row(LABELS).waitFor();
    await dashboard.press('ArrowLeft', 'ArrowLeft');
    await dashboard.waitForFocus('A plan');
  });

  it('ticks with Space, selects with Shift, and ticks what is selected', async () => {
    const { dashboard } = open;
    await tabToTable();
    await dashboard.press('ArrowDown', 'ArrowDown', 'ArrowDown', 'Space');
    await dashboard.waitForBox(MFA, true);
    await dashboard.press('Space');
    await dashboard.waitForBox(MFA, false);
    await dashboard.press('Shift+ArrowDown', 'Shift+ArrowDown');
    await dashboard.waitForSelected(3);
    await dashboard.press('Space');
    await dashboard.waitForBox(LEGACY, false);
    await dashboard.press('Escape');
    await dashboard.waitForSelected(0);
    await dashboard.press('Control+a');
    await dashboard.waitForSelected(5);
  });

  it('edits with F2, adds with Insert, and is back on its row after Escape', async () => {
    const { dashboard, workbench } = open;
    await tabToTable();
    await dashboard.press('ArrowDown', 'ArrowDown', 'ArrowDown');
    for (const key of ['F2', 'Shift+F2', 'Insert']) {
      await dashboard.press(key);
      await dashboard.field.and(dashboard.frame.locator(':focus')).waitFor();
      await dashboard.press('Escape');
      await dashboard.field.waitFor({ state: 'detached' });
      await dashboard.waitForFocus(MFA);
    }
    assert.equal(await workbench.readFile(FILE), PLAN);
    await dashboard.press('Enter');
    await workbench.tab('a-plan.md').waitFor();
  });

  it('reaches the links and buttons of the row that has the keyboard with Tab', async () => {
    const { dashboard } = open;
    await tabToTable();
    await dashboard.press('ArrowDown', 'ArrowDown', 'ArrowDown');
    await dashboard.waitForFocus(MFA);
    const names: string[] = [];
    for (let tabs = 0; tabs < 8; tabs++) {
      await dashboard.press('Tab');
      const focused = dashboard.row(MFA).locator(':focus').first();
      names.push((await focused.getAttribute('aria-label')) ?? (await focused.innerText()));
    }
    assert.deepEqual(names, [
      ...[`Done: 1. ${MFA}`, 'Go to row in editor', 'Edit objective', 'Add an objective below'],
      ...['Copy as markdown', 'Remove objective', 'Other', 'Web'],
    ]);
  });

  async function tabToTable(): Promise<void> {
    const { dashboard } = open;
    for (let tabs = 0; tabs < 12; tabs++) {
      await dashboard.press('Tab');
      if ((await dashboard.frame.locator('tr:focus').count()) > 0) return;
    }
    assert.fail('Tab does not come to the table.');
  }
});
