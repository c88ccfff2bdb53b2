import type { RoundId } from '../../core/ids.ts';
import type { NoticeSubject } from '../../core/privacy/notice.ts';
import { isComplete } from '../../core/privacy/settings.ts';
import { asksForFiles } from '../../core/questionnaire/check-files.ts';
import type { Questionnaire } from '../../core/questionnaire/format.ts';
import { variantsOf } from '../../core/questionnaire/variants.ts';
import type { Context } from '../../platform/context.ts';
import { inMunicipality, type Tx } from '../../platform/db/connect.ts';
import { Refusal } from '../../platform/errors.ts';
import type { Municipality } from '../organisation/organisation.store.ts';
import { getQuestionnaire } from '../questionnaires/questionnaires.store.ts';
import { findPrivacy } from './privacy.store.ts';
import { findRoundKey } from './round-key.store.ts';
import { getRound } from './rounds.service.ts';
import type { Round } from './rounds.store.ts';

/**
 * What a round's notice is made from, for whoever asks: also of an imported round, whose people have the same right to
 * know. Refuses with `unknown-round`, and with `no-privacy-notice` for a round from before there were settings.
 */
export async function noticeOfRound(
  context: Context,
  municipality: Municipality,
  roundId: RoundId,
): Promise<NoticeSubject> {
  const subject = await inMunicipality(context.db.participant, municipality.id, async (tx) => {
    const round = await getRound(tx, roundId);
    const questionnaire = await getQuestionnaire(tx, round.questionnaireVersionId);
    return findNoticeSubject(tx, municipality, round, questionnaire);
  });
  if (!subject) throw new Refusal('no-privacy-notice', 404);
  return subject;
}

/** Null for a round from before there were settings. */
export async function findNoticeSubject(
  tx: Tx,
  municipality: Municipality,
  round: Round,
  questionnaire: Questionnaire,
): Promise<NoticeSubject | null> {
  const { mode, privacyVersion } = round;
  if (privacyVersion === null) return null;
  const settings = (await findPrivacy(tx, round.surveyId, privacyVersion))?.settings;
  if (!settings || !isComplete(settings)) return null;
  return {
    settings,
    mode,
    title: questionnaire.title,
    municipalityName: municipality.name,
    kind: questionnaire.kind,
    sensitive: questionnaire.sensitive,
    hasFreeText: questionnaire.items.some(({ role }) => role === 'freeText'),
    hasFiles: asksForFiles(questionnaire),
    noticeVersion: round.noticeVersion,
    hasVariants: variantsOf(questionnaire) !== null,
    hasStrata: round.strata.length > 0,
    closesAt: round.closesAt,
    promisedDeletionOn: round.promisedDeletionOn,
    hasCustodian: (await findRoundKey(tx, round.id)).custody === 'custodian',
    isPilot: round.kind === 'pilot',
  };
}
