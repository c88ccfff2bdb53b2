import { StartError } from '../platform/errors.ts';
import { type RuleClock, readClock, runRetention } from '../stages/duties/retention.service.ts';
import { findMunicipality } from '../stages/organisation/organisation.store.ts';
import { atWorkbench, type Workbench } from './workbench.ts';

/** `retention MUNICIPALITY [--run]`: how long each thing is kept and what is due; with `--run`, carries it out first. */
export async function retentionCommand(slug: string, run: boolean): Promise<string> {
  return atWorkbench((bench) => retentionOf(bench, slug, run));
}

export async function retentionOf(
  { context, owner }: Workbench,
  slug: string,
  run: boolean,
): Promise<string> {
  const municipality = await findMunicipality(owner, slug);
  if (!municipality) {
    throw new StartError(`There is no municipality «${slug}». Write its short name, such as fet.`);
  }
  if (run) await runRetention(context, municipality.id);
  const { rules, unpromisedRounds } = await readClock(context, municipality.id);
  const lines = rules.map((rule) =>
    [rule.key.padEnd(21), keptInWords(rule).padEnd(22), dueInWords(rule).padEnd(24), ranInWords(rule)]
      .join(' ')
      .trimEnd(),
  );
  if (unpromisedRounds > 0) {
    lines.push(
      `${unpromisedRounds} ${unpromisedRounds === 1 ? 'round' : 'rounds'} from before deletion was promised: nothing deletes the answers by itself.`,
    );
  }
  return lines.join('\n');
}

function keptInWords({ form, kept, by }: RuleClock): string {
  switch (form) {
    case 'days':
      return kept === 0 ? `until its time, by ${by}` : `${kept} ${kept === 1 ? 'day' : 'days'}`;
    case 'months':
      return `${kept} ${kept === 1 ? 'month' : 'months'}`;
    case 'asPromised':
      return 'as each survey says';
    case 'withAccount':
      return 'while the account is';
    case 'always':
      return 'always';
  }
}

function dueInWords({ nextDue, by }: RuleClock): string {
  if (by !== 'job') return '';
  if (nextDue === null) return 'nothing waits';
  return nextDue.inDays <= 0 ? 'due now' : `due ${nextDue.on}, in ${nextDue.inDays} d`;
}

function ranInWords({ lastRun, by }: RuleClock): string {
  if (by !== 'job') return '';
  if (lastRun === null) return 'never run';
  return `${lastRun.failed ? 'FAILED' : 'ran'} ${lastRun.at.toISOString()}`;
}
