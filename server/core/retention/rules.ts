/** How long a thing is kept, counted from the rule's event, and whether the municipality may decide otherwise. */
export type Kept =
  /** So many calendar days or months in Norway; `bounds`: what the municipality may choose. Null: fixed. */
  | { form: 'days' | 'months'; standard: number; bounds: { min: number; max: number } | null }
  /** As each survey has promised those who answer. */
  | { form: 'asPromised' }
  /** As long as something else is there. */
  | { form: 'withAccount' }
  /** For good, for the reason the rule is worded with. */
  | { form: 'always' };

export interface RetentionRule {
  kept: Kept;
  /** What the time is counted from. */
  from: 'roundClosed' | 'expired' | 'windowEnded' | 'begun' | 'deactivated' | 'none';
  /** Who carries it out: the nightly job, the close of a round, or erasure of the person. */
  by: 'job' | 'close' | 'erasure' | 'nobody';
}

/**
 * Everything that is deleted in time, and what is kept and why. A closed list: what is not in it is an administrator's
 * own decision to keep (units, questionnaires, scorecards), and holds nothing about a person.
 */
export const retentionRules = {
  /** Answers and free texts of a round, and what readers did with these. Figures made of them, and what was decided shown, stay. */
  answers: rule({ form: 'asPromised' }, 'roundClosed', 'job'),
  /** Access codes of a round, kept as hashes while it takes answers. */
  accessCodes: rule({ form: 'days', standard: 0, bounds: null }, 'roundClosed', 'job'),
  /** Addresses invitations are sent to. Nothing is sent once the round is closed. */
  contacts: rule({ form: 'days', standard: 0, bounds: null }, 'roundClosed', 'job'),
  /** Sealed envelopes and receipts: gone in the transaction that mixes the answers. */
  envelopes: rule({ form: 'days', standard: 0, bounds: null }, 'roundClosed', 'close'),
  sessions: rule({ form: 'days', standard: 0, bounds: null }, 'expired', 'job'),
  /** Sign-ins that went to a provider and never came back. */
  signInAttempts: rule({ form: 'days', standard: 0, bounds: null }, 'expired', 'job'),
  /** How often somebody typed a wrong password, by a hash of what was typed as the address. */
  failedSignIns: rule({ form: 'days', standard: 1, bounds: { min: 1, max: 30 } }, 'windowEnded', 'job'),
  passwordLinks: rule({ form: 'days', standard: 0, bounds: null }, 'expired', 'job'),
  /** News to members of bodies, by whom it is for, while it cannot be sent. */
  resultLetters: rule({ form: 'days', standard: 7, bounds: null }, 'begun', 'job'),
  /** A second factor begun and not confirmed. */
  pendingSecondFactors: rule({ form: 'days', standard: 1, bounds: { min: 1, max: 30 } }, 'begun', 'job'),
  deactivatedAccounts: rule(
    { form: 'months', standard: 12, bounds: { min: 1, max: 60 } },
    'deactivated',
    'job',
  ),
  /** Roles and seats that have ended: who could see what, and when. */
  endedRoles: rule({ form: 'withAccount' }, 'none', 'erasure'),
  /** Who has had raw data, why, and who stood behind: as long as the one who had it has an account. */
  rawGrants: rule({ form: 'withAccount' }, 'none', 'erasure'),
  /** What somebody has written about figures for themselves alone. */
  inquiryDrafts: rule({ form: 'withAccount' }, 'none', 'erasure'),
  /** Questions and answers, and interpretations that are not withdrawn: a body's case, which the archives act keeps. The name goes with the account. */
  inquiries: rule({ form: 'always' }, 'none', 'nobody'),
  /** What one follows or has muted among what is worth raising: one’s own, and seen by nobody else. */
  findingMarks: rule({ form: 'withAccount' }, 'none', 'erasure'),
  /** Who has written and commented on questionnaires: a comment is signed, goes with its draft, and outlives the name of who made it. */
  questionnaireDrafts: rule({ form: 'always' }, 'none', 'nobody'),
  /** Who has a draft open just now. Nobody is shown it after half a minute. */
  draftPresence: rule({ form: 'days', standard: 0, bounds: null }, 'expired', 'job'),
  /** What each key could do and who made and ended it, by id. Of the key itself there is only a hash. */
  apiKeys: rule({ form: 'always' }, 'none', 'nobody'),
  /** Each line is chained to the one before, so none can go. It holds ids, never a name. */
  log: rule({ form: 'always' }, 'none', 'nobody'),
  /** Addresses that want no letters, as keyed hashes: a no holds until it is taken back. */
  optOuts: rule({ form: 'always' }, 'none', 'nobody'),
  /** Results, what of own words was decided to go with them, and what was made visible when: the municipality's decisions, which the archives act keeps. */
  releases: rule({ form: 'always' }, 'none', 'nobody'),
  /** Which ids are erased, so that an old backup can be erased again. */
  erasures: rule({ form: 'always' }, 'none', 'nobody'),
} as const satisfies Record<string, RetentionRule>;

export type RetentionRuleKey = keyof typeof retentionRules;
export const retentionRuleKeys = Object.keys(retentionRules) as RetentionRuleKey[];

function rule<K extends Kept, F extends RetentionRule['from'], B extends RetentionRule['by']>(
  kept: K,
  from: F,
  by: B,
) {
  return { kept, from, by };
}

export type JobRule = {
  [K in RetentionRuleKey]: (typeof retentionRules)[K]['by'] extends 'job' ? K : never;
}[RetentionRuleKey];

/** The rules the nightly job carries out, in its order: answers first, since they are what most was promised of. */
export const jobRules = retentionRuleKeys.filter((key) => retentionRules[key].by === 'job') as JobRule[];

/** What the municipality may set, with its bounds; undefined for a rule that is fixed. */
export function boundsOf(key: RetentionRuleKey): { min: number; max: number } | undefined {
  const { kept }: RetentionRule = retentionRules[key];
  return 'bounds' in kept ? (kept.bounds ?? undefined) : undefined;
}

/** Whether a municipality may keep what the rule is about for so many days or months. */
export function isWithinBounds(key: RetentionRuleKey, kept: number): boolean {
  const bounds = boundsOf(key);
  return bounds !== undefined && Number.isInteger(kept) && kept >= bounds.min && kept <= bounds.max;
}
