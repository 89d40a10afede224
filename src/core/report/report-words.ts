/** All words of a report that no document says, for the host to give in the language of the user. */
export interface ReportWords {
  /** Of the words below, as in `en` or `pt-BR`. */
  readonly lang: string;
  readonly title: string;
  /** `As of {0}`: the date. */
  readonly date: string;
  /** `{0} of {1} done ({2}%)` */
  readonly total: string;
  /** Instead of the total where nothing counts yet. */
  readonly nothing: string;
  /** `{0} of {1}`, in a column headed `done`. */
  readonly doneOf: string;
  readonly byFile: string;
  readonly byPillar: string;
  readonly byOwner: string;
  readonly file: string;
  readonly pillar: string;
  readonly owner: string;
  readonly progress: string;
  readonly done: string;
  readonly left: string;
  readonly unknown: string;
  readonly placeholders: string;
  /** Objectives under no heading. */
  readonly noPillar: string;
  readonly noOwner: string;
  readonly nextUp: string;
  /** `and {0} more` */
  readonly more: string;
  readonly objectives: string;
  readonly objective: string;
  readonly documentation: string;
  readonly state: string;
  readonly stateDone: string;
  readonly stateTodo: string;
  readonly stateUnknown: string;
  readonly placeholder: string;
  /** Of a summary row that stands outside the totals. */
  readonly countedBySteps: string;
  readonly accountabilities: string;
  readonly lead: string;
  readonly implementer: string;
  readonly accountability: string;
}

/** Puts values in the place of `{0}`, `{1}` and so on. */
export function fill(template: string, ...values: readonly (string | number)[]): string {
  return template.replace(/\{(\d)\}/g, (place, index) => `${values[Number(index)] ?? place}`);
}
