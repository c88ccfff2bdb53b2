import type { Language } from '../locale.ts';

const norwegian = 'januar februar mars april mai juni juli august september oktober november desember'.split(
  ' ',
);
const english = 'January February March April May June July August September October November December'.split(
  ' ',
);
const daysIn = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * A day in words: '2026-11-24' is «24. november 2026» in bokmål and nynorsk and “24 November 2026” in English. Takes a
 * day, not an instant: which day an instant falls on is decided where the time zone is known. Throws a RangeError for
 * what is no day.
 */
export function formatDate(day: string, language: Language): string {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  const index = Number(month) - 1;
  const number = Number(date);
  const leapDay = index === 1 && isLeapYear(Number(year)) ? 1 : 0;
  if (!year || !(number >= 1 && number <= (daysIn[index] ?? 0) + leapDay)) {
    throw new RangeError(`${JSON.stringify(day)} is no day: write it as 2026-11-24`);
  }
  return language === 'en' ? `${number} ${english[index]} ${year}` : `${number}. ${norwegian[index]} ${year}`;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
