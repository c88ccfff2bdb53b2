import type { Doer } from '../../core/authorisation/doer.ts';
import type { RoundId } from '../../core/ids.ts';
import { type Poster, posterOf } from '../../core/invitation/poster.ts';
import { posterWords } from '../../core/invitation/poster-words.ts';
import type { Language } from '../../core/locale.ts';
import { linkUnitsOf } from '../../core/opening/mode.ts';
import { osloDay } from '../../core/oslo.ts';
import type { Context } from '../../platform/context.ts';
import { inMunicipality } from '../../platform/db/connect.ts';
import { demandSeen } from '../../platform/demand.ts';
import { Refusal } from '../../platform/errors.ts';
import type { Municipality } from '../organisation/organisation.store.ts';
import { getQuestionnaire } from '../questionnaires/questionnaires.store.ts';
import { findNoticeSubject } from './notice.service.ts';
import { getRound } from './rounds.service.ts';
import { findRound, listRoundUnits } from './rounds.store.ts';

/** The open links of a round, one for each unit people belong to; none for a round that asks in another way. */
export async function viewLinks(context: Context, municipality: Municipality, roundId: RoundId, by: Doer) {
  return inMunicipality(context.db.staff, municipality.id, async (tx) => {
    const round = await findRound(tx, roundId);
    demandSeen(by, 'inviteToRound', round, 'unknown-round');
    const { languages } = round;
    if (round.mode !== 'openLink') return { languages, links: [] };
    const links = linkUnitsOf(await listRoundUnits(tx, roundId)).map(({ unitId, name }) => ({
      ...{ unitId, name },
      address: (language: Language) =>
        `${context.baseUrl}/${municipality.slug}/s/${roundId}/${language}/enhet/${unitId}`,
    }));
    return { languages, links };
  });
}

/** A poster for each of the units, or for one. Refuses with `unknown-round`, `no-open-links` and `unknown-unit`. */
export async function makePosters(
  context: Context,
  municipality: Municipality,
  roundId: RoundId,
  { language, unitId }: { language: Language; unitId?: string | undefined },
  by: Doer,
): Promise<{ title: string; posters: Poster[] }> {
  const { links } = await viewLinks(context, municipality, roundId, by);
  if (links.length === 0) throw new Refusal('no-open-links', 409);
  const chosen = links.filter((link) => unitId === undefined || link.unitId === unitId);
  if (chosen.length === 0) throw new Refusal('unknown-unit', 404);
  return inMunicipality(context.db.staff, municipality.id, async (tx) => {
    const round = await getRound(tx, roundId);
    const questionnaire = await getQuestionnaire(tx, round.questionnaireVersionId);
    const notice = await findNoticeSubject(tx, municipality, round, questionnaire);
    const posters = chosen.map(({ name, address }) =>
      posterOf({
        ...{ language, municipalityName: municipality.name, unitName: name, link: address(language) },
        ...{ surveyTitle: questionnaire.title[language], purpose: questionnaire.purpose[language].trim() },
        closesOn: osloDay(round.closesAt),
        noticeLink: notice
          ? `${context.baseUrl}/${municipality.slug}/s/${roundId}/${language}/personvern`
          : null,
      }),
    );
    return { title: posterWords[language].document(questionnaire.title[language]), posters };
  });
}
