import assert from 'node:assert/strict';
import { openDashboard, startAnew, type OpenDashboard } from './support/dashboard';
import { FILE, LABELS, LEGACY, MFA, PLAN, TODO, withTick } from './support/dashboard-files';
import { poll } from './support/poll';

describe('the dashboard: editing rows', () => {
  let open: OpenDashboard;

  before(async () => {
    open = await openDashboard();
  });
  beforeEach(() => startAnew(open));
  after(() => open.workbench.close());

  function waitForText(expected: string): Promise<string> {
    return open.workbench.waitForFile(FILE, text => text === expected);
  }

  it('writes the words with Enter, escapes what would end the cell, keeps the number, and takes it back', async () => {
    const { dashboard } = open;
    await dashboard.type(MFA, 'F2', 'MFA | for **all**');
    await dashboard.press('Enter');
    await waitForText(PLAN.replace(MFA, 'MFA \\| for **all**'));
    await dashboard.row('1. MFA | for all').waitFor();
    await dashboard.waitForFocus('MFA | for all');
    await dashboard.press('F2');
    await dashboard.field.waitFor();
    assert.equal(await dashboard.field.inputValue(), 'MFA \\| for **all**', 'the source of the cell');
    await dashboard.press('Escape');
    await dashboard.field.waitFor({ state: 'detached' });
    await dashboard.press('ControlOrMeta+Z');
    await waitForText(PLAN);
    await dashboard.row(MFA).waitFor();
  });

  it('writes an owner, and nothing on Escape or where nothing is other than before', async () => {
    const { dashboard, workbench } = open;
    await dashboard.type(LEGACY, 'Shift+F2', 'Nobody');
    await dashboard.press('Escape');
    await dashboard.field.waitFor({ state: 'detached' });
    await dashboard.waitForFocus(LEGACY);
    await dashboard.type(LEGACY, 'F2', LEGACY);
    await dashboard.press('Enter');
    await dashboard.field.waitFor({ state: 'detached' });
    await dashboard.type(LEGACY, 'Shift+F2', 'CISO');
    await dashboard.press('Enter');
    // All writes take one queue: had one come before, this would not be the only change.
    await waitForText(PLAN.replace(`${LEGACY} | Identity engineer`, `${LEGACY} | CISO`));
    await dashboard.focus(LEGACY);
    await dashboard.press('ControlOrMeta+Z');
    await waitForText(PLAN);
    await dashboard.press('ControlOrMeta+Z');
    await dashboard.notice('There is no change to undo').waitFor();
    assert.equal(await workbench.readFile(FILE), PLAN, 'there was one change, and it is undone');
  });

  it('keeps Ctrl+Z in the field while something is typed', async () => {
    const { dashboard, workbench } = open;
    await dashboard.box(LABELS).click();
    await waitForText(withTick(PLAN, LABELS));
    await dashboard.type(MFA, 'F2', 'Other words');
    await dashboard.press('ControlOrMeta+Z');
    await poll(
      'the field to go back',
      async () => (await dashboard.field.inputValue()) !== 'Other words' || undefined,
    );
    await dashboard.press('Escape');
    await dashboard.field.waitFor({ state: 'detached' });
    assert.equal(await workbench.readFile(FILE), withTick(PLAN, LABELS), 'the tick is not undone');
  });

  it('adds a row below another with its owner', async () => {
    const { dashboard } = open;
    await dashboard.type(LABELS, 'Insert', 'Scan the shares');
    await dashboard.press('Enter');
    const added = await open.workbench.waitForFile(FILE, text => text !== PLAN);
    assert.equal(added.replace(/^\|.*Scan the shares \| Data owner \|.*\n/m, ''), PLAN);
    await dashboard.row('Scan the shares').waitFor();
    await dashboard.waitForBox('Scan the shares', false);
  });

  it('removes a row, and asks first where it says something', async () => {
    const { dashboard, workbench } = open;
    await dashboard.row('(no text)').locator('.text').click();
    await dashboard.press('Delete');
    await workbench.page.locator('.monaco-dialog-box', { hasText: 'Workplace engineer' }).waitFor();
    await workbench.answerDialog('Remove');
    const without = PLAN.replace(`| ${TODO} | 4. | Workplace engineer | |\n`, '');
    await waitForText(without);
    await dashboard.focus(LEGACY);
    await dashboard.press('Delete');
    await workbench.page.locator('.monaco-dialog-box', { hasText: LEGACY }).waitFor();
    await workbench.answerDialog('Cancel');
    await dashboard.focus(LABELS);
    await dashboard.clickAction(LABELS, 'Remove objective');
    await workbench.answerDialog('Remove');
    const last = await workbench.waitForFile(FILE, text => !text.includes(LABELS));
    assert.ok(last.includes(LEGACY), 'what was not confirmed stays');
  });

  it('keeps what was typed where the change is refused', async () => {
    const { dashboard, workbench } = open;
    await dashboard.type(MFA, 'F2', 'My words');
    const others = PLAN.replace(MFA, 'The words of somebody else');
    await workbench.writeFile(FILE, others);
    await dashboard.press('Enter');
    await dashboard.notice('Your text was: My words').waitFor();
    assert.equal(await dashboard.field.inputValue(), 'My words', 'the field is open again');
    assert.equal(await workbench.readFile(FILE), others);
  });

  it('says what was typed when the row has gone meanwhile', async () => {
    const { dashboard, workbench } = open;
    await dashboard.type(LABELS, 'F2', 'My words');
    await workbench.writeFile(FILE, PLAN.slice(0, PLAN.indexOf('## Data')));
    await dashboard.notice('Your text was: My words').waitFor();
    await dashboard.field.waitFor({ state: 'detached' });
  });
});
