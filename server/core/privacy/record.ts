import { type Role, roles, rolesBySecondFactor } from '../authorisation/roles.ts';
import type { Localized } from '../locale.ts';
import { shortestPassword } from '../password-rules.ts';
import type { SurveyKind } from '../questionnaire/format.ts';
import type { RetentionRuleKey } from '../retention/rules.ts';
import { missingPrivacy, type PrivacyField, type PrivacySettings } from './settings.ts';

/** Who a record's activity is about. */
export type PeopleKey = SurveyKind | 'staff' | 'politicians';
export type DataKey =
  | 'answers'
  | 'freeText'
  | 'pictures'
  | 'unit'
  | 'stratum'
  | 'accessCode'
  | 'name'
  | 'email'
  | 'role'
  | 'seat'
  | 'password'
  | 'secondFactor'
  | 'externalIdentity'
  | 'signIns'
  | 'wrongPasswords'
  | 'inquiries'
  | 'findingMarks'
  | 'questionnaireDrafts'
  | 'acts';

/** A survey as its settings have it now. */
export interface RecordedSurvey {
  key: string;
  kind: SurveyKind;
  title: Localized;
  /** Null: none are written yet. */
  settings: PrivacySettings | null;
  hasFreeText: boolean;
  /** Pictures are asked for. */
  hasFiles?: boolean;
  hasStrata: boolean;
  /** Rounds with answers today. */
  roundsWithAnswers: number;
}

/** All that a record is made from: the configuration and the settings, as they are now. */
export interface RecordFacts {
  surveys: RecordedSurvey[];
  hasPasswords: boolean;
  providers: { name: string; host: string }[];
  /** The host of the database server; null: on the same machine. */
  databaseHost: string | null;
  /** The host of the mail server; null: no mail is sent. */
  mailHost: string | null;
  isHttps: boolean;
  isDemo: boolean;
  hasSecurityContact: boolean;
  /** Who may see each kind of page, as the routes have it. */
  sees: Record<SightKey, readonly Role[]>;
}

/** Kinds of pages with something about people on them. */
export const sightKeys = ['surveys', 'people', 'log', 'retention', 'erasures'] as const;
export type SightKey = (typeof sightKeys)[number];

/** One line of the record (GDPR article 30 no. 1 b, c, d, f). */
export interface Activity {
  key: 'survey' | 'accounts' | 'bodies' | 'log';
  survey: { key: string; title: Localized } | null;
  /** Null: worded by its key. */
  purpose: Localized | null;
  legalBasis: PrivacySettings['legalBasis'];
  supplementaryBasis: string;
  specialCategory: boolean;
  article9Basis: string;
  people: PeopleKey;
  data: DataKey[];
  /** Beyond the roles in the municipality; all empty: nobody. Null: worded by its key. */
  recipients: Localized | null;
  contact: string;
  dataProtectionOfficer: string;
  /** The rules by which it is deleted. */
  retention: RetentionRuleKey[];
  /** Days after a round's close; null for what is kept by other rules, or not settled. */
  answersKeptDays: number | null;
  roundsWithAnswers: number;
  /** What is not written yet. No round opens before it is. */
  missing: PrivacyField[];
}

/** Whom data is handed to for the municipality, or who vouches for its people. */
export interface Processor {
  key: 'database' | 'mail' | 'signIn';
  /** The host or the name; null: on the municipality's own machine, or not in use. */
  name: string | null;
  isUsed: boolean;
}

export type PrecautionKey =
  | 'https'
  | 'notDemo'
  | 'securityContact'
  | 'rowSecurity'
  | 'sealedAnswers'
  | 'disclosureControl'
  | 'passwords'
  | 'secondFactor'
  | 'sessions'
  | 'chainedLog'
  | 'noThirdParties';

export interface Precaution {
  key: PrecautionKey;
  inForce: boolean;
  /** What the sentence about it needs: the shortest password, or the roles. */
  detail: string[];
}

export interface ProcessingRecord {
  activities: Activity[];
  processors: Processor[];
  precautions: Precaution[];
  /** For each role, the kinds of pages it opens; results are seen by publication, not by role. */
  sees: { role: Role; sights: SightKey[] }[];
}

/** The record of processing activities, made from what is set, so that it is never older than the settings. */
export function recordOf(facts: RecordFacts): ProcessingRecord {
  return {
    activities: [...facts.surveys.map(surveyActivity), ...ownActivities(facts)],
    processors: processorsOf(facts),
    precautions: precautionsOf(facts),
    sees: roles.map((role) => ({
      role,
      sights: sightKeys.filter((sight) => facts.sees[sight].includes(role)),
    })),
  };
}

const nothing = {
  ...{ survey: null, purpose: null, supplementaryBasis: '', specialCategory: false, article9Basis: '' },
  ...{ recipients: null, contact: '', dataProtectionOfficer: '', answersKeptDays: null },
  ...{ roundsWithAnswers: 0, missing: [] },
};
const noText: Localized = { nb: '', nn: '', en: '' };

function surveyActivity(survey: RecordedSurvey): Activity {
  const { settings } = survey;
  return {
    ...nothing,
    key: 'survey',
    survey: { key: survey.key, title: survey.title },
    purpose: settings?.purpose ?? noText,
    legalBasis: settings?.legalBasis ?? null,
    supplementaryBasis: settings?.supplementaryBasis ?? '',
    specialCategory: settings?.specialCategory ?? false,
    article9Basis: settings?.article9Basis ?? '',
    people: survey.kind,
    data: [
      ...(['answers', 'unit', 'email', 'accessCode'] as const),
      ...(survey.hasFreeText ? (['freeText'] as const) : []),
      ...(survey.hasFiles ? (['pictures'] as const) : []),
      ...(survey.hasStrata ? (['stratum'] as const) : []),
    ],
    recipients: settings?.recipients ?? noText,
    contact: settings?.contact ?? '',
    dataProtectionOfficer: settings?.dataProtectionOfficer ?? '',
    retention: ['answers', 'accessCodes', 'contacts', 'optOuts', 'envelopes', 'releases'],
    answersKeptDays: settings?.answersKeptDays ?? null,
    roundsWithAnswers: survey.roundsWithAnswers,
    missing: settings ? missingPrivacy(settings) : allFields,
  };
}

const allFields: PrivacyField[] = [
  'purpose',
  'legalBasis',
  'contact',
  'dataProtectionOfficer',
  'answersKeptDays',
];

function ownActivities({ hasPasswords, providers }: RecordFacts): Activity[] {
  const signIn: DataKey[] = [
    ...(hasPasswords ? (['password', 'secondFactor', 'wrongPasswords'] as const) : []),
    ...(providers.length > 0 ? (['externalIdentity'] as const) : []),
  ];
  return [
    {
      ...{ ...nothing, key: 'accounts', people: 'staff', legalBasis: '6-1-e' },
      data: ['name', 'email', 'role', ...signIn, 'signIns', 'inquiries', 'questionnaireDrafts'],
      retention: [
        ...([
          'deactivatedAccounts',
          'endedRoles',
          'rawGrants',
          'sessions',
          'signInAttempts',
          'failedSignIns',
        ] as const),
        ...(['passwordLinks', 'pendingSecondFactors', 'apiKeys', 'erasures'] as const),
        ...(['inquiryDrafts', 'inquiries', 'questionnaireDrafts', 'draftPresence'] as const),
      ],
    },
    {
      ...{ ...nothing, key: 'bodies', people: 'politicians', legalBasis: '6-1-e' },
      data: ['name', 'email', 'seat', 'signIns', 'inquiries', 'findingMarks', 'questionnaireDrafts'],
      retention: [
        ...(['endedRoles', 'resultLetters', 'deactivatedAccounts'] as const),
        ...(['inquiryDrafts', 'inquiries', 'findingMarks', 'questionnaireDrafts'] as const),
      ],
    },
    {
      ...{ ...nothing, key: 'log', people: 'staff', legalBasis: '6-1-c' },
      data: ['acts'],
      retention: ['log'],
    },
  ];
}

function processorsOf({ databaseHost, mailHost, providers }: RecordFacts): Processor[] {
  return [
    { key: 'database', name: databaseHost, isUsed: true },
    { key: 'mail', name: mailHost, isUsed: mailHost !== null },
    ...providers.map(({ name, host }) => ({
      key: 'signIn' as const,
      name: `${name} (${host})`,
      isUsed: true,
    })),
  ];
}

/** First what the configuration decides, so that what is missing stands on top. */
function precautionsOf({ isHttps, isDemo, hasSecurityContact, hasPasswords }: RecordFacts): Precaution[] {
  const always = (key: PrecautionKey, detail: string[] = []): Precaution => ({ key, inForce: true, detail });
  return [
    { key: 'https', inForce: isHttps, detail: [] },
    { key: 'notDemo', inForce: !isDemo, detail: [] },
    { key: 'securityContact', inForce: hasSecurityContact, detail: [] },
    always('rowSecurity'),
    always('sealedAnswers'),
    always('disclosureControl'),
    ...(hasPasswords ? [always('passwords', [String(shortestPassword)])] : []),
    always('secondFactor', [...rolesBySecondFactor]),
    always('sessions'),
    always('chainedLog'),
    always('noThirdParties'),
  ];
}
