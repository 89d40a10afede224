/** A word or name and what to write instead. */
export interface Term {
  /** Words with one space between them. Capitals say nothing. */
  readonly from: string;
  /** The same as `from` for a name that stays as it is, though a shorter term is in it. */
  readonly to: string;
  /** `YYYY-MM-DD`: a file whose `ms.date` is older was right in its time. Without it the term is always meant. */
  readonly since?: string;
}
