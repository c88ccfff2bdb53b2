import type { FaultPlan, FaultReport } from './fault.ts';

/** Ready again after a kill within so long, in milliseconds, and after a restart of the database. */
export const readyWithin = { server: 5_000, database: 10_000 };

/**
 * What is wrong in a storm, in words; nothing where no acknowledged answer is lost, nobody has answered twice, and
 * nobody met anything but a server that was away. Times are judged only where the machine is not shared.
 */
export function wrongIn(plan: FaultPlan, report: FaultReport, judgesTime = true): string[] {
  const { used, envelopes, receipts } = report.stored;
  const wrong: string[] = [];
  if (report.acknowledged !== plan.submissions) {
    wrong.push(`${report.acknowledged} of ${plan.submissions} were acknowledged`);
  }
  if (report.lost > 0) wrong.push(`${report.lost} acknowledged answers are lost`);
  if (report.duplicates > 0) wrong.push(`${report.duplicates} answers are there twice`);
  if (used !== envelopes || envelopes !== receipts) {
    wrong.push(`${used} spent codes, ${envelopes} envelopes and ${receipts} receipts`);
  }
  if (report.surprises.length > 0)
    wrong.push(`somebody was told: ${report.surprises.slice(0, 3).join('; ')}`);
  const limit = readyWithin[plan.fault];
  if (judgesTime && report.medianMs > limit) wrong.push(`back after ${report.medianMs} ms, and not ${limit}`);
  return wrong;
}
