import { disclosureLimits } from '../disclosure/limits.ts';
import type { Language, Localized } from '../locale.ts';
import { mayBeRaw, type RoundMode } from '../opening/mode.ts';
import { osloDay } from '../oslo.ts';
import type { Questionnaire } from '../questionnaire/format.ts';
import { formatDate } from '../wording/dates.ts';
import { en } from './notice.en.ts';
import { type NoticeWords, nb } from './notice.nb.ts';
import { nn } from './notice.nn.ts';
import { deletionDay, type SurveyPrivacy } from './settings.ts';

const words: Record<Language, NoticeWords> = { nb, nn, en };

export type NoticeMode = RoundMode;
export type NoticeSectionKey = keyof NoticeWords['headings'];

/**
 * What a round's notice tells of, settled when it opens: only what people were told of may be done afterwards. How it is said may be
 * set right later, where it was unclear or promised what does not hold. 2: what people write in their own words may be read by those who are appointed. 3: a confidential
 * answer may be found by e-mail address too, and corrected.
 */
export const noticeVersion = 3;

/** Whether those who answered were told that their own words may be read by people. */
export function tellsOfReading(round: { noticeVersion: number; privacyVersion: number | null }): boolean {
  return round.noticeVersion >= 2 && round.privacyVersion !== null;
}

/** Whether those who answer in confidence were told that their answer may be found by their e-mail address, and corrected. */
export function tellsOfAddress({ noticeVersion: told }: { noticeVersion: number }): boolean {
  return told >= 3;
}

/** The words in one language, of a confidential round those it opened with. */
function wordsFor(subject: { noticeVersion: number }, language: Language): NoticeWords {
  const word = words[language];
  return tellsOfAddress(subject) ? { ...word, tied: { ...word.tied, ...word.tiedByAddress } } : word;
}

/** All that a notice is made from. */
export interface NoticeSubject {
  settings: SurveyPrivacy;
  mode: NoticeMode;
  title: Localized;
  municipalityName: string;
  kind: Questionnaire['kind'];
  sensitive: boolean;
  hasFreeText: boolean;
  /** Pictures are asked for, as they are in no anonymous round. */
  hasFiles?: boolean;
  /** Of the words it is told in: `noticeVersion` for a round that opens now. */
  noticeVersion: number;
  /** Whether a page of it may be asked in several orders. */
  hasVariants?: boolean;
  /** Whether the round's invitations name a stratum, which then follows the answer. */
  hasStrata: boolean;
  closesAt: Date;
  /** The day its answers are deleted at the latest, as was told when it opened. Null: not open yet. */
  promisedDeletionOn: string | null;
  /** Whether a custodian has the key that opens the answers; else the server has. */
  hasCustodian?: boolean;
  /** Whether it is a pilot, whose counts only those who make the survey see. */
  isPilot?: boolean;
}

/** One heading with what stands under it, in this order; what there is none of is empty. */
export interface NoticeSection {
  key: NoticeSectionKey;
  heading: string;
  paragraphs: string[];
  points: string[];
  rows: { who: string; what: string }[];
}

/** The privacy notice of one round in one language, as text without layout. */
export interface PrivacyNotice {
  title: string;
  sections: NoticeSection[];
}

/** A few short lines for the first page, each with its name. */
export interface NoticeSummaryLine {
  label: string;
  text: string;
}

/**
 * What those who answer are told: from the survey's settings what the municipality has decided, from the mode what the
 * system does. Says nothing the system does not do, and what it cannot protect anyone from.
 */
export function privacyNotice(subject: NoticeSubject, language: Language): PrivacyNotice {
  const word = wordsFor(subject, language);
  const { settings, mode } = subject;
  const section = (key: NoticeSectionKey, given: Partial<NoticeSection>): NoticeSection => ({
    ...{ key, heading: word.headings[key], paragraphs: [], points: [], rows: [] },
    ...given,
  });
  return {
    title: word.title,
    sections: [
      section('responsible', {
        paragraphs: [
          word.responsible(subject.title[language], subject.municipalityName),
          `${word.contact} ${settings.contact}`,
          `${word.officer} ${settings.dataProtectionOfficer}`,
        ],
      }),
      section('purpose', {
        paragraphs: [
          settings.purpose[language],
          ...(subject.isPilot ? [word.pilot.purpose] : []),
          word.noDecisions,
        ],
      }),
      section('legalBasis', { paragraphs: legalBasis(settings, word) }),
      section('stored', { points: stored(subject, word) }),
      section('seen', { points: seen(subject, word, language) }),
      section('handled', { points: handled(subject, word, language) }),
      section('final', {
        paragraphs: final(mode, word),
      }),
      section('rights', { paragraphs: rights(subject, word) }),
      section('leaks', { points: leaks(subject, word) }),
      section('whoKnows', { rows: whoKnows(subject, word) }),
    ],
  };
}

/** `knownPurpose`: what the first page says anyway of why; the purpose is told only when it says something else. */
export function noticeSummary(
  subject: NoticeSubject,
  knownPurpose: Localized,
  language: Language,
): NoticeSummaryLine[] {
  const { settings } = subject;
  const { summary, tied } = wordsFor(subject, language);
  const { seenText, seenWithWords, deletedText } = subject.mode === 'confidential' ? tied : summary;
  const seenBy = hasReaders(subject) ? seenWithWords : seenText;
  const purpose = settings.purpose[language];
  const deletedOn = formatDate(deletionDay(subject, settings.answersKeptDays), language);
  return [
    ...(purpose === knownPurpose[language].trim() ? [] : [{ label: summary.purpose, text: purpose }]),
    {
      label: summary.legalBasis,
      text: summary.bases[settings.legalBasis](withoutStop(settings.supplementaryBasis)),
    },
    { label: summary.seen, text: seenBy(disclosureLimits(subject).mean) },
    { label: summary.deleted, text: deletedText(deletedOn) },
  ];
}

function hasReaders({ mode, hasFreeText, noticeVersion }: NoticeSubject): boolean {
  return hasFreeText && mode !== 'imported' && noticeVersion >= 2;
}

function legalBasis(settings: SurveyPrivacy, word: NoticeWords): string[] {
  const lines = [word.bases[settings.legalBasis](withoutStop(settings.supplementaryBasis))];
  return settings.specialCategory ? [...lines, word.special(withoutStop(settings.article9Basis))] : lines;
}

function final(mode: NoticeMode, { final: word, tied }: NoticeWords): string[] {
  if (mode === 'imported') return [word.imported];
  return [mode === 'confidential' ? tied.sent : word.sent, word.before];
}

function stored(
  { mode, hasFreeText, hasFiles, hasStrata, hasVariants }: NoticeSubject,
  { stored: word, tied }: NoticeWords,
): string[] {
  const pictures = mode === 'confidential' ? tied.pictures : word.pictures;
  const ownWords = [...(hasFreeText ? [word.freeText] : []), ...(hasFiles ? [pictures] : [])];
  switch (mode) {
    case 'imported':
      return [word.imported, word.not];
    case 'openLink':
      return [word.open, ...ownWords, word.not, word.phone];
    case 'anonymous':
    case 'confidential':
      return [
        ...[word.invited, ...(hasStrata ? [word.stratum] : []), ...ownWords],
        ...(mode === 'confidential' ? [tied.stored] : []),
        ...[
          ...(hasVariants ? [word.order] : []),
          word.code,
          word.letters,
          word.not,
          word.phone,
          word.tab,
          word.waiting,
          word.wrongCodes,
        ],
      ];
  }
}

function seen(
  subject: NoticeSubject,
  { seen: word, tied, pilot }: NoticeWords,
  language: Language,
): string[] {
  const limits = disclosureLimits(subject);
  const recipients = subject.settings.recipients[language];
  return [
    ...(subject.mode === 'confidential'
      ? [tied.groups, tied.lookUp]
      : [hasReaders(subject) ? word.groupsWithWords : word.groups]),
    ...(hasReaders(subject)
      ? [
          word.ownWords(limits.spread),
          ...(subject.kind === 'employee' ? [word.noLeaders] : []),
          subject.isPilot ? pilot.ownWordsOn : word.ownWordsOn,
        ]
      : []),
    word.mean(limits.mean),
    word.spread(limits.spread, limits.publicSpread),
    word.derived,
    ...(subject.mode === 'imported' ? [] : [word.whileOpen]),
    ...(mayBeRaw(subject.mode) ? [word.raw] : []),
    subject.isPilot ? pilot.audiences : word.audiences,
    ...(recipients === '' ? [] : [`${word.others} ${recipients}`]),
  ];
}

function handled(subject: NoticeSubject, { handled: word, tied }: NoticeWords, language: Language): string[] {
  const { mode, closesAt, settings, hasCustodian } = subject;
  const days = settings.answersKeptDays;
  const isTied = mode === 'confidential';
  const closesOn = formatDate(osloDay(closesAt), language);
  const deletedOn = formatDate(deletionDay(subject, days), language);
  return [
    ...(mode === 'imported'
      ? [word.imported]
      : [word.sealed, (hasCustodian ? word.mixedByCustodian : word.mixed)(closesOn)]),
    word.deleted(deletedOn, days),
    ...(hasReaders(subject) ? [word.ownWordsStay] : []),
    ...(isTied ? [tied.forgotten(deletedOn)] : []),
    word.backups,
  ];
}

/** Who may object is said by article 21: whoever is asked under points e and f. */
function rights({ mode, settings }: NoticeSubject, { rights: word, tied }: NoticeWords): string[] {
  const more = { '6-1-a': [word.withdraw], '6-1-c': [], '6-1-e': [word.object], '6-1-f': [word.object] };
  return [
    [...(mode === 'imported' ? [] : [word.free]), word.law, ...more[settings.legalBasis]].join(' '),
    {
      imported: word.notFoundImported,
      confidential: tied.findable,
      anonymous: word.notFound,
      openLink: word.notFound,
    }[mode],
    `${word.ask} ${word.complain}`,
  ];
}

/** What is left whatever the system does, as far as it concerns who answers this way. */
function leaks(subject: NoticeSubject, { leaks: word }: NoticeWords): string[] {
  const ownWords = [
    ...(subject.hasFreeText ? [hasReaders(subject) ? word.freeTextRead : word.freeText] : []),
    ...(subject.hasFiles ? [word.pictures] : []),
  ];
  switch (subject.mode) {
    case 'imported':
      return [word.small];
    case 'openLink':
      return [word.small, ...ownWords, word.traffic, word.phone];
    case 'anonymous':
    case 'confidential':
      return [word.small, ...ownWords, word.unanswered, word.letters, word.traffic, word.phone, word.codes];
  }
}

/** The adversaries A0–A4 of the threat model, and what each can know in this mode. */
function whoKnows(subject: NoticeSubject, { adversaries, knows, tied }: NoticeWords): NoticeSection['rows'] {
  const [groups, people] = hasReaders(subject)
    ? [knows.groupsAndWords, tied.peopleAndWords]
    : [knows.groups, tied.people];
  const known = {
    anonymous: [groups, knows.usedCode, knows.key, knows.logs, knows.server],
    confidential: [people, tied.database, tied.key, knows.logs, knows.server],
    openLink: [groups, knows.noCode, knows.key, knows.logs, knows.server],
    imported: [
      ...[groups, knows.importedRows, knows.importedBackups],
      ...[knows.importedLogs, knows.importedServer],
    ],
  }[subject.mode];
  const who = Object.values(adversaries);
  return known.map((what, index) => ({ who: who[index] ?? '', what }));
}

/** A text as typed, where a sentence of ours goes on after it. */
function withoutStop(text: string): string {
  return text.replace(/\.$/, '');
}
