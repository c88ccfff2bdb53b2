import { textOf } from '../../core/questionnaire/definition.ts';
import type { WeightSpread } from '../../core/release/weighing.ts';
import { besidePopulation } from '../../core/response-rate/representativity.ts';
import { choiceText } from '../../core/wording/choices.ts';
import type { Tx } from '../../platform/db/connect.ts';
import { findWeighing, listPopulationCells } from '../releases/population.store.ts';
import type { Series } from './series.service.ts';

/**
 * Who answered beside who lives there in the latest round of a survey, and the indicator's figure of the whole weighed to
 * that. `isTold`: whether the unweighted figure is told; without it there is none to stand beside.
 */
export async function weighingBeside(
  tx: Tx,
  key: string,
  [{ release, questionnaire }]: Series,
  isTold: boolean,
) {
  const stored = await findWeighing(tx, release.releaseId);
  const cells = await listPopulationCells(tx, release.releaseId, release.lattice);
  const isOwn = ({ subjectKind, subject }: { subjectKind: string; subject: string }) =>
    isTold && subjectKind === 'indicator' && subject === key;
  const text = (background: string) => textOf(questionnaire, background);
  const weights = stored?.weights ?? null;
  const together = cells.together.find(isOwn);
  const byBackground = Map.groupBy(stored?.groups ?? [], ({ background }) => background);
  return {
    weighed: cells.byOne
      .filter(isOwn)
      .map(({ background, figures }) => ({ question: text(background), ...figures })),
    together: together && weights ? { questions: weights.backgrounds.map(text), ...together.figures } : null,
    weights: weights && toldWeights(weights, text),
    population: [...byBackground].map(([background, groups]) => ({
      question: text(background),
      groups: besidePopulation(
        groups.map(({ category, populationCount, answered }) => ({
          ...{ category, populationCount },
          answeredCount: answered.shown === 'all' ? answered.answeredCount : null,
        })),
      ).map(({ category, ...told }) => ({ text: choiceText(questionnaire, background, category), ...told })),
    })),
  };
}

function toldWeights<Text>({ backgrounds, ...spread }: WeightSpread, text: (background: string) => Text) {
  return { questions: backgrounds.map(text), ...spread };
}
