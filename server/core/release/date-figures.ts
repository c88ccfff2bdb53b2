/** How long a period is; the shortest that can be told. */
export const dateSteps = ['month', 'quarter', 'year'] as const;
export type DateStep = (typeof dateSteps)[number];

export interface DateFigures {
  n: number;
  step: DateStep;
  /** `2026-11`, `2026-Q4` or `2026`, in order; those nobody answered are left out. */
  periods: { period: string; count: number }[];
}

/**
 * Days counted by month; by quarter or year where a month would hold fewer than `least` persons. Null where a year would
 * too, and where everyone is in one period: it would tell when each was. A single day is never told.
 *
 * Example, with 5 the least: five in March, four in April and three in June are counted by quarter, 5 and 7.
 */
export function dateFigures(
  answers: readonly { answer: string; count: number }[],
  least: number,
): DateFigures | null {
  for (const step of dateSteps) {
    const counts = new Map<string, number>();
    for (const { answer, count } of answers) {
      const period = periodOf(answer, step);
      counts.set(period, (counts.get(period) ?? 0) + count);
    }
    if (counts.size < 2) return null;
    const periods = [...counts].map(([period, count]) => ({ period, count }));
    if (periods.some(({ count }) => count < least)) continue;
    const n = periods.reduce((sum, { count }) => sum + count, 0);
    return { n, step, periods: periods.sort((one, other) => (one.period < other.period ? -1 : 1)) };
  }
  return null;
}

function periodOf(day: string, step: DateStep): string {
  const [year = '', month = ''] = day.split('-');
  if (step === 'year') return year;
  return step === 'month' ? `${year}-${month}` : `${year}-Q${Math.ceil(Number(month) / 3)}`;
}
