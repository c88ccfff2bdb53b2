import type { Report } from './fuzz.ts';

/** The figures of a run, for people. */
export function saidOf(report: Report, seed: number): string {
  const { bodies, reads, seconds, answers, longestAnswer, longestStall, longestOwnStall } = report;
  const perSecond = ((bodies + reads) / seconds).toFixed(0);
  const ms = (value: number) => `${value.toFixed(0)} ms`;
  const sorted = [...answers].toSorted(([, a], [, b]) => b - a);
  return [
    `fuzz: ${bodies} bodies and ${reads} reads in ${seconds.toFixed(0)} s, ${perSecond} a second (seed ${seed})`,
    `longest answer ${ms(longestAnswer)}; the loop stood at most ${ms(longestStall)} by the clock, ${ms(longestOwnStall)} with work of its own`,
    `answers: ${sorted.map(([answer, count]) => `${count} × ${answer}`).join(', ')}`,
    ...report.faults,
    '',
  ].join('\n');
}
