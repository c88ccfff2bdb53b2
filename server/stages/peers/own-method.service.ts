import type { RoundId } from '../../core/ids.ts';
import { osloDay } from '../../core/oslo.ts';
import type { PeerMethod } from '../../core/peers/peer-figure.ts';
import type { SurveyKind } from '../../core/questionnaire/format.ts';
import type { Tx } from '../../platform/db/connect.ts';
import { findRoundDesign } from '../rounds/design.store.ts';
import { findRound, type Round } from '../rounds/rounds.store.ts';

/** Whom a survey of each kind is about, in the words of the file. */
const about: Record<SurveyKind, string> = { citizen: 'innbyggere', user: 'brukere', employee: 'ansatte' };

/**
 * How a round of ours was asked, as a file for others says it. What came from a file may have been asked in any way; a round
 * opened with a sample's groups asked a sample; and whoever came by an open link was not asked at all.
 */
export async function methodOf(tx: Tx, roundId: RoundId, kind: SurveyKind): Promise<PeerMethod> {
  const round = (await findRound(tx, roundId)) as Round;
  const method = { who: about[kind], fielded: fieldedOf(round), weighting: 'none' } as const;
  if (round.source === 'imported') return { ...method, mode: 'unknown', sample: 'unknown' };
  if (round.mode === 'openLink') return { ...method, mode: 'web', sample: 'open' };
  const design = await findRoundDesign(tx, roundId);
  return { ...method, mode: 'web', sample: design && design.strata.length > 0 ? 'sample' : 'census' };
}

function fieldedOf({ opensAt, closesAt }: Round): string {
  return `${osloDay(opensAt)}–${osloDay(closesAt)}`;
}
