import { linkTargetOf } from '../links/link-target';
import type { Link } from '../objectives/inline';
import type { Accountability, Objective, Section, StepPlan, SubItem } from '../objectives/step-plan';
import type { State } from '../scan/step-file';
import { headerCell } from './html-figures';
import { documentText, escapeHtml } from './html-text';
import { BOXES, placeOf, wordsOf } from './report';
import type { ReportWords } from './report-words';

/** What stands directly under a heading; under none first. */
interface SectionContents {
  readonly section: Section | null;
  readonly objectives: Objective[];
  readonly accountabilities: Accountability[];
}

/** The objectives and accountabilities of a file, section by section. */
export class PlanHtml {
  readonly #words: ReportWords;
  readonly #siteUrl: string;

  constructor(words: ReportWords, siteUrl: string) {
    this.#words = words;
    this.#siteUrl = siteUrl;
  }

  plan(plan: StepPlan): string {
    return contentsOf(plan)
      .map(contents => this.#section(contents))
      .join('\n');
  }

  #section({ section, objectives, accountabilities }: SectionContents): string {
    const place = placeOf(section);
    return [
      place === '' ? '' : `<h3>${documentText(place)}</h3>`,
      accountabilities.length === 0 ? '' : this.#accountabilities(accountabilities),
      objectives.length === 0 ? '' : this.#objectives(objectives),
    ]
      .filter(part => part !== '')
      .join('\n');
  }

  #accountabilities(rows: readonly Accountability[]): string {
    const { accountabilities, lead, implementer, accountability } = this.#words;
    const cell = (text: string | null) => `<td>${text === null ? '' : documentText(text)}</td>`;
    return [
      `<table class="leads quiet"><caption>${escapeHtml(accountabilities)}</caption>`,
      `<thead><tr>${headerCell(lead)}${headerCell(implementer)}${headerCell(accountability, 'wide')}</tr></thead>`,
      '<tbody>',
      ...rows.map(row => `<tr>${cell(row.lead)}${cell(row.implementer)}${cell(row.accountability)}</tr>`),
      '</tbody></table>',
    ].join('\n');
  }

  #objectives(rows: readonly Objective[]): string {
    const { objectives, state, objective, owner } = this.#words;
    const header = `${headerCell(state, 'state')}${headerCell(objective)}${headerCell(owner, 'owner')}`;
    return [
      `<table class="objectives quiet"><caption>${escapeHtml(objectives)}</caption>`,
      `<thead><tr>${header}</tr></thead>`,
      '<tbody>',
      ...rows.map(row => this.#objective(row)),
      '</tbody></table>',
    ].join('\n');
  }

  #objective(objective: Objective): string {
    const { state, owner, subItems, documentation } = objective;
    const items = subItems.map(item => this.#subItem(item)).join('');
    const links = documentation.map(link => this.#link(link)).join(', ');
    return [
      `<tr class="${state}"><td class="state">${boxHtml(state)} ${this.#stateWord(state)}</td>`,
      `<th scope="row">${documentText(wordsOf(objective))}${this.#notes(objective)}`,
      items === '' ? '' : `<ul class="options">${items}</ul>`,
      links === '' ? '' : `<p class="muted">${escapeHtml(this.#words.documentation)}: ${links}</p>`,
      `</th><td class="owner">${owner === null ? '' : documentText(owner)}</td></tr>`,
    ].join('');
  }

  #subItem({ state, text }: SubItem): string {
    const word = `<span class="muted">${this.#stateWord(state)}</span>`;
    return `<li class="${state}">${boxHtml(state)} ${documentText(text)} ${word}</li>`;
  }

  #stateWord(state: State): string {
    const { stateDone, stateTodo, stateUnknown } = this.#words;
    return escapeHtml({ done: stateDone, todo: stateTodo, unknown: stateUnknown }[state]);
  }

  #notes({ placeholder, countedBySteps }: Objective): string {
    const { placeholder: isPlaceholder, countedBySteps: isCounted } = this.#words;
    const notes = [...(placeholder ? [isPlaceholder] : []), ...(countedBySteps ? [isCounted] : [])];
    return notes.map(note => ` <span class="note">${escapeHtml(note)}</span>`).join('');
  }

  /** A link only where it leads to the web; what else it may be, a report has no place for it. */
  #link({ text, target }: Link): string {
    const found = linkTargetOf(target, this.#siteUrl);
    const words = documentText(text === '' ? target : text);
    return found.kind === 'web'
      ? `<a href="${escapeHtml(found.url)}" rel="noopener noreferrer">${words}</a>`
      : words;
  }
}

/** For the eye alone: the state's word stands beside it. */
function boxHtml(state: State): string {
  return `<span class="box" aria-hidden="true">${BOXES[state]}</span>`;
}

function contentsOf({ sections, objectives, accountabilities }: StepPlan): SectionContents[] {
  const contents = new Map<Section | null, SectionContents>();
  for (const section of [null, ...sections]) {
    contents.set(section, { section, objectives: [], accountabilities: [] });
  }
  objectives.forEach(each => contents.get(each.section)?.objectives.push(each));
  accountabilities.forEach(each => contents.get(each.section)?.accountabilities.push(each));
  return [...contents.values()].filter(each => each.objectives.length + each.accountabilities.length > 0);
}
