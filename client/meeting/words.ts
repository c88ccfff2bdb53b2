import type { Language } from '../../server/core/locale.ts';
import { placedIndicators } from '../../server/core/scorecard/walk.ts';
import { formatCount } from '../../server/core/wording/numbers.ts';
import { formatList } from '../i18n/dates.ts';
import { textsFor } from '../i18n/in-words.ts';
import type { MeetingTexts } from '../i18n/meeting.nb.ts';
import { meetingTexts } from '../i18n/meeting.ts';
import { type Place, placeSpeakingOf } from '../parts/place.ts';
import { type Finding, type Reading, spreadGrew, unitsOf } from './findings.ts';

/** What a finding is called. An indicator that several surveys feed is named with the survey. */
export function nameOf(finding: Finding, place: Place, texts: MeetingTexts): string {
  if (!('now' in finding)) return headingOf(finding, place, texts);
  const name = readingName(finding, place.language, texts);
  return finding.kind === 'units' ? textsOfUnits(finding, place).units(name) : name;
}

/** The heading of a finding's page, where the survey stands below. */
export function headingOf(finding: Finding, place: Place, texts: MeetingTexts): string {
  const { language } = place;
  if (finding.kind === 'whole') return texts.whole;
  if (finding.kind === 'talk') return texts.talk;
  if (finding.kind === 'area') return finding.area.name.text[language];
  const indicator = finding.indicator.name.text[language];
  return finding.kind === 'units' ? textsOfUnits(finding, place).units(indicator) : indicator;
}

/** The texts of a finding about units, by the word for those: a citizen survey's are areas. */
function textsOfUnits({ detail }: Extract<Finding, { kind: 'units' }>, place: Place): MeetingTexts {
  return textsFor(placeSpeakingOf(place, detail.unitTerm), meetingTexts);
}

function readingName(
  { indicator, source, hasSeveralSources }: Reading,
  language: Language,
  texts: MeetingTexts,
) {
  const name = indicator.name.text[language];
  return hasSeveralSources ? texts.survey(name, source.surveyTitle[language]) : name;
}

/** What the whole, an area or the units of an indicator say in words, from the stored verdicts alone. */
export function wordsOf(
  finding: Extract<Finding, { kind: 'whole' | 'area' | 'units' }>,
  place: Place,
  texts: MeetingTexts,
): string[] {
  const { language } = place;
  const count = (number: number) => formatCount(number, language);
  const names = (list: string[]) => formatList(list, language);
  if (finding.kind === 'units') {
    const units = unitsOf(finding.detail);
    const ofUnits = textsOfUnits(finding, place);
    const shown = units.filter(({ now }) => now?.figures.shown === 'all' || now?.figures.shown === 'mean');
    const [grown, alerted] = [
      units.filter(({ now }) => now && spreadGrew(now)),
      units.filter(({ now }) => now?.minorityAlert),
    ].map((some) => some.map(({ name }) => name)) as [string[], string[]];
    return [
      shown.length === units.length
        ? ofUnits.allUnitsShown(count(units.length))
        : ofUnits.unitsShown(count(shown.length), count(units.length)),
      ...(grown.length > 0 ? [texts.grew(names(grown))] : []),
      ...(alerted.length > 0 ? [texts.alerts(names(alerted))] : []),
      texts.order,
    ];
  }
  const { readings } = finding;
  const placed =
    finding.kind === 'whole'
      ? placedIndicators(finding.scorecard)
      : finding.area.goals.flatMap(({ successFactors }) =>
          successFactors.flatMap(({ indicators }) => indicators),
        );
  if (readings.length === 0) return [texts.noneInArea];
  const withResults = new Set(readings.map(({ indicator }) => indicator.key)).size;
  const say = finding.kind === 'whole' ? texts.withResults : texts.areaWithResults;
  const namesOf = (some: Reading[]) => some.map((reading) => readingName(reading, language, texts));
  const grown = namesOf(readings.filter(({ now }) => spreadGrew(now)));
  const alerted = namesOf(readings.filter(({ now }) => now.minorityAlert));
  return [
    say(count(withResults), count(placed.length)),
    ...(grown.length > 0 ? [texts.grew(names(grown))] : []),
    ...(alerted.length > 0 ? [texts.alerts(names(alerted))] : []),
    ...(grown.length + alerted.length === 0 ? [texts.noneRaised] : []),
  ];
}
