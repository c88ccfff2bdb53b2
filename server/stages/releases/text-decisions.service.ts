import { createHash } from 'node:crypto';
import type { Actor } from '../../core/authorisation/actor.ts';
import { permitDoer } from '../../core/authorisation/doer.ts';
import { type Reader, sightOf } from '../../core/authorisation/release.ts';
import { decisionFault, readingFault } from '../../core/free-text/review.ts';
import {
  isEnoughForPublic,
  isEnoughToRead,
  type ToldWords,
  toldThemes,
} from '../../core/free-text/themes.ts';
import type { MunicipalityId, RoundId } from '../../core/ids.ts';
import { textOf } from '../../core/questionnaire/definition.ts';
import type { Context } from '../../platform/context.ts';
import { inMunicipality, type Tx } from '../../platform/db/connect.ts';
import { demand, demandSeen } from '../../platform/demand.ts';
import { Refusal } from '../../platform/errors.ts';
import { insertAuditEntry } from '../organisation/audit.store.ts';
import { listAccounts } from '../organisation/people.store.ts';
import { listRawGrants } from '../organisation/raw-grants.store.ts';
import { findWordsRound, type WordsRound, wordItems } from './own-words.service.ts';
import { countTexts, listProposed, listThemes, lockOwnWords } from './own-words.store.ts';
import { listPublications } from './publications.store.ts';
import { findLatestRelease } from './releases.store.ts';
import { insertTextDecision, listTextDecisions, type TextDecision } from './text-decisions.store.ts';

/**
 * How far the reading of a round has come, question by question, and what would go further if that were decided now. For
 * those who read and those who decide; a text as it was written is in none of it. A question few wrote to looks like one nobody
 * wrote to.
 */
export async function viewReview(
  context: Context,
  municipalityId: MunicipalityId,
  roundId: RoundId,
  by: Actor,
) {
  const { found, people } = await inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const found = await requireSeen(tx, roundId, by);
    const people = await listAccounts(tx, context.demo);
    return { found, people };
  });
  const { round, questionnaire, subject } = found;
  const fault = readingFault(round);
  const questions = await inMunicipality(context.db.mixer, municipalityId, (tx) => questionsOf(tx, found));
  const names = new Map(people.map(({ id, name }) => [id as string, name]));
  const mayRead = permitDoer(by, 'readOwnWords', subject) !== null;
  return {
    fault,
    surveyTitle: questionnaire.title,
    period: round.period,
    mayRead: mayRead && fault === null,
    mayDecide: round.kind === 'real' && permitDoer(by, 'decideOwnWords', subject) !== null,
    questions: questions.map(({ themes, decision, excerptIds: _, ...question }) => ({
      ...question,
      // What is too rare to be told of is for those who read alone.
      themes: mayRead ? themes : [],
      decision: decision && {
        ...{ number: decision.number, content: decision.content, reason: decision.reason },
        decidedBy: { id: decision.decidedBy, name: names.get(decision.decidedBy) ?? null },
        decidedAt: decision.decidedAt.toISOString(),
      },
    })),
  };
}

async function requireSeen(tx: Tx, roundId: RoundId, by: Actor): Promise<WordsRound> {
  const found = await findWordsRound(tx, roundId);
  demandSeen(by, 'seeOwnWordsReview', found?.subject, 'unknown-round');
  return found as WordsRound;
}

async function questionsOf(tx: Tx, { round, questionnaire, limits }: WordsRound) {
  const isOver = readingFault(round) !== null;
  const [counts, themes, proposed, decisions] = [
    await countTexts(tx, round.id),
    await listThemes(tx, round.id),
    await listProposed(tx, round.id),
    await listTextDecisions(tx, round.id),
  ];
  return wordItems(questionnaire).map((item) => {
    const { written = 0, approved = 0, setAside = 0 } = counts.get(item) ?? {};
    const ownThemes = themes.filter((theme) => theme.item === item);
    const told = isOver ? null : toldThemes(ownThemes, written, limits);
    const excerpts = proposed.filter((one) => one.item === item);
    const content: ToldWords | null = told && { ...told, excerpts: excerpts.map(({ text }) => text) };
    return {
      item,
      title: textOf(questionnaire, item),
      counts: content && { written, approved, setAside, waiting: written - approved - setAside },
      themes: content ? ownThemes.map(({ id, name, count }) => ({ id, name, count })) : [],
      content,
      excerptIds: excerpts.map(({ id }) => id),
      fingerprint: content && fingerprintOf(item, content),
      decision: decisions.get(item) ?? null,
    };
  });
}

function fingerprintOf(item: string, content: ToldWords): string {
  return createHash('sha256')
    .update(JSON.stringify([item, content]))
    .digest('hex');
}

export interface GivenDecision {
  item: string;
  reason: string;
  /** Of what was looked at and shall be shown. Null: what is shown shall be shown no more. */
  fingerprint: string | null;
}

/**
 * Decides that a question's themes and proposed excerpts are shown with the round's result, as they are now, or no more. Shows
 * nothing by itself: who sees it, and when, follows the result. One who has been appointed to read the round does not decide.
 *
 * Refuses with `unknown-round`, `not-allowed`, `another-person-needed`, `unknown-question`, `changed-since` where it is not
 * what was looked at, `nothing-shown`, and as `readingFault` and `decisionFault` say. Taking back is always possible.
 */
export async function decideOwnWords(
  context: Context,
  municipalityId: MunicipalityId,
  roundId: RoundId,
  { item, reason, fingerprint }: GivenDecision,
  by: Actor,
): Promise<void> {
  await inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const found = await requireSeen(tx, roundId, by);
    demand(by, 'decideOwnWords', found.subject);
    if (found.round.kind === 'pilot') throw new Refusal('pilot-not-published', 409);
    const hasBeenReader = (await listRawGrants(tx)).some(
      (grant) =>
        grant.roundId === roundId &&
        grant.kind === 'ownWords' &&
        grant.analystId === by.accountId &&
        grant.approvedAt !== null,
    );
    if (hasBeenReader) throw new Refusal('another-person-needed', 403);
  });
  await inMunicipality(context.db.mixer, municipalityId, async (tx) => {
    await lockOwnWords(tx, roundId);
    const found = (await findWordsRound(tx, roundId)) as WordsRound;
    const question = (await questionsOf(tx, found)).find((one) => one.item === item);
    if (!question) throw new Refusal('unknown-question', 404);
    const { decision, counts } = question;
    const content = fingerprint === null ? null : question.content;
    if (fingerprint === null) {
      if (!decision?.content) throw new Refusal('nothing-shown', 409);
    } else {
      const fault =
        readingFault(found.round) ??
        decisionFault({
          isEnough: counts !== null && isEnoughToRead(counts.written, found.limits),
          waitingCount: counts?.waiting ?? 0,
          themeCount: content?.themes.length ?? 0,
          excerptCount: content?.excerpts.length ?? 0,
        });
      if (fault) throw new Refusal(fault, 409);
      if (question.fingerprint !== fingerprint) throw new Refusal('changed-since', 409);
    }
    const at = context.clock.now();
    const number = (decision?.number ?? 0) + 1;
    const permitted = demand(by, 'decideOwnWords', found.subject);
    const decided: TextDecision = { item, number, content, reason, decidedBy: by.accountId, decidedAt: at };
    await insertTextDecision(tx, municipalityId, permitted, decided);
    await insertAuditEntry(tx, municipalityId, {
      ...{ at, actor: by.accountId, act: content ? 'ownWords.shown' : 'ownWords.hidden', subject: roundId },
      // Which texts the excerpts are, of which the log says who approved them.
      after: { question: item, number, ...(content ? { excerpts: question.excerptIds } : {}) },
    });
  });
}

/**
 * What people wrote about and approved excerpts, as far as the reader sees the round's result and it is decided that they go
 * with it. Empty where there is nothing, or nothing for this reader: the two look alike.
 */
export async function readOwnWords(
  context: Context,
  municipalityId: MunicipalityId,
  roundId: RoundId,
  reader: Reader,
) {
  return inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const found = await findWordsRound(tx, roundId);
    if (!found) throw new Refusal('unknown-round', 404);
    const { round, questionnaire, limits } = found;
    const release = await findLatestRelease(tx, roundId);
    const publications = release ? await listPublications(tx, release.id) : [];
    const sight = release
      ? sightOf(reader, { surveyId: round.surveyId, publications }, context.clock.now())
      : null;
    const decisions = sight ? await listTextDecisions(tx, roundId) : new Map<string, TextDecision>();
    const questions = wordItems(questionnaire).flatMap((item) => {
      const content = decisions.get(item)?.content;
      if (!content) return [];
      if (sight?.lattice === 'public' && !isEnoughForPublic(content.writtenCount, limits)) return [];
      return [{ item, title: textOf(questionnaire, item), ...content }];
    });
    return { surveyTitle: questionnaire.title, period: round.period, questions };
  });
}
