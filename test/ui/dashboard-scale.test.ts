import assert from 'node:assert/strict';
import { Dashboard, openDashboard, type OpenDashboard } from './support/dashboard';
import { manyFiles } from './support/dashboard-files';

// The limits are guards, several times what is measured on two cores that others use as well; the figures are printed.
const FIRST_ROWS = 3_000;
const KEYSTROKE = 50;
const DRAWN_ROWS = 100;
const TICK_BYTES = 4_096;

describe('the dashboard of 10,000 objectives in 200 files', () => {
  let open: OpenDashboard;

  before(async function () {
    this.timeout(120_000);
    open = await openDashboard({ files: manyFiles(200) });
    await count('10005 of 10005');
  });
  after(() => open.workbench.close());

  async function count(words: string): Promise<void> {
    const text = open.dashboard.frame.locator('.count').filter({ hasText: words });
    await text.waitFor();
  }

  it('shows its first rows soon', async function () {
    const { workbench } = open;
    await workbench.closeEditors();
    await workbench.quickInput.open('F1');
    await workbench.quickInput.input.fill('>Zero Trust Steps: Open Dashboard');
    const command = workbench.quickInput.row('Zero Trust Steps: Open Dashboard').first();
    await command.waitFor();
    const start = Date.now();
    await command.click();
    await new Dashboard(workbench).rows.first().waitFor();
    const time = Date.now() - start;
    console.log(`      first rows ${time} ms after the command`);
    assert.ok(time < FIRST_ROWS, `${time} ms`);
    await count('10005 of 10005');
  });

  it('filters within a frame or two of a key, and draws only what is in sight', async () => {
    const { dashboard } = open;
    const times = await dashboard.search.evaluate(async input => {
      const field = input as HTMLInputElement;
      const found: number[] = [];
      for (const text of ['o', 'ob', 'obj', 'obje', 'section 3', 'section 3 file', 'file 17', 'zzz', '']) {
        // What runs between the key and the drawn page: the handler, and the frame that it asks for.
        const frame = new Promise<number>(resolve => {
          requestAnimationFrame(() => resolve(performance.now()));
        });
        const start = performance.now();
        field.value = text;
        field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
        const handled = performance.now() - start;
        const began = await frame;
        await new Promise(resolve => setTimeout(resolve));
        found.push(handled + performance.now() - began);
      }
      return found;
    });
    const sorted = times.map(Math.round).sort((a, b) => a - b);
    const median = sorted[sorted.length >> 1] ?? Infinity;
    console.log(`      script of a filter key ${median} ms (median), ${sorted.at(-1) ?? 0} ms (most)`);
    assert.ok(median < KEYSTROKE, sorted.join(', '));
    await count('10005 of 10005');
    assert.ok((await dashboard.frame.locator('.grid > tbody > tr').count()) < DRAWN_ROWS);
  });

  it('scrolls to the last row, and draws no more rows on the way', async () => {
    const { dashboard } = open;
    const most = await dashboard.body.evaluate(async () => {
      const frame = () => new Promise(resolve => requestAnimationFrame(resolve));
      let rows = 0;
      for (let step = 0; step < 60; step++) {
        scrollBy(0, 600);
        await frame();
        rows = Math.max(rows, document.querySelectorAll('.grid > tbody > tr').length);
      }
      return rows;
    });
    assert.ok(most < DRAWN_ROWS, `${most} rows`);
    await dashboard.rows.first().locator('.text').click();
    await dashboard.press('Control+End');
    await dashboard.waitForFocus('Objective 9 of section 4 in file 199');
    const rowCount = await dashboard.frame.locator('.grid').getAttribute('aria-rowcount');
    const last = await dashboard.frame.locator('tr:focus').getAttribute('aria-rowindex');
    assert.equal(last, rowCount, 'it is the last of all rows');
  });

  it('is told little of a tick', async () => {
    const { dashboard } = open;
    await dashboard.body.evaluate(() => {
      const sizes: number[] = [];
      Object.assign(window, { sizes });
      addEventListener('message', ({ data }) => sizes.push(JSON.stringify(data).length));
    });
    const words = 'Objective 9 of section 4 in file 199';
    await dashboard.box(words).click();
    await dashboard.waitForBox(words, true);
    const sizes = await dashboard.body.evaluate(() => (window as unknown as { sizes: number[] }).sizes);
    const sum = sizes.reduce((a, b) => a + b, 0);
    console.log(`      ${sizes.length} messages of a tick, ${sum} characters`);
    assert.ok(sizes.length > 0 && sum < TICK_BYTES, sizes.join(', '));
  });
});
