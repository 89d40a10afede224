/** How often a name or term stands in texts of the field: 3 in nearly all, 2 in many, 1 in some. */
export type Frequency = 1 | 2 | 3;

/** A name or term in its right spelling. */
export interface KnownName {
  readonly text: string;
  readonly frequency: Frequency;
  /** Spellings that are surely meant for it, beside those that the check finds by rules. */
  readonly wrong: readonly string[];
}

/** One name on each line, its wrong spellings behind `~` with commas between. Blank lines say nothing. */
export function readNames(frequency: Frequency, lines: string): KnownName[] {
  return lines
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
    .map(line => {
      const [text = '', wrong = ''] = line.split('~').map(part => part.trim());
      return { text, frequency, wrong: wrong === '' ? [] : wrong.split(/\s*,\s*/) };
    });
}
