import { formatMean } from '../../server/core/wording/numbers.ts';
import { resultInWords } from '../../server/core/wording/sentence.ts';
import { capital } from '../../server/core/words/placeholders.ts';
import { dictionaryIn, textsFor } from '../i18n/in-words.ts';
import { myUnitTexts } from '../i18n/my-unit.ts';
import type { Place } from '../parts/place.ts';
import { situationOf } from '../results/sentence.ts';
import { sourceLine } from '../results/source-line.ts';
import type { UnitFigure } from './queries.ts';

/** One figure of a unit as it may be hung on a wall: it stands alone, with who answered, how sure it is, and from where. */
export interface UnitStatement {
  key: string;
  text: string;
  sureness: string;
  source: string;
}

/** Those that are told, and the names of those that are not. Of what everybody may see alone: whoever calls has asked for that. */
export function statementsOf(
  figures: readonly UnitFigure[],
  place: Place,
): { told: UnitStatement[]; hidden: string[] } {
  const told: UnitStatement[] = [];
  const hidden: string[] = [];
  for (const figure of figures) {
    const statement = statementOf(figure, place);
    if (statement) told.push(statement);
    else hidden.push(figure.indicatorName[place.language]);
  }
  return { told, hidden };
}

function statementOf(figure: UnitFigure, place: Place): UnitStatement | null {
  const { language, municipality, texts } = place;
  const [line] = figure.lines;
  const now = line?.now;
  if (!line || !now || now.figures.shown === 'nothing' || now.figures.shown === 'tooUncertain') return null;
  const words = textsFor(place, myUnitTexts).sheet;
  const { sureness } = texts.results;
  const about = words.about(
    capital(figure.indicatorName[language]),
    figure.surveyTitle[language],
    now.period,
  );
  const situation = {
    ...situationOf(now, line.before?.figures ?? null, figure.scale),
    ...{ minorityAlert: now.minorityAlert, response: now.response },
  };
  return {
    key: `${figure.indicatorKey} ${figure.surveyKey}`,
    text: `${about} ${resultInWords(situation, language, dictionaryIn(municipality.words))}`,
    sureness: [
      sureness.who,
      ...(now.figures.shown === 'all'
        ? [
            sureness.mean(
              formatMean(now.figures.meanLow, language),
              formatMean(now.figures.meanHigh, language),
            ),
          ]
        : []),
    ].join(' '),
    source: sourceLine(figure, now, place),
  };
}
