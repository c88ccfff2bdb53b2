import type { Actor } from '../../core/authorisation/actor.ts';
import type { Permitted } from '../../core/authorisation/permit.ts';
import type { MunicipalityId, RoundId } from '../../core/ids.ts';
import type { Localized } from '../../core/locale.ts';
import { textOf } from '../../core/questionnaire/definition.ts';
import type { FileKind } from '../../core/sent-file/sent-file.ts';
import type { Context } from '../../platform/context.ts';
import { inMunicipality, type Tx } from '../../platform/db/connect.ts';
import { Refusal } from '../../platform/errors.ts';
import { getQuestionnaire } from '../questionnaires/questionnaires.store.ts';
import { findAnswerFile, type ListedFile, listAnswerFiles } from '../responses/files.store.ts';
import { lockAnswersForCounting, type Round } from '../rounds/rounds.store.ts';
import { openRaw, ownGrant } from './raw-access.service.ts';

export interface PictureQuestion {
  name: string;
  title: Localized;
  pictures: Omit<ListedFile, 'item'>[];
}

/** The pictures people sent to each question of a round, by their ids, which are random. Each look is in the log with its grant. */
export async function listPictures(
  context: Context,
  municipalityId: MunicipalityId,
  roundId: RoundId,
  by: Actor,
): Promise<PictureQuestion[]> {
  const use = { act: 'results.listed-pictures' };
  return withPictures(context, municipalityId, roundId, { by, ...use }, async (tx, permitted, round) => {
    const questionnaire = await getQuestionnaire(tx, round.questionnaireVersionId);
    const sent = await listAnswerFiles(tx, permitted);
    return questionnaire.items.flatMap(({ role, name }) => {
      if (role !== 'file') return [];
      const pictures = sent
        .filter(({ item }) => item === name)
        .map(({ id, kind, byteCount }) => ({ id, kind, byteCount }));
      return [{ name, title: textOf(questionnaire, name), pictures }];
    });
  });
}

/** One picture as it is kept. Refuses with `unknown-picture`. Each is in the log with its grant. */
export async function fetchPicture(
  context: Context,
  municipalityId: MunicipalityId,
  roundId: RoundId,
  id: string,
  by: Actor,
): Promise<{ kind: FileKind; content: Buffer }> {
  const use = { act: 'results.fetched-picture', details: { pictureId: id } };
  return withPictures(context, municipalityId, roundId, { by, ...use }, async (tx, permitted) => {
    const found = await findAnswerFile(tx, permitted, id);
    if (!found) throw new Refusal('unknown-picture', 404);
    return found;
  });
}

async function withPictures<T>(
  context: Context,
  municipalityId: MunicipalityId,
  roundId: RoundId,
  { by, ...use }: { by: Actor; act: string; details?: object },
  work: (tx: Tx, permitted: Permitted<'recomputeRaw'>, round: Round) => Promise<T>,
): Promise<T> {
  const grant = await ownGrant(context, municipalityId, roundId, by);
  return inMunicipality(context.db.mixer, municipalityId, async (tx) => {
    await lockAnswersForCounting(tx, roundId);
    const { round, permitted } = await openRaw(tx, context, municipalityId, roundId, { by, grant, ...use });
    if (round.answersDeletedAt) throw new Refusal('answers-deleted', 409);
    return work(tx, permitted, round);
  });
}
