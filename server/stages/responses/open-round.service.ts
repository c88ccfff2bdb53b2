import type { MunicipalityId, RoundId } from '../../core/ids.ts';
import type { Language } from '../../core/locale.ts';
import { linkUnitsOf } from '../../core/opening/mode.ts';
import { type NoticeSummaryLine, noticeSummary } from '../../core/privacy/notice.ts';
import type { Questionnaire } from '../../core/questionnaire/format.ts';
import { roundState, takesAnswers } from '../../core/round.ts';
import type { Context } from '../../platform/context.ts';
import { inMunicipality, type Tx } from '../../platform/db/connect.ts';
import { Refusal } from '../../platform/errors.ts';
import type { Municipality } from '../organisation/organisation.store.ts';
import { findNoticeSubject } from '../rounds/notice.service.ts';
import { findRound, listRoundUnits, type Round } from '../rounds/rounds.store.ts';
import { type Prepared, prepare } from './questionnaire-cache.ts';

/** A round as its citizens may know it. Imported rounds do not exist for them. */
export async function viewRound(
  context: Context,
  municipalityId: MunicipalityId,
  roundId: RoundId,
): Promise<{ round: Round; state: ReturnType<typeof roundState>; prepared: Prepared }> {
  const round = await inMunicipality(context.db.participant, municipalityId, (tx) => findRound(tx, roundId));
  if (!round || round.source === 'imported') throw new Refusal('unknown-round', 404);
  const prepared = await prepare(context.db.participant, municipalityId, round.questionnaireVersionId);
  return { round, state: roundState(round, context.clock.now()), prepared };
}

/** The round's privacy notice in a few lines; null where it has none. */
export async function summariseNotice(
  context: Context,
  municipality: Municipality,
  round: Round,
  questionnaire: Questionnaire,
): Promise<Record<Language, NoticeSummaryLine[]> | null> {
  const subject = await inMunicipality(context.db.participant, municipality.id, (tx) =>
    findNoticeSubject(tx, municipality, round, questionnaire),
  );
  if (!subject) return null;
  const inLanguage = (language: Language) => noticeSummary(subject, questionnaire.purpose, language);
  return { nb: inLanguage('nb'), nn: inLanguage('nn'), en: inLanguage('en') };
}

/** The units a link may be for, and with them what the citizen's page calls each. */
export async function linkUnits(
  context: Context,
  municipalityId: MunicipalityId,
  roundId: RoundId,
): Promise<{ unitId: string; name: string }[]> {
  return inMunicipality(context.db.participant, municipalityId, (tx) => listLinkUnits(tx, roundId));
}

/** The same within a transaction. */
export async function listLinkUnits(tx: Tx, roundId: RoundId) {
  return linkUnitsOf(await listRoundUnits(tx, roundId)).map(({ unitId, name }) => ({ unitId, name }));
}

type OpenRound = { round: Round; prepared: Prepared };

/** A closing is seen a second late at most, and the database refuses the answer all the same. */
const recallMs = 1_000;
const recalled = new Map<string, OpenRound & { until: number }>();

/**
 * The round as it was a moment ago, so that a storm of answers does not read it once for each. Whether it takes
 * answers is asked of the clock now, and of the database again when the invitation is spent.
 */
export async function recallOpenRound(
  context: Context,
  municipalityId: MunicipalityId,
  roundId: RoundId,
): Promise<OpenRound> {
  const key = `${municipalityId} ${roundId}`;
  const known = recalled.get(key);
  if (known && known.until > performance.now()) {
    demandOpen(known.round, context.clock.now());
    return known;
  }
  const fresh = await viewOpenRound(context, municipalityId, roundId);
  if (recalled.size > 500) recalled.clear();
  recalled.set(key, { ...fresh, until: performance.now() + recallMs });
  return fresh;
}

/** The round, where it takes answers now. Refuses with `round-not-open` and `round-paused`. */
export async function viewOpenRound(context: Context, municipalityId: MunicipalityId, roundId: RoundId) {
  const view = await viewRound(context, municipalityId, roundId);
  demandOpen(view.round, context.clock.now());
  return view;
}

function demandOpen(round: Round, now: Date): void {
  if (!takesAnswers(round, now)) throw new Refusal('round-not-open', 409);
  if (round.pausedAt) throw new Refusal('round-paused', 409);
}
