import { dissatisfiedValues } from '../../server/core/statistics/end-width.ts';
import type { Chart } from '../charts/drawing.ts';
import { signOf } from '../charts/FiguresTable.tsx';
import { multiplesChart } from '../charts/kinds/multiples.ts';
import { pairedChart } from '../charts/kinds/paired.ts';
import { unitStripChart } from '../charts/kinds/unit-strip.ts';
import type { MeetingTexts } from '../i18n/meeting.nb.ts';
import type { Place } from '../parts/place.ts';
import { type Finding, unitsOf } from './findings.ts';

/** More than these stand as dots on one line: so many histograms are not seen across a room. */
const mostHistograms = 8;

/** The picture of an indicator or of its units; null where there is none to show. */
export function chartOf(
  finding: Extract<Finding, { kind: 'indicator' | 'units' }>,
  { texts: { results }, language }: Place,
  texts: MeetingTexts,
): Chart | null {
  const { source, now } = finding;
  const { scale } = source;
  const badValues = dissatisfiedValues(scale);
  const ends = { low: scale.low[language], high: scale.high[language] };
  if (finding.kind === 'indicator') {
    if (now.figures.shown !== 'all') return null;
    const before = now.comparison.comparable ? source.before : null;
    return pairedChart({
      ...{ title: texts.distribution, now: now.figures, ends, badValues, language },
      before: before?.figures.shown === 'all' ? before.figures : null,
      nowLabel: now.period,
      beforeLabel: before ? results.previous(before.period) : '',
    });
  }
  const units = unitsOf(finding.detail);
  if (units.length <= mostHistograms) {
    const panels = units.map((unit) => ({
      ...{ name: unit.name, now: unit.now?.figures ?? null },
      before: unit.now?.comparison.comparable ? (unit.before?.figures ?? null) : null,
    }));
    return multiplesChart({ ...{ title: texts.distribution, panels, ends, badValues, language } });
  }
  const whole = now.figures.shown === 'all' ? now.figures : null;
  return unitStripChart({
    ...{ title: texts.means, scale, ends, language },
    units: units.map(({ name, now: unit }) => ({
      name,
      mean: unit && 'mean' in unit.figures ? unit.figures.mean : signOf(unit?.figures ?? null),
    })),
    municipal: whole ? { mean: whole.mean, low: whole.meanLow, high: whole.meanHigh } : null,
  });
}
