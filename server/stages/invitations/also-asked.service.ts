import { type Doer, permitDoer } from '../../core/authorisation/doer.ts';
import type { RoundId } from '../../core/ids.ts';
import type { Localized } from '../../core/locale.ts';
import { isSameTime } from '../../core/opening/overlap.ts';
import type { Tx } from '../../platform/db/connect.ts';
import { listRounds, type Round } from '../rounds/rounds.store.ts';
import { listSurveys } from '../rounds/surveys.store.ts';
import { countInvitedToOthers } from './frame.store.ts';

/** Another round in the same days that asks some of the same people. */
export interface AlsoAsked {
  roundId: RoundId;
  surveyTitle: Localized;
  period: string;
  opensAt: Date;
  closesAt: Date;
  /** How many of them; at least one. */
  count: number;
}

/**
 * The rounds in whose frames some of these people are, and whose time meets this round's (R13). People are known again by
 * the keyed hash of what a letter reaches them by, so it can be told only while both frames are held, and of rounds that
 * whoever asks may invite to: what somebody uses or where they work is told of by no count to others. A program is told
 * nothing: it may invite to every round, and could ask of one person at a time.
 */
export async function listAlsoAsked(
  tx: Tx,
  round: Round,
  addressHashes: readonly Buffer[],
  by: Doer,
): Promise<AlsoAsked[]> {
  if (typeof by === 'object' && 'keyId' in by) return [];
  const meeting = (await listRounds(tx)).filter(
    (other) =>
      other.id !== round.id &&
      other.kind !== 'test' &&
      isSameTime(round, other) &&
      permitDoer(by, 'inviteToRound', other) !== null,
  );
  if (meeting.length === 0 || addressHashes.length === 0) return [];
  const counts = await countInvitedToOthers(
    tx,
    meeting.map(({ id }) => id),
    addressHashes,
  );
  const titles = new Map((await listSurveys(tx)).map(({ id, title }) => [id, title]));
  return meeting
    .toSorted((one, other) => one.opensAt.getTime() - other.opensAt.getTime())
    .flatMap(({ id: roundId, surveyId, period, opensAt, closesAt }) => {
      const [count, surveyTitle] = [counts.get(roundId), titles.get(surveyId)];
      return count && surveyTitle ? [{ roundId, surveyTitle, period, opensAt, closesAt, count }] : [];
    });
}
