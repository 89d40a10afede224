/** Dates as Microsoft Learn writes them, `MM/DD/YYYY`; a leading zero may lack. */
const LEARN_DATE = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;
const ISO_DATE = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/;
const DOTTED_DATE = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** True for a day that was or will be, written as publishing reads it. */
export function isDate(text: string): boolean {
  const [, month, day, year] = LEARN_DATE.exec(text.trim()) ?? [];
  return isDay(Number(year), Number(month), Number(day));
}

/** The day that a date in another order means, as publishing reads it; undefined where it is none. */
export function readOtherDate(text: string): string | undefined {
  const iso = ISO_DATE.exec(text.trim());
  if (iso !== null) {
    return learnDate(iso[1], iso[2], iso[3]);
  }
  const [, day, month, year] = DOTTED_DATE.exec(text.trim()) ?? LEARN_DATE.exec(text.trim()) ?? [];
  return learnDate(year, month, day);
}

/** `2026-03-01` as publishing reads it; undefined for what is no date. */
export function writeDate(iso: string): string | undefined {
  const [, year, month, day] = ISO_DATE.exec(iso) ?? [];
  return learnDate(year, month, day);
}

function learnDate(year = '', month = '', day = ''): string | undefined {
  return isDay(Number(year), Number(month), Number(day))
    ? `${month.padStart(2, '0')}/${day.padStart(2, '0')}/${year}`
    : undefined;
}

function isDay(year: number, month: number, day: number): boolean {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = month === 2 && !isLeap ? 28 : (DAYS[month - 1] ?? 0);
  return year > 0 && day >= 1 && day <= days;
}
