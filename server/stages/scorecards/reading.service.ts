import type { Reader } from '../../core/authorisation/release.ts';
import type { MunicipalityId } from '../../core/ids.ts';
import { osloDay } from '../../core/oslo.ts';
import { textOf } from '../../core/questionnaire/definition.ts';
import { pooledFigures } from '../../core/release/outward.ts';
import type { Scorecard } from '../../core/scorecard/format.ts';
import { placedIndicators } from '../../core/scorecard/walk.ts';
import { choiceText } from '../../core/wording/choices.ts';
import { dictionaryOf } from '../../core/words/dictionary.ts';
import type { Context } from '../../platform/context.ts';
import { inMunicipality, type Tx } from '../../platform/db/connect.ts';
import { Refusal } from '../../platform/errors.ts';
import { listVisibleReleases } from '../indicators/indicators.store.ts';
import { listWords } from '../organisation/words.store.ts';
import { listQuestionCells } from '../releases/questions.store.ts';
import { groupsBeside } from './groups.service.ts';
import { findPlace, keysIn, type Reading, versionInForce } from './reading.ts';
import { listScorecardVersions } from './scorecards.store.ts';
import { type OpenedRelease, openSeries, type Series } from './series.service.ts';
import { indicatorSourceOf, sourceOf } from './source.ts';
import { weighingBeside } from './weighing.service.ts';

export async function viewScorecard(
  context: Context,
  municipalityId: MunicipalityId,
  key: string,
  reader: Reader,
): Promise<{ scorecard: Scorecard; sources: Record<string, ReturnType<typeof sourceOf>[]> }> {
  return inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const reading = await startReading(tx, reader, context.clock.now());
    const version = versionInForce(reading.versions, key, osloDay(reading.now));
    if (!version) throw new Refusal('unknown-scorecard', 404);
    const series = await openSeries(tx, reading.releases, keysIn(version.definition), 'root');
    return {
      scorecard: version.definition,
      sources: sourcesOf(reading, version.definition, series),
    };
  });
}

/** What each survey tells of each indicator of a map, for the whole municipality. */
export function sourcesOf(
  reading: Reading,
  scorecard: Scorecard,
  series: readonly Series[],
): Record<string, ReturnType<typeof sourceOf>[]> {
  return Object.fromEntries(
    placedIndicators(scorecard).map(({ indicator }) => [
      indicator.key,
      series
        .filter(([now]) => now.release.indicatorKeys.includes(indicator.key))
        .map((one) => sourceOf(reading, indicator.key, one)),
    ]),
  );
}

export async function viewIndicator(
  context: Context,
  municipalityId: MunicipalityId,
  key: string,
  reader: Reader,
) {
  return inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const reading = await startReading(tx, reader, context.clock.now());
    const place = findPlace(reading.versions, key, osloDay(reading.now));
    if (!place) throw new Refusal('unknown-indicator', 404);
    const series = (await openSeries(tx, reading.releases, [key], 'page')).filter(([now]) =>
      now.release.indicatorKeys.includes(key),
    );
    const dictionary = dictionaryOf(await listWords(tx));
    const sources = [];
    for (const one of series) {
      const source = indicatorSourceOf(reading, key, one, dictionary);
      const isTold = source.now?.figures.shown === 'all';
      const beside = {
        ...(await weighingBeside(tx, key, one, isTold)),
        ...(await groupsBeside(tx, key, one, isTold)),
      };
      sources.push({ ...source, ...beside, others: await otherQuestions(tx, one[0]) });
    }
    return { ...place, sources, pooled: pooledFigures(sources.length) };
  });
}

const publishedShown = 4;

/** The results that have become visible to a reader, the newest first, each with a place on a map to read it at. */
export async function listPublished(context: Context, municipalityId: MunicipalityId, reader: Reader) {
  return inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const reading = await startReading(tx, reader, context.clock.now());
    return publishedIn(reading).slice(0, publishedShown);
  });
}

/** The same of all that was read. */
export function publishedIn(reading: Reading) {
  const on = osloDay(reading.now);
  return reading.releases
    .flatMap(({ visibleFromAt, indicatorKeys, ...release }) => {
      const places = indicatorKeys.flatMap((key) => findPlace(reading.versions, key, on) ?? []);
      const [place] = places.sort((one, other) => one.indicator.key.localeCompare(other.indicator.key));
      return visibleFromAt && place ? [{ release, visibleFromAt, scorecardKey: place.scorecard.key }] : [];
    })
    .sort((one, other) => other.visibleFromAt.getTime() - one.visibleFromAt.getTime())
    .map(({ release, visibleFromAt, scorecardKey }) => ({
      roundId: release.roundId,
      surveyTitle: release.surveyTitle,
      period: release.period,
      visibleFromAt: visibleFromAt.toISOString(),
      scorecardKey,
    }));
}

export async function startReading(tx: Tx, reader: Reader, now: Date): Promise<Reading> {
  return {
    now,
    versions: await listScorecardVersions(tx),
    releases: await listVisibleReleases(tx, reader, now),
  };
}

/** What a round asked for without a scale, of everyone, as far as it may be told. */
export async function otherQuestions(
  tx: Tx,
  { release, questionnaire }: Pick<OpenedRelease, 'release' | 'questionnaire'>,
) {
  const cells = await listQuestionCells(tx, release.releaseId, release.lattice);
  return cells.map(({ question, figures }) => {
    const text = textOf(questionnaire, question);
    if (figures.shown === 'nothing') return { name: question, text, ...figures };
    const named = <T extends { choice: string }>({ choice, ...told }: T) => ({
      ...{ text: choiceText(questionnaire, question, choice), ...told },
    });
    if (figures.kind === 'ranking') {
      return { name: question, text, ...figures, choices: figures.choices.map(named) };
    }
    if (figures.kind === 'choice') {
      return { name: question, text, ...figures, choices: figures.choices.map(named) };
    }
    return { name: question, text, ...figures };
  });
}
