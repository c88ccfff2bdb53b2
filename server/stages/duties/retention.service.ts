import { type Doer, doerId } from '../../core/authorisation/doer.ts';
import type { MunicipalityId } from '../../core/ids.ts';
import { osloDay } from '../../core/oslo.ts';
import { dueFrom, keptBy, type NextDue, nextDue, type Waiting } from '../../core/retention/clock.ts';
import {
  boundsOf,
  isWithinBounds,
  jobRules,
  type Kept,
  type RetentionRule,
  type RetentionRuleKey,
  retentionRuleKeys,
  retentionRules,
} from '../../core/retention/rules.ts';
import type { Context } from '../../platform/context.ts';
import { inMunicipality, type Tx } from '../../platform/db/connect.ts';
import { demand } from '../../platform/demand.ts';
import { Refusal } from '../../platform/errors.ts';
import { insertAuditEntry } from '../organisation/audit.store.ts';
import {
  type AgedRule,
  agedRules,
  countUntil,
  findOldest,
  listRetentionRuns,
  listRetentionSettings,
  saveRetentionRun,
  saveRetentionSetting,
} from '../organisation/retention.store.ts';
import { countUnpromisedRounds, listPromisedRounds } from '../rounds/rounds.store.ts';
import { carryOut } from './carry-out.service.ts';

export interface RuleClock {
  key: RetentionRuleKey;
  form: Kept['form'];
  /** Days or months by `form`. Null: not by a number. */
  kept: number | null;
  /** What is proposed where the municipality has decided nothing. */
  standard: number | null;
  bounds: { min: number; max: number } | null;
  from: RetentionRule['from'];
  by: RetentionRule['by'];
  nextDue: NextDue | null;
  lastRun: { at: Date; failed: boolean } | null;
}

export interface RetentionClock {
  rules: RuleClock[];
  /** Rounds with answers that no promise was made of: nothing deletes them by itself. */
  unpromisedRounds: number;
}

/** Every rule with how long, what is due next and when it was last carried out. */
export async function readClock(context: Context, municipalityId: MunicipalityId): Promise<RetentionClock> {
  const today = osloDay(context.clock.now());
  return inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const kept = await keptTimes(tx);
    const runs = new Map((await listRetentionRuns(tx)).map((run) => [run.rule, run]));
    const rules: RuleClock[] = [];
    for (const key of retentionRuleKeys) {
      const rule: RetentionRule = retentionRules[key];
      const run = runs.get(key);
      rules.push({
        ...{ key, form: rule.kept.form, kept: kept(key), from: rule.from, by: rule.by },
        standard: keptBy(key, undefined),
        bounds: boundsOf(key) ?? null,
        nextDue: nextDue(key, kept(key) ?? 0, await waitingFor(tx, key), today),
        lastRun: run ? { at: run.ranAt, failed: run.failed } : null,
      });
    }
    return { rules, unpromisedRounds: await countUnpromisedRounds(tx) };
  });
}

async function waitingFor(tx: Tx, key: RetentionRuleKey): Promise<Waiting[]> {
  if (key === 'answers') {
    const promised = await listPromisedRounds(tx);
    // What was promised is the day itself, so nothing is counted on from it.
    return promised.map(({ deletedOn }) => ({ from: deletedOn, promisedDays: 0 }));
  }
  if (!isAged(key)) return [];
  const oldest = await findOldest(tx, key);
  return oldest === null ? [] : [{ from: oldest }];
}

function isAged(key: RetentionRuleKey): key is AgedRule {
  return (agedRules as RetentionRuleKey[]).includes(key);
}

/** How long each rule keeps in this municipality, in the rule's own unit. */
async function keptTimes(tx: Tx): Promise<(key: RetentionRuleKey) => number | null> {
  const set = new Map((await listRetentionSettings(tx)).map((setting) => [setting.rule, setting.kept]));
  return (key) => keptBy(key, set.get(key));
}

/** Whether the municipality's rules have not been carried out on this day. */
export async function isRetentionDue(tx: Tx, now: Date): Promise<boolean> {
  const ran = new Set(
    (await listRetentionRuns(tx))
      .filter(({ ranAt }) => osloDay(ranAt) === osloDay(now))
      .map(({ rule }) => rule),
  );
  return jobRules.some((rule) => !ran.has(rule));
}

/**
 * Carries out every rule of the job for one municipality. Safe to run again: what is gone is gone, and nothing that is
 * not due is touched. A rule that fails does not stop the others; throws at the end, so that the job is tried again.
 */
export async function runRetention(context: Context, municipalityId: MunicipalityId): Promise<void> {
  const failures: string[] = [];
  const today = osloDay(context.clock.now());
  const kept = await inMunicipality(context.db.staff, municipalityId, keptTimes);
  for (const rule of jobRules) {
    let failed = false;
    try {
      const { form } = (retentionRules[rule] as RetentionRule).kept;
      const until = form === 'days' || form === 'months' ? dueFrom(form, kept(rule) ?? 0, today) : today;
      await carryOut[rule](context, municipalityId, until);
    } catch (error) {
      failed = true;
      failures.push(`${rule}: ${error instanceof Error ? error.message : String(error)}`);
    }
    const run = { rule, ranAt: context.clock.now(), failed };
    await inMunicipality(context.db.staff, municipalityId, (tx) => saveRetentionRun(tx, municipalityId, run));
  }
  if (failures.length > 0) throw new Error(`retention: ${failures.join('; ')}`);
}

/**
 * Decides how long the municipality keeps what a rule is about. A shorter time that would delete something the next
 * night is saved only where that is confirmed; gives whether it was, and how much goes. Refuses with `retention-fixed`
 * for a rule that cannot be changed, and with `retention-out-of-bounds`.
 */
export async function setRetention(
  context: Context,
  municipalityId: MunicipalityId,
  given: { rule: RetentionRuleKey; kept: number; confirmed: boolean },
  by: Doer,
): Promise<{ saved: boolean; wouldDelete: number }> {
  const { rule, kept, confirmed } = given;
  const permitted = demand(by, 'managePrivacy', { id: municipalityId });
  const { form } = requireSettable(rule, kept);
  const now = context.clock.now();
  return inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const before = (await keptTimes(tx))(rule);
    const until = dueFrom(form, kept, osloDay(now));
    const wouldDelete = isAged(rule) ? await countUntil(tx, rule, until) : 0;
    if (before === kept) return { saved: true, wouldDelete };
    const isShorter = before !== null && kept < before;
    if (isShorter && wouldDelete > 0 && !confirmed) return { saved: false, wouldDelete };
    await saveRetentionSetting(tx, permitted, { rule, kept, changedAt: now, changedBy: doerId(by) });
    await insertAuditEntry(tx, municipalityId, {
      ...{ at: now, actor: doerId(by), act: 'retention.changed', subject: rule },
      ...{ before: { kept: before, unit: form }, after: { kept, unit: form } },
    });
    return { saved: true, wouldDelete };
  });
}

function requireSettable(rule: RetentionRuleKey, kept: number): { form: 'days' | 'months' } {
  const { form } = (retentionRules[rule] as RetentionRule).kept;
  if (boundsOf(rule) === undefined || (form !== 'days' && form !== 'months')) {
    throw new Refusal('retention-fixed', 409);
  }
  if (!isWithinBounds(rule, kept)) throw new Refusal('retention-out-of-bounds', 422);
  return { form };
}
