import type { Actor } from '../../core/authorisation/actor.ts';
import type { Permitted } from '../../core/authorisation/permit.ts';
import { type DisclosureLimits, disclosureLimits } from '../../core/disclosure/limits.ts';
import { redactionHints } from '../../core/free-text/hints.ts';
import { knownNames } from '../../core/free-text/known-names.ts';
import { redact, type Span } from '../../core/free-text/redaction.ts';
import { readingFault, type TextState } from '../../core/free-text/review.ts';
import { phrasesOf } from '../../core/free-text/same-words.ts';
import { isEnoughToRead } from '../../core/free-text/themes.ts';
import type { MunicipalityId, RoundId, TextId, ThemeId } from '../../core/ids.ts';
import type { Questionnaire } from '../../core/questionnaire/format.ts';
import type { Context } from '../../platform/context.ts';
import { inMunicipality, type Tx } from '../../platform/db/connect.ts';
import { demand, demandSeen } from '../../platform/demand.ts';
import { Refusal } from '../../platform/errors.ts';
import { insertAuditEntry, listWhoDidToTexts } from '../organisation/audit.store.ts';
import { getQuestionnaire } from '../questionnaires/questionnaires.store.ts';
import { raisedLimits } from '../rounds/limits.service.ts';
import { findRound, type Round } from '../rounds/rounds.store.ts';
import { houseNames } from './house-names.service.ts';
import {
  countTexts,
  deleteReview,
  findText,
  insertReview,
  insertTheme,
  listTakenOut,
  listTexts,
  listThemes,
  lockOwnWords,
  mergeThemes,
  type ReadText,
  renameTheme,
} from './own-words.store.ts';

/** A round with what its own words are judged by. */
export interface WordsRound {
  round: Round;
  questionnaire: Questionnaire;
  limits: DisclosureLimits;
  subject: { id: RoundId; surveyId: Round['surveyId']; kind: Questionnaire['kind'] };
}

/** Undefined where there is no such round. */
export async function findWordsRound(tx: Tx, roundId: RoundId): Promise<WordsRound | undefined> {
  const round = await findRound(tx, roundId);
  if (!round) return undefined;
  const questionnaire = await getQuestionnaire(tx, round.questionnaireVersionId);
  const limits = disclosureLimits(questionnaire, await raisedLimits(tx, roundId));
  return {
    ...{ round, questionnaire, limits },
    subject: { id: round.id, surveyId: round.surveyId, kind: questionnaire.kind },
  };
}

/** The names of the questions that are answered in one's own words. */
export function wordItems(questionnaire: Questionnaire): string[] {
  return questionnaire.items.flatMap(({ role, name }) => (role === 'freeText' ? [name] : []));
}

/**
 * Works on a round as one who may read it. Refuses with `unknown-round` for one that is not there or that somebody else
 * reads, and as `readingFault` says.
 */
async function asReader<T>(
  context: Context,
  municipalityId: MunicipalityId,
  roundId: RoundId,
  by: Actor,
  work: (tx: Tx, permitted: Permitted<'readOwnWords'>, found: WordsRound) => Promise<T>,
): Promise<T> {
  return inMunicipality(context.db.mixer, municipalityId, async (tx) => {
    const found = await findWordsRound(tx, roundId);
    demandSeen(by, 'readOwnWords', found?.subject, 'unknown-round');
    const words = found as WordsRound;
    const permitted = demand(by, 'readOwnWords', words.subject);
    const fault = readingFault(words.round);
    if (fault) throw new Refusal(fault, 409);
    await lockOwnWords(tx, roundId);
    return work(tx, permitted, words);
  });
}

/** Refuses with `unknown-question`, and with `too-few-wrote` where so few have that nobody may read it. */
async function requireReadable(
  tx: Tx,
  { round, questionnaire, limits }: WordsRound,
  item: string,
): Promise<void> {
  if (!wordItems(questionnaire).includes(item)) throw new Refusal('unknown-question', 404);
  const written = (await countTexts(tx, round.id)).get(item)?.written ?? 0;
  if (!isEnoughToRead(written, limits)) throw new Refusal('too-few-wrote', 409);
}

/** Who did last what is done with a text, by the log. */
interface Reviewer {
  /** Null: erased. */
  name: string | null;
}

/** What the log calls what is done with a text. */
const reviewActs: Record<TextState, string> = {
  approved: 'ownWords.approved',
  setAside: 'ownWords.setAside',
  waiting: 'ownWords.reopened',
};

/** So many texts at a time. */
const textsAtATime = 200;

/**
 * What people wrote to one question, after the text named, with hints of what may tell who somebody is: names the house knows and
 * what was taken out of other texts of the round are among them. By ids, which are random: no unit, no background, nothing
 * that says which texts of two questions are of one person. Each reading is in the log.
 */
export async function readTexts(
  context: Context,
  municipalityId: MunicipalityId,
  roundId: RoundId,
  { item, after }: { item: string; after: string | null },
  by: Actor,
): Promise<{ texts: (ReadText & { hints: Span[]; reviewedBy: Reviewer | null })[]; hasMore: boolean }> {
  const { called, ...names } = await houseNames(context, municipalityId);
  return asReader(context, municipalityId, roundId, by, async (tx, permitted, found) => {
    await requireReadable(tx, found, item);
    const taken = (await listTakenOut(tx, permitted)).flatMap(({ content, spans }) =>
      phrasesOf(
        content,
        spans.filter(({ mark }) => mark !== 'other'),
      ),
    );
    const known = knownNames({ ...names, taken });
    await insertAuditEntry(tx, municipalityId, {
      ...{ at: context.clock.now(), actor: by.accountId, act: 'ownWords.read', subject: roundId },
      after: { question: item },
    });
    const reviewers = await listWhoDidToTexts(tx, roundId, [reviewActs.approved, reviewActs.setAside]);
    const texts = await listTexts(tx, permitted, item, { after, limit: textsAtATime + 1 });
    return {
      texts: texts.slice(0, textsAtATime).map((text) => {
        const id = text.state === 'waiting' ? undefined : reviewers.get(text.id);
        return {
          ...{ ...text, hints: redactionHints(text.content, known) },
          reviewedBy: id === undefined ? null : { name: called.get(id) ?? null },
        };
      }),
      hasMore: texts.length > textsAtATime,
    };
  });
}

export interface GivenReview {
  textId: TextId;
  state: TextState;
  spans: Span[];
  themeIds: ThemeId[];
  /** Whether others might see it, when that is decided. */
  isProposed: boolean;
}

/**
 * Does one thing with one text: approves it with parts taken out, sets it aside, or lets it wait again. The text stays as it
 * was written. Who did it is in the log, with the text's id and nothing of what it says. Gives how it reads now; null: it is
 * not approved. Refuses with `unknown-text`, `unknown-theme` for one that is
 * not of the question, `too-few-wrote`, and as `redact` says.
 */
export async function reviewText(
  context: Context,
  municipalityId: MunicipalityId,
  roundId: RoundId,
  { textId, state, spans, themeIds, isProposed }: GivenReview,
  by: Actor,
): Promise<string | null> {
  return asReader(context, municipalityId, roundId, by, async (tx, permitted, found) => {
    const text = await findText(tx, roundId, textId);
    if (!text) throw new Refusal('unknown-text', 404);
    await requireReadable(tx, found, text.item);
    const redacted = state === 'approved' ? redactedOrRefused(text.content, spans) : null;
    const themes = (await listThemes(tx, roundId)).filter(({ item }) => item === text.item);
    if (themeIds.some((id) => !themes.some((theme) => theme.id === id))) {
      throw new Refusal('unknown-theme', 404);
    }
    const wasReviewed = await deleteReview(tx, permitted, textId);
    const isApproved = state === 'approved';
    if (state !== 'waiting') {
      await insertReview(tx, municipalityId, permitted, {
        ...{ textId, state, redacted, spans: isApproved ? spans : [] },
        ...{ isProposed: isApproved && isProposed, themeIds: isApproved ? [...new Set(themeIds)] : [] },
      });
    } else if (!wasReviewed) return null;
    await insertAuditEntry(tx, municipalityId, {
      ...{ at: context.clock.now(), actor: by.accountId, act: reviewActs[state], subject: roundId },
      after: { question: text.item, text: textId },
    });
    return redacted;
  });
}

function redactedOrRefused(content: string, spans: Span[]): string {
  const result = redact(content, spans);
  if ('fault' in result) throw new Refusal(result.fault, 422);
  return result.text;
}

/** More are not themes any more. */
const mostThemes = 40;

export interface GivenTheme {
  item: string;
  /** Null: a new one. */
  themeId: ThemeId | null;
  name: string;
}

/**
 * A new theme of a question, or a new name for one. A name that another theme of the question has, whatever the case, makes
 * the two one. Gives the theme's id. Refuses with `unknown-question`, `too-few-wrote`, `unknown-theme`, `too-many-themes`.
 */
export async function nameTheme(
  context: Context,
  municipalityId: MunicipalityId,
  roundId: RoundId,
  { item, themeId, name }: GivenTheme,
  by: Actor,
): Promise<ThemeId> {
  return asReader(context, municipalityId, roundId, by, async (tx, permitted, found) => {
    await requireReadable(tx, found, item);
    const themes = (await listThemes(tx, roundId)).filter((theme) => theme.item === item);
    const same = themes.find((theme) => theme.id !== themeId && isSameName(theme.name, name));
    if (themeId === null) {
      if (same) return same.id;
      if (themes.length >= mostThemes) throw new Refusal('too-many-themes', 409);
      const id = crypto.randomUUID() as ThemeId;
      await insertTheme(tx, municipalityId, permitted, { id, item, name });
      return id;
    }
    if (!themes.some(({ id }) => id === themeId)) throw new Refusal('unknown-theme', 404);
    if (!same) {
      await renameTheme(tx, permitted, themeId, name);
      return themeId;
    }
    await mergeThemes(tx, municipalityId, permitted, themeId, same.id);
    return same.id;
  });
}

function isSameName(one: string, other: string): boolean {
  return one.toLocaleLowerCase('nb') === other.toLocaleLowerCase('nb');
}
