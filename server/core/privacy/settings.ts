import { type Localized, languages } from '../locale.ts';
import { addDays, osloDay } from '../oslo.ts';

/** What may make a survey lawful: points of GDPR article 6 no. 1. Points b and d never fit a survey. */
export const legalBases = ['6-1-a', '6-1-c', '6-1-e', '6-1-f'] as const;
export type LegalBasis = (typeof legalBases)[number];

/** Days after close until a round's answers are deleted; the figures stay. */
export const answersKept = { least: 30, most: 3650 } as const;

/** Longest texts, in characters: what people read on a phone, not what lawyers file. */
export const privacyTextLimit = 1_000;

/** What a survey's settings say, finished or not: an empty text and a null are not written yet. */
export interface PrivacySettings {
  /** Why the municipality asks, in words a citizen understands. */
  purpose: Localized;
  legalBasis: LegalBasis | null;
  /** The law the task or duty rests on (points c and e), or the interest that is weighed (point f). */
  supplementaryBasis: string;
  /** Whether the questions ask for what GDPR article 9 protects: health, beliefs, ethnicity, union, sexuality. */
  specialCategory: boolean;
  /** The exception in article 9 no. 2 that allows it. Empty when nothing of that kind is asked. */
  article9Basis: string;
  /** Whom to ask about the survey: a place that answers, rather than a person. */
  contact: string;
  dataProtectionOfficer: string;
  /** Who sees the results beyond what the system says itself. All empty: nobody. */
  recipients: Localized;
  answersKeptDays: number | null;
}

/** Settings a round may open with. */
export interface SurveyPrivacy extends PrivacySettings {
  legalBasis: LegalBasis;
  answersKeptDays: number;
}

export type PrivacyField = keyof PrivacySettings;

export const noPrivacySettings: PrivacySettings = {
  purpose: { nb: '', nn: '', en: '' },
  legalBasis: null,
  supplementaryBasis: '',
  specialCategory: false,
  article9Basis: '',
  contact: '',
  dataProtectionOfficer: '',
  recipients: { nb: '', nn: '', en: '' },
  answersKeptDays: null,
};

/** The fields that must be filled in before a round can open, in the order they are asked for. */
export function missingPrivacy(settings: PrivacySettings): PrivacyField[] {
  const written = languages.filter((language) => settings.recipients[language].trim() !== '').length;
  const isMissing: Partial<Record<PrivacyField, boolean>> = {
    purpose: languages.some((language) => isEmpty(settings.purpose[language])),
    legalBasis: settings.legalBasis === null,
    supplementaryBasis: needsSupplement(settings.legalBasis) && isEmpty(settings.supplementaryBasis),
    article9Basis: settings.specialCategory && isEmpty(settings.article9Basis),
    contact: isEmpty(settings.contact),
    dataProtectionOfficer: isEmpty(settings.dataProtectionOfficer),
    // Who reads one language shall not be told less than who reads another.
    recipients: written > 0 && written < languages.length,
    answersKeptDays: settings.answersKeptDays === null,
  };
  return (Object.keys(isMissing) as PrivacyField[]).filter((field) => isMissing[field]);
}

export function isComplete(settings: PrivacySettings): settings is SurveyPrivacy {
  return missingPrivacy(settings).length === 0;
}

/** Article 6 no. 3 wants a law under points c and e; whoever rests on point f must say which interest. */
export function needsSupplement(basis: LegalBasis | null): boolean {
  return basis !== null && basis !== '6-1-a';
}

function isEmpty(text: string): boolean {
  return text.trim() === '';
}

/** As it is stored: without blanks around the texts, and without answers to what the other answers do not ask for. */
export function tidyPrivacy(settings: PrivacySettings): PrivacySettings {
  const text = (given: string) => given.trim();
  const localized = ({ nb, nn, en }: Localized) => ({ nb: text(nb), nn: text(nn), en: text(en) });
  return {
    purpose: localized(settings.purpose),
    legalBasis: settings.legalBasis,
    supplementaryBasis: settings.legalBasis === '6-1-a' ? '' : text(settings.supplementaryBasis),
    specialCategory: settings.specialCategory,
    article9Basis: settings.specialCategory ? text(settings.article9Basis) : '',
    contact: text(settings.contact),
    dataProtectionOfficer: text(settings.dataProtectionOfficer),
    recipients: localized(settings.recipients),
    answersKeptDays: settings.answersKeptDays,
  };
}

/** The fields that differ, in the order of the settings; all of them where nothing stood before. */
export function changedPrivacy(before: PrivacySettings | undefined, after: PrivacySettings): PrivacyField[] {
  const fields = Object.keys(after) as PrivacyField[];
  return before ? fields.filter((field) => !isSame(before[field], after[field])) : fields;
}

function isSame<T extends PrivacySettings[PrivacyField]>(one: T, other: T): boolean {
  if (typeof one !== 'object' || one === null || typeof other !== 'object' || other === null) {
    return one === other;
  }
  return languages.every((language) => one[language] === other[language]);
}

/**
 * The day in Norway on which a round's answers are deleted, as YYYY-MM-DD: so many days after it closes, and never later than
 * people were told when it opened, also when it was given more time since. Null: nothing was told yet.
 */
export function deletionDay(
  { closesAt, promisedDeletionOn }: { closesAt: Date; promisedDeletionOn: string | null },
  answersKeptDays: number,
): string {
  const counted = answersDeletedOn(closesAt, answersKeptDays);
  return promisedDeletionOn !== null && promisedDeletionOn < counted ? promisedDeletionOn : counted;
}

/** The day in Norway so many days after a round closes, as YYYY-MM-DD: what is told of deletion as it opens. */
export function answersDeletedOn(closesAt: Date, answersKeptDays: number): string {
  return addDays(osloDay(closesAt), answersKeptDays);
}
