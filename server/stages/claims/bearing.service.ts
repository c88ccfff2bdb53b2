import type { Actor } from '../../core/authorisation/actor.ts';
import { isElected } from '../../core/authorisation/body.ts';
import type { Language, Localized } from '../../core/locale.ts';
import { osloDay } from '../../core/oslo.ts';
import { scaleItems, subjectScale, textOf } from '../../core/questionnaire/definition.ts';
import type { Context } from '../../platform/context.ts';
import { inMunicipality } from '../../platform/db/connect.ts';
import { Refusal } from '../../platform/errors.ts';
import { listQuestionnaires } from '../questionnaires/questionnaires.store.ts';
import { listUnitsOfRounds } from '../rounds/round-units.store.ts';
import { startReading } from '../scorecards/reading.service.ts';
import { findPlace } from '../scorecards/reading.ts';
import { toldScale } from '../scorecards/source.ts';
import { rankTexts } from './search.store.ts';

export interface Candidate {
  indicatorKey: string;
  indicatorName: Localized;
  surveyKey: string;
  surveyTitle: Localized;
  focusArea: Localized;
  scale: ReturnType<typeof toldScale>;
  /** The questions it is made of, in their order. */
  questions: Localized[];
  /** The units of its latest round below the whole. */
  units: { unitId: string; name: string }[];
}

/** As many as one reads through. */
const candidatesShown = 8;

/**
 * The indicators that what is claimed may be about, the best match first, of those the reader sees results of: by the words
 * of their names, success factors, focus areas, questions and surveys. With nothing claimed, all of them, by name. Refuses
 * with `not-allowed` for who has no seat.
 */
export async function findBearing(
  context: Context,
  actor: Actor,
  claimed: string,
  language: Language,
): Promise<Candidate[]> {
  if (!isElected(actor)) throw new Refusal('not-allowed', 403);
  return inMunicipality(context.db.staff, actor.municipalityId, async (tx) => {
    const reading = await startReading(tx, actor, context.clock.now());
    const on = osloDay(reading.now);
    const latest = [...Map.groupBy(reading.releases, ({ surveyKey }) => surveyKey).values()].flatMap(
      ([first]) => first ?? [],
    );
    const questionnaires = await listQuestionnaires(
      tx,
      latest.map(({ questionnaireVersionId }) => questionnaireVersionId),
    );
    const units = await listUnitsOfRounds(
      tx,
      latest.map(({ roundId }) => ({ roundId, rootOnly: false })),
    );
    const found = latest.flatMap((release) => {
      const questionnaire = questionnaires.get(release.questionnaireVersionId);
      if (!questionnaire) return [];
      return release.indicatorKeys.flatMap((indicatorKey) => {
        const place = findPlace(reading.versions, indicatorKey, on);
        const scale = subjectScale(questionnaire, 'indicator', indicatorKey);
        if (!place || !scale) return [];
        const feeding = scaleItems(questionnaire).filter(({ feeds }) =>
          feeds.some(({ indicator }) => indicator === indicatorKey),
        );
        const candidate: Candidate = {
          ...{ indicatorKey, indicatorName: place.indicator.name.text },
          ...{ surveyKey: release.surveyKey, surveyTitle: release.surveyTitle },
          focusArea: place.focusArea.name.text,
          scale: toldScale(scale),
          questions: feeding.map(({ name }) => textOf(questionnaire, name)),
          units: (units.get(release.roundId) ?? [])
            .filter(({ parentUnitId }) => parentUnitId !== null)
            .map(({ unitId, name }) => ({ unitId, name })),
        };
        return [{ candidate, successFactor: place.successFactor.name.text }];
      });
    });
    if (claimed === '') return found.map(({ candidate }) => candidate).sort(byName(language));
    const texts = found.map(({ candidate, successFactor }, index) => ({
      key: String(index),
      text: [
        ...[candidate.indicatorName, candidate.surveyTitle, candidate.focusArea, successFactor],
        ...candidate.questions,
      ]
        .flatMap((text) => (language === 'en' ? [text.en] : [text.nb, text.nn]))
        .concat(candidate.units.map(({ name }) => name))
        .join('\n'),
    }));
    const ranked = await rankTexts(tx, claimed, language, texts);
    return ranked.slice(0, candidatesShown).flatMap((key) => found[Number(key)]?.candidate ?? []);
  });
}

function byName(language: Language) {
  return (one: Candidate, other: Candidate) =>
    one.indicatorName[language].localeCompare(other.indicatorName[language], language);
}
