import type { Ambition } from '../../server/core/scorecard/format.ts';
import { formatCount, formatMean } from '../../server/core/wording/numbers.ts';
import { resultInWords } from '../../server/core/wording/sentence.ts';
import type { Situation } from '../../server/core/wording/situation.ts';
import { capital } from '../../server/core/words/placeholders.ts';
import { entrancesTexts } from '../i18n/entrances.ts';
import { dictionaryIn, textsFor } from '../i18n/in-words.ts';
import type { Place } from '../parts/place.ts';
import { situationOf } from '../results/sentence.ts';
import { sourceLine } from '../results/source-line.ts';
import { addressOfValue, type PlacedValue } from './overview.ts';

/** What is told of one figure outside of the pages, so that it stands alone wherever it is put. */
export interface Statement {
  /** Of what, by whom, where and when; then the result with spread, ambition, alert and response, as the core says it. */
  text: string;
  /** That it is of those who answered, and the interval of the mean where the spread is shown. */
  sureness: string;
  /** Survey, round, municipality, day, edition and method; and that answers are made up, where they are. */
  source: string;
  /** Where anybody reads the figures themselves. */
  address: string;
}

/**
 * The statement of a figure; null where there is no figure to tell. It says no more than the wording does, which says no
 * more than is stored. `origin`: of the address, such as `https://spredning.example`.
 */
export function statementOf(value: PlacedValue, place: Place, origin: string): Statement | null {
  const { indicator, source, now } = value;
  const { municipality, language, texts, base } = place;
  const { figures } = now;
  if (figures.shown === 'nothing' || figures.shown === 'tooUncertain') return null;
  const words = textsFor(place, entrancesTexts).leader;
  const { sureness } = texts.results;
  const about = words.about(
    capital(indicator.name.text[language]),
    source.surveyTitle[language],
    now.period,
    municipality.name,
  );
  const situation: Situation = {
    ...situationOf(now, source.before?.figures ?? null, source.scale),
    minorityAlert: now.minorityAlert,
    ambition: ambitionOf(value),
    response: now.response,
  };
  const edition = words.edition(
    formatCount(now.releaseVersion, language),
    formatCount(now.methodVersion, language),
  );
  return {
    text: `${about} ${resultInWords(situation, language, dictionaryIn(municipality.words))}`,
    sureness: [
      sureness.who,
      ...(figures.shown === 'all'
        ? [sureness.mean(formatMean(figures.meanLow, language), formatMean(figures.meanHigh, language))]
        : []),
    ].join(' '),
    source: `${sourceLine(source, now, place)} ${edition}`,
    address: origin + addressOfValue(base, value),
  };
}

/** All of it as plain text: a sentence is never taken along without its n, its source and how sure it is. */
export function plainText({ text, sureness, source, address }: Statement): string {
  return [text, sureness, source, address].join('\n');
}

/** Only with the ambition that the round was read against (R1): the map's words are of the version in force now. */
function ambitionOf({ scorecard, indicator, now }: PlacedValue): Situation['ambition'] {
  const rule: Ambition | undefined = indicator.ambition?.rule;
  const { code, uncertain } = now.status;
  if (!rule || now.closedOn < scorecard.validFromOn) return null;
  if (code === 'noAmbition' || code === 'noData' || code === 'withheld' || code === 'tooUncertain')
    return null;
  return { rule, code, uncertain };
}
