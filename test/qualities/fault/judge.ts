import type { FaultPlan, FaultReport } from './fault.ts';
import type { ParallelReport } from './parallel.ts';
import type { PictureReport } from './pictures.ts';

/**
 * Ready again after a kill within so long, in milliseconds, after a restart of the database, and after there is room on the
 * disk again, where the database may have to be started first.
 */
export const readyWithin = { server: 5_000, database: 10_000, disk: 30_000 };

/**
 * What is wrong in a storm, in words; nothing where no acknowledged answer is lost, nobody has answered twice, and
 * nobody met anything but a server that was away. Times are judged only where the machine is not shared.
 */
export function wrongIn(plan: FaultPlan, report: FaultReport, judgesTime = true): string[] {
  const { used, envelopes, receipts } = report.stored;
  const wrong: string[] = [];
  const submissions = plan.submissions + (report.pictures?.sent ?? 0);
  if (report.acknowledged !== submissions) {
    wrong.push(`${report.acknowledged} of ${submissions} were acknowledged`);
  }
  if (report.pictures) wrong.push(...wrongInPictures(report.pictures));
  if (report.lost > 0) wrong.push(`${report.lost} acknowledged answers are lost`);
  if (report.duplicates > 0) wrong.push(`${report.duplicates} answers are there twice`);
  if (used !== envelopes || envelopes !== receipts) {
    wrong.push(`${used} spent codes, ${envelopes} envelopes and ${receipts} receipts`);
  }
  if (report.surprises.length > 0)
    wrong.push(`somebody was told: ${report.surprises.slice(0, 3).join('; ')}`);
  const limit = readyWithin[plan.fault];
  if (judgesTime && report.slowestMs > limit) {
    wrong.push(`back after ${report.slowestMs} ms the longest, and not ${limit}`);
  }
  return wrong;
}

function wrongInPictures({ sent, stored, retries }: PictureReport): string[] {
  const wrong: string[] = [];
  if (stored.pictures !== sent || stored.answers !== sent) {
    wrong.push(`${stored.pictures} pictures and ${stored.answers} answers that have one, of ${sent} sent`);
  }
  if (!retries['503']) wrong.push('nobody with a picture met the fault');
  return wrong;
}

/** What is wrong where many answers came at once with each code; nothing where each code has one answer. */
export function wrongInParallel({ codes, each, withOne, told, stored }: ParallelReport): string[] {
  const wrong: string[] = [];
  if (withOne !== codes) wrong.push(`${codes - withOne} of ${codes} codes have not exactly one answer`);
  const expected = { used: codes, envelopes: codes, receipts: codes };
  if (Object.entries(expected).some(([name, count]) => stored[name as keyof typeof stored] !== count)) {
    wrong.push(`${JSON.stringify(stored)} for ${codes} codes`);
  }
  const others = codes * each - (told['200'] ?? 0) - (told['404'] ?? 0);
  if (others > 0) wrong.push(`${others} were told something else: ${JSON.stringify(told)}`);
  return wrong;
}
