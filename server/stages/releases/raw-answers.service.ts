import type { Actor } from '../../core/authorisation/actor.ts';
import type { Doer } from '../../core/authorisation/doer.ts';
import type { MunicipalityId, RoundId } from '../../core/ids.ts';
import type { Context } from '../../platform/context.ts';
import { secureShuffle } from '../../platform/crypto/shuffle.ts';
import { inMunicipality } from '../../platform/db/connect.ts';
import { Refusal } from '../../platform/errors.ts';
import { csvOf, type WrittenTable, workbookOf } from '../../platform/files/write-table.ts';
import { getQuestionnaire } from '../questionnaires/questionnaires.store.ts';
import { answerTable } from '../responses/export/answer-table.ts';
import { listAnswers } from '../responses/responses.store.ts';
import { listRoundUnits, lockAnswersForCounting } from '../rounds/rounds.store.ts';
import { grantHeldBy, openRaw, ownGrant, type UsedGrant } from './raw-access.service.ts';

export type AnswersFormat = 'csv' | 'xlsx';

/**
 * The answers of a round, one row a person, for one with a grant of raw data in force: as a file that the import reads
 * back. The rows are in a new random order each time, with no time and no id. Each file is in the log with its grant.
 */
export async function fetchAnswers(
  context: Context,
  municipalityId: MunicipalityId,
  roundId: RoundId,
  format: AnswersFormat,
  by: Actor,
): Promise<Buffer> {
  const grant = await ownGrant(context, municipalityId, roundId, by);
  return writeAnswers(context, municipalityId, roundId, { format, by, grant });
}

/** The same at the command line, on behalf of the account with this mail address, as `grantHeldBy` says. */
export async function fetchAnswersFor(
  context: Context,
  municipalityId: MunicipalityId,
  roundId: RoundId,
  format: AnswersFormat,
  email: string,
): Promise<Buffer> {
  const grant = await grantHeldBy(context, municipalityId, roundId, email);
  return writeAnswers(context, municipalityId, roundId, { format, by: 'operator', grant });
}

async function writeAnswers(
  context: Context,
  municipalityId: MunicipalityId,
  roundId: RoundId,
  { format, by, grant }: { format: AnswersFormat; by: Doer; grant: UsedGrant },
): Promise<Buffer> {
  const table = await inMunicipality(context.db.mixer, municipalityId, async (tx): Promise<WrittenTable> => {
    await lockAnswersForCounting(tx, roundId);
    const { round, permitted } = await openRaw(tx, context, municipalityId, roundId, {
      ...{ by, grant, act: 'results.fetched-answers', details: { format } },
    });
    if (round.answersDeletedAt) throw new Refusal('answers-deleted', 409);
    const answers = secureShuffle(await listAnswers(tx, permitted));
    const questionnaire = await getQuestionnaire(tx, round.questionnaireVersionId);
    return answerTable(questionnaire, await listRoundUnits(tx, roundId), answers);
  });
  return format === 'csv' ? Buffer.from(csvOf(table)) : workbookOf('svar', table);
}
