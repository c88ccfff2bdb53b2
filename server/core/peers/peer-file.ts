import { type PeerColumn, peerColumns, peerPoints, peerWords } from './peer-columns.ts';
import type { PeerFigure } from './peer-figure.ts';

/** What the JSON form begins with, so that another form can be told from it. */
export const peerFormat = 'spredning-peers/1';

/** A figure of ours with the name its question has in the questionnaire, as another municipality is to read it. */
export type WrittenPeer = Omit<PeerFigure, 'itemId'> & { question: string };

/** One cell of the table form. */
type Cell = string | number | null;

/** The table form, with the columns in the words we write. A blank count is outside the scale. */
export function peerTable(figures: readonly WrittenPeer[]): { columns: string[]; rows: Cell[][] } {
  const columns = Object.keys(peerColumns) as PeerColumn[];
  return {
    columns: columns.map((column) => peerColumns[column].names[0]),
    rows: figures.map((figure) => {
      const cells = cellsOf(figure);
      return columns.map((column) => cells[column]);
    }),
  };
}

function cellsOf(figure: WrittenPeer): Record<PeerColumn, Cell> {
  const { scale } = figure;
  const counts = Object.fromEntries(
    peerPoints.map((point) => [`count${point}`, figure.counts[point - scale.min] ?? null]),
  ) as Record<`count${(typeof peerPoints)[number]}`, number | null>;
  return {
    ...counts,
    municipality: figure.municipality,
    source: figure.source,
    year: figure.year,
    survey: figure.surveyKey,
    question: figure.question,
    wording: figure.wording,
    scaleMin: scale.min,
    scaleMax: scale.max,
    scaleLow: scale.low,
    scaleHigh: scale.high,
    direction: peerWords.direction[figure.direction][0],
    dontKnow: figure.dontKnowCount,
    asked: figure.askedCount,
    answered: figure.answeredCount,
    mode: peerWords.mode[figure.mode][0],
    sample: peerWords.sample[figure.sample][0],
    who: figure.who,
    fielded: figure.fielded,
    weighting: peerWords.weighting[figure.weighting][0],
    judgement: figure.judgement,
    fictitious: figure.isFictitious ? peerWords.fictitious.yes[0] : null,
  };
}

/** The JSON form: the same, an object for each row, with the counts in a list from the scale's lowest. */
export function peerJson(figures: readonly WrittenPeer[]): string {
  const entries = figures.map((figure) => ({
    ...{ municipality: figure.municipality, source: figure.source, year: figure.year },
    ...{ survey: figure.surveyKey, question: figure.question, wording: figure.wording },
    ...{ scale: figure.scale, direction: figure.direction, counts: figure.counts },
    ...{ dontKnow: figure.dontKnowCount, asked: figure.askedCount, answered: figure.answeredCount },
    ...{ mode: figure.mode, sample: figure.sample, who: figure.who, fielded: figure.fielded },
    ...{ weighting: figure.weighting, judgement: figure.judgement, fictitious: figure.isFictitious },
  }));
  return `${JSON.stringify({ format: peerFormat, figures: entries }, null, 2)}\n`;
}
