import { html, nothing } from 'lit-html';
import type { Progress } from '../../core/objectives/step-plan';
import type { Figures } from '../../core/report/figures';
import type { Page } from '../page';
import type { Filters } from '../state/view';
import { t } from '../words';
import { figureTable } from './figures';
import { nextUpList } from './next-up';

type Part = 'files' | 'pillars' | 'owners' | 'next';

/** Tables that are shown whole. Not worth remembering beyond this page. */
const whole = new Set<Part>();

/** How far the plan is, in numbers and bars, and what comes next. */
export function overview(page: Page) {
  const { figures } = page;
  const part = (name: Part) => ({
    isWhole: whole.has(name),
    onWhole: (isWhole: boolean) => {
      if (isWhole) whole.add(name);
      else whole.delete(name);
      page.redraw();
    },
  });
  const filterBy = (change: Partial<Filters>) =>
    page.update({ filters: { ...page.view.filters, ...change } });
  const next = part('next');
  return html`<details
    class="overview"
    ?open=${isOpen(page)}
    @toggle=${({ target }: { target: HTMLDetailsElement }) => {
      if (target.open !== isOpen(page)) page.update({ isOverviewOpen: target.open });
    }}
  >
    <summary><h2>${t('overview')}</h2></summary>
    <div class="cards">
      ${nextUpList(page, next.isWhole, next.onWhole)}
      ${figureTable({
        title: t('byPillar'),
        heading: t('section'),
        figures: figures.pillars,
        unnamed: t('noSection'),
        onChoose: pillar => filterBy({ pillar }),
        ...part('pillars'),
      })}
      ${figureTable({
        title: t('byOwner'),
        heading: t('owner'),
        figures: figures.owners,
        unnamed: t('noOwner'),
        note: hasSharedObjectives(figures) ? t('ownersShare') : undefined,
        onChoose: owner => filterBy({ owner }),
        ...part('owners'),
      })}
      ${
        page.isAboutOneFile
          ? nothing
          : figureTable({
              title: t('byFile'),
              heading: t('file'),
              figures: figures.files,
              unnamed: '',
              onChoose: file => filterBy({ file }),
              ...part('files'),
            })
      }
    </div>
  </details>`;
}

function isOpen({ view, isAboutOneFile }: Page): boolean {
  return view.isOverviewOpen ?? !isAboutOneFile;
}

function hasSharedObjectives({ owners, total }: Figures): boolean {
  const count = ({ total: counted, unknown }: Progress) => counted + unknown;
  return owners.reduce((sum, { progress }) => sum + count(progress), 0) > count(total);
}
