import assert from 'node:assert/strict';
import { openDashboard, type OpenDashboard } from './support/dashboard';
import { TODO } from './support/dashboard-files';

const EVIL = 'docs/evil.md';
const mark = (where: string) => `window.top.pwned=window.pwned='${where}'`;
const HTML = [
  `<script>${mark('script')}</script>`,
  `<img src=x onerror="${mark('img')}">`,
  `<svg onload="${mark('svg')}"><animate onbegin="${mark('animate')}" attributeName=x dur=1s></svg>`,
  `<iframe srcdoc="<script>${mark('iframe')}</script>"></iframe>`,
  `<details open ontoggle="${mark('details')}">x</details>`,
  `&lt;img src=x onerror=${mark('entity')}&gt;`,
  '</td></tr></table></main><style>*{display:none}</style>',
  '\u202Egnirts lived\u202C \u2066isolate\u2069 \u200B\u0000\uFFFF',
  '${7*7} {{7*7}} {0} {1} <!---->',
].join(' ');
/** HTML in a cell is no text; in code it is, and every character of it reaches the page. */
const SHOWN = `\`${HTML.replaceAll('`', '').replaceAll('|', '')}\``;
const LINKS = [
  `[js](javascript:${mark('link')})`,
  '[command](command:workbench.action.closeWindow)',
  `[data](data:text/html,<script>${mark('data')}</script>)`,
  '[vscode](vscode://file/etc/passwd)',
  '[out](../../../../../../etc/passwd)',
];
const HUGE = 'x'.repeat(100_000);

const evil = [
  `# \`__proto__\` ${SHOWN}`,
  '',
  `## constructor ${SHOWN}`,
  '',
  '| Lead | Implementer | Accountability |',
  '|---|---|---|',
  `| ${SHOWN} | __proto__ | ${HTML} |`,
  '',
  '| Done | __proto__ | Objective | Owner | Documentation |',
  '|---|---|---|---|---|',
  `| ${TODO} | constructor | 1. ${SHOWN} | ${SHOWN} | ${LINKS.join(' ')} |`,
  `| ${TODO} | toString | 2. ${HTML} | ${HTML} | ${HTML} |`,
  `| ${TODO} | | 3. ${HUGE} | \`__proto__\` | [${HUGE}](${HUGE}) |`,
  `| ${TODO} | | __proto__ | constructor | |`,
  '',
  '## `__proto__`',
  '',
  '| Done | Objective | Owner |',
  '|---|---|---|',
  `| ${TODO} | \`__proto__\` | \`__proto__\` |`,
  '',
].join('\n');

describe('the dashboard and a hostile document', () => {
  let open: OpenDashboard;

  before(async () => {
    open = await openDashboard({ files: { [EVIL]: evil } });
    await open.workbench.openContainer('Zero Trust Steps');
    await open.workbench.view('Summary').expandPane();
    await open.summary.frame.locator('.percent').waitFor();
    await open.dashboard.choose('File', await titleOfEvil());
    await open.dashboard.rows.nth(4).waitFor();
  });
  after(() => open.workbench.close());

  async function titleOfEvil(): Promise<string> {
    const options = open.dashboard.frame.locator('vscode-dropdown[aria-label="File"] vscode-option');
    return (await options.filter({ hasText: '__proto__' }).first().textContent())?.trim() ?? '';
  }

  /** Where the marker was set, in any frame of the window: nothing of the document may run. */
  async function assertNothingRan(): Promise<void> {
    const { page } = open.workbench;
    for (const frame of page.frames()) {
      assert.equal(await frame.evaluate(() => 'pwned' in window), false, frame.url());
    }
    assert.equal(page.context().pages().length, 1);
    assert.equal(await page.locator('.monaco-dialog-box').count(), 0);
  }

  it('shows all of it as text, and runs none of it', async () => {
    const { dashboard } = open;
    await dashboard.frame.locator('tr.accountabilities').click();
    const cells = dashboard.frame.locator('.accountability-table td');
    await cells.first().filter({ hasText: '<script>' }).waitFor();
    for (const part of [dashboard.rows.first().locator('.text'), cells.first()]) {
      assert.equal(await part.locator('*').count(), 0, 'words are text nodes');
      assert.match(await part.innerText(), /<script>window.*onerror=.*\{\{7\*7\}\} \{0\} \{1\}/s);
    }
    await assertNothingRan();
  });

  it('has no element in it but its own', async () => {
    for (const page of [open.dashboard, open.summary]) {
      const found = await page.body.evaluate(({ ownerDocument }) => [
        ...new Set(
          Array.from(
            ownerDocument.querySelectorAll('img, iframe, animate, object, embed, form'),
            e => e.outerHTML,
          ),
        ),
      ]);
      assert.deepEqual(found, []);
      const counts = await page.body.evaluate(({ ownerDocument }) => ({
        scripts: Array.from(ownerDocument.scripts, ({ src }) => src.split('/').pop()).filter(Boolean),
        handlers: Array.from(ownerDocument.querySelectorAll('*')).flatMap(e =>
          e.getAttributeNames().filter(name => name.startsWith('on')),
        ),
        targets: Array.from(ownerDocument.querySelectorAll('a, vscode-link'), e =>
          e.getAttribute('href'),
        ).filter(href => href !== '#'),
      }));
      assert.deepEqual(counts, { scripts: ['dashboard.js'], handlers: [], targets: [] });
    }
    await assertNothingRan();
  });

  it('opens no link of it, and says so', async () => {
    const { dashboard, workbench } = open;
    const links = dashboard.rows.first().locator('vscode-link');
    assert.equal(await links.count(), LINKS.length);
    const address = workbench.page.url();
    for (let link = 0; link < LINKS.length; link++) {
      await links.nth(link).click();
    }
    await dashboard.rows.first().waitFor();
    assert.equal(workbench.page.url(), address);
    assert.equal((await workbench.notifications()).length, LINKS.length, 'each is refused with a message');
    await assertNothingRan();
  });

  it('edits, ticks and filters among it as among other rows', async () => {
    const { dashboard, workbench } = open;
    await dashboard.rows.last().locator('.text').click();
    await dashboard.press('Control+End', 'F2');
    await dashboard.field.and(dashboard.frame.locator(':focus')).waitFor();
    await workbench.page.keyboard.type('<b>|__proto__');
    await dashboard.press('Enter');
    await workbench.waitForFile(EVIL, text => text.includes('<b>\\|__proto__ |'));
    await dashboard.choose('Owner', '__proto__');
    await dashboard.frame.locator('.count', { hasText: '2 of' }).waitFor();
    await dashboard.rows.last().locator('vscode-checkbox').click();
    await workbench.waitForFile(EVIL, text => text.includes('checked'));
    await assertNothingRan();
  });
});
