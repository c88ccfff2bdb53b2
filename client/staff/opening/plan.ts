import type { Language } from '../../../server/core/locale.ts';
import type { RoundKind } from '../../../server/core/opening/kind.ts';
import type { OpenableMode } from '../../../server/core/opening/mode.ts';
import { leavesOf } from '../../../server/core/opening/overlap.ts';
import type { RoundDesign } from '../../../server/core/opening/round-design.ts';
import { afterGrace, type TimesFault, timesFault } from '../../../server/core/opening/times.ts';
import { osloDayAndTime, osloInstant } from '../../../server/core/oslo-time.ts';
import type { OpeningView } from '../../parts/queries.ts';
import { type LimitFault, type Limits, readLimits, type TypedLimits } from './limits-plan.ts';
import { unitIdsOf } from './unit-choice.ts';

/** A day and a time in Norway, as the fields of a form have them. */
export interface DayAndTime {
  day: string;
  time: string;
}

/** A round as it stands in the form. */
export interface Plan extends TypedLimits {
  period: string;
  mode: OpenableMode;
  opensLater: boolean;
  opens: DayAndTime;
  closes: DayAndTime;
  /** False: 48 hours after closing. */
  hasOwnGrace: boolean;
  acceptsUntil: DayAndTime;
  asksEverybody: boolean;
  /** The leaves that are chosen where not everybody is asked. */
  chosen: ReadonlySet<string>;
  kind: RoundKind;
  /** Whether the answers shall be weighted by population counts. */
  isWeighted: boolean;
  /** The counts, read from a file; null: none yet, or faulty ones. */
  design: RoundDesign | null;
  languages: Language[];
  /** A custodian keeps the key; else the server makes it. */
  hasCustodian: boolean;
  /** The public half of a custodian's key. */
  publicKey: string;
}

/** What the form begins with: the name of the year where it is free, and the usual times. */
export function usualPlan({ usual, takenPeriods, limits, languages }: OpeningView): Plan {
  const opens = osloDayAndTime(new Date(usual.opensAt));
  const year = opens.day.slice(0, 4);
  return {
    period: takenPeriods.includes(year) ? '' : year,
    mode: 'anonymous',
    kind: 'real',
    isWeighted: false,
    design: null,
    languages: [...languages],
    mean: String(limits.mean),
    spread: String(limits.spread),
    limitReason: '',
    opensLater: false,
    opens: { day: '', time: '08:00' },
    closes: osloDayAndTime(new Date(usual.closesAt)),
    hasOwnGrace: false,
    acceptsUntil: osloDayAndTime(new Date(usual.acceptsUntilAt)),
    asksEverybody: true,
    chosen: new Set(),
    hasCustodian: false,
    publicKey: '',
  };
}

export const planFields = [
  'period',
  'opens',
  'closes',
  'acceptsUntil',
  'units',
  'publicKey',
  'design',
  'languages',
  'mean',
  'spread',
  'limitReason',
] as const;
export type PlanField = (typeof planFields)[number];

export type PlanFault =
  | 'period-missing'
  | 'period-wrong'
  | 'period-taken'
  | 'no-moment'
  | 'no-units-chosen'
  | 'public-key-missing'
  | 'design-missing'
  | 'strata-by-link'
  | 'no-languages'
  | LimitFault
  | TimesFault;

/** A plan that can be asked for. */
export interface ReadPlan {
  period: string;
  mode: OpenableMode;
  opensAt: Date | null;
  closesAt: Date;
  acceptsUntilAt: Date;
  /** Null: everybody. */
  unitIds: string[] | null;
  /** Null: the server makes the key. */
  publicKey: string | null;
  kind?: Exclude<RoundKind, 'real'>;
  design?: RoundDesign;
  languages: Language[];
  limits?: Limits & { reason: string };
}

const fieldOf: Record<TimesFault, PlanField> = {
  'opens-too-late': 'opens',
  'closes-too-early': 'closes',
  'closes-too-late': 'closes',
  'accepts-until-wrong': 'acceptsUntil',
};

const momentOf = ({ day, time }: DayAndTime) => osloInstant(day, time);

/**
 * The plan in the form as the server takes it, or what is wrong by field. The server judges again. `now` is the
 * server's when the page was opened.
 */
export function readPlan(
  plan: Plan,
  { units, takenPeriods, usual, limits: rules }: OpeningView,
): { read: ReadPlan | null; faults: Partial<Record<PlanField, PlanFault>> } {
  const now = new Date(usual.opensAt);
  const faults: Partial<Record<PlanField, PlanFault>> = {};
  const period = plan.period.trim();
  const nameFault = faultOfName(period, takenPeriods);
  if (nameFault) faults.period = nameFault;
  const opensAt = plan.opensLater ? momentOf(plan.opens) : now;
  const closesAt = momentOf(plan.closes);
  const acceptsUntilAt = plan.hasOwnGrace ? momentOf(plan.acceptsUntil) : closesAt && afterGrace(closesAt);
  if (!opensAt) faults.opens = 'no-moment';
  if (!closesAt) faults.closes = 'no-moment';
  if (plan.hasOwnGrace && !acceptsUntilAt) faults.acceptsUntil = 'no-moment';
  const unitIds = plan.asksEverybody ? null : unitIdsOf(units, plan.chosen);
  if (unitIds?.length === 0) faults.units = 'no-units-chosen';
  const publicKey = plan.hasCustodian ? plan.publicKey.trim() : null;
  if (publicKey !== null && !/^[A-Za-z0-9+/]{43}=$/.test(publicKey)) faults.publicKey = 'public-key-missing';
  const mode = plan.kind === 'test' ? 'openLink' : plan.mode;
  const design = plan.isWeighted && plan.kind !== 'test' ? plan.design : undefined;
  if (design === null) faults.design = 'design-missing';
  else if (design && design.strata.length > 0 && mode === 'openLink') faults.design = 'strata-by-link';
  if (plan.languages.length === 0) faults.languages = 'no-languages';
  const { limits, faults: limitFaults } = readLimits(plan, rules);
  Object.assign(faults, limitFaults);
  if (!opensAt || !closesAt || !acceptsUntilAt) return { read: null, faults };
  const fault = timesFault({ opensAt, closesAt, acceptsUntilAt }, now);
  if (fault) faults[fieldOf[fault]] = fault;
  const isSound = Object.keys(faults).length === 0;
  const opens = plan.opensLater ? opensAt : null;
  const { languages: asked, kind } = plan;
  const times = { opensAt: opens, closesAt, acceptsUntilAt };
  const read = {
    period,
    mode,
    ...times,
    unitIds,
    publicKey,
    languages: asked,
    ...(limits ? { limits } : {}),
    ...(kind === 'real' ? {} : { kind }),
    ...(design ? { design } : {}),
  };
  return { read: isSound ? read : null, faults };
}

function faultOfName(period: string, taken: readonly string[]): PlanFault | null {
  if (period === '') return 'period-missing';
  if (/[/\p{C}]/u.test(period)) return 'period-wrong';
  return taken.includes(period) ? 'period-taken' : null;
}

/** What the calendar draws of the plan, also while something else in the form is wrong; null: no window yet. */
export function windowOf(plan: Plan, { units, usual }: OpeningView) {
  const opensAt = plan.opensLater ? momentOf(plan.opens) : new Date(usual.opensAt);
  const closesAt = momentOf(plan.closes);
  if (!opensAt || !closesAt || closesAt <= opensAt) return null;
  const leaves = leavesOf(units);
  return {
    opensAt,
    closesAt,
    unitIds: plan.asksEverybody ? leaves : leaves.filter((id) => plan.chosen.has(id)),
  };
}

/** Which field of the form a refusal of the server is about. */
export const fieldOfRefusal: Partial<Record<string, PlanField>> = {
  ...fieldOf,
  'period-taken': 'period',
  'unit-not-in-force': 'units',
  'no-units': 'units',
  'public-key-not-usable': 'publicKey',
  'public-key-used': 'publicKey',
  'design-has-faults': 'design',
  'strata-by-link': 'design',
  'limit-lowered': 'mean',
  'reason-missing': 'limitReason',
};
