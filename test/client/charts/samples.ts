import type { Chart } from '../../../client/charts/drawing.ts';
import { betweenWithinChart } from '../../../client/charts/kinds/between-within.ts';
import { dotIntervalChart } from '../../../client/charts/kinds/dot-interval.ts';
import { dumbbellChart } from '../../../client/charts/kinds/dumbbell.ts';
import { funnelChart } from '../../../client/charts/kinds/funnel.ts';
import { lineChart } from '../../../client/charts/kinds/line.ts';
import { multiplesChart } from '../../../client/charts/kinds/multiples.ts';
import { pairedChart } from '../../../client/charts/kinds/paired.ts';
import { responseRatesChart } from '../../../client/charts/kinds/response-rates.ts';
import { stackedChart } from '../../../client/charts/kinds/stacked.ts';
import { unitIntervalsChart } from '../../../client/charts/kinds/unit-intervals.ts';
import { unitStripChart } from '../../../client/charts/kinds/unit-strip.ts';
import { asMadeUp } from '../../../client/charts/made-up.ts';
import type { Language } from '../../../server/core/locale.ts';
import type { Funnel } from '../../../server/core/statistics/many-units/funnel.ts';
import { meanFunnel, shareFunnel } from '../../../server/core/statistics/many-units/unit-funnels.ts';
import { figuresOf, homeCareBefore, homeCareNow, satisfaction } from '../app-figures.ts';

export const badValues = [1, 2];
export const withheld = { shown: 'nothing', reason: 'withheld' } as const;
const unitNames = [
  ...['Skogbrynet barnehage', 'Nord', 'Sør', 'Elvebredden barnehage og familiesenter', 'Øst', 'Vest', 'Åsen'],
  ...['Lia', 'Sentrum', 'Moen', 'Fjellveien', 'Dalen'],
];

/** Twelve units of 18 to 200 persons on 1–6; one of them has clearly lower answers than the rest. */
export const units = unitNames.map((name, at) => {
  const size = 2 + at * 2;
  const shift = (at * 7) % 5;
  const counts =
    at === 10
      ? [2 * size, 2 * size, 2 * size, size, size, size]
      : [shift, size - 1, size + shift, 2 * size, 3 * size - shift, 2 * size];
  return { name, counts };
});

export function unitFunnel(): Funnel {
  const found = meanFunnel(
    units.map(({ name, counts }) => ({
      key: name,
      counts: counts.map((count, at) => ({ value: at + 1, count })),
    })),
  );
  if (found.kind !== 'funnel') throw new Error(found.reason);
  return found;
}

function sharesFunnel(): Funnel {
  const found = shareFunnel(
    units.map(({ name, counts }) => ({
      key: name,
      count: (counts[0] ?? 0) + (counts[1] ?? 0),
      n: counts.reduce((sum, count) => sum + count, 0),
    })),
  );
  if (found.kind !== 'funnel') throw new Error(found.reason);
  return found;
}

/** One of each chart, with what is awkward in it: long names, hidden figures, small shares, a changed question. */
export function samples(language: Language): Record<string, Chart> {
  const [low, high] = [satisfaction.low[language], satisfaction.high[language]];
  const ends = { low, high };
  const names = new Map(units.map(({ name }) => [name, name]));
  const now = figuresOf(homeCareNow);
  const before = figuresOf(homeCareBefore);
  return {
    madeUp: asMadeUp(
      pairedChart({
        ...{
          title: 'Hvordan svarene fordeler seg',
          now,
          before: null,
          nowLabel: 'Oppdiktet',
          beforeLabel: '',
        },
        ...{ ends, badValues, language },
      }),
      'Oppdiktede svar',
    ),
    stacked: stackedChart({
      title: 'Spørsmålene bak tallet',
      rows: [
        {
          name: 'Hvor fornøyd er du med tiden de har til deg når de kommer hjem til deg?',
          figures: now,
          badValues,
        },
        {
          name: 'Kommer de når de skal?',
          figures: { ...before, dontKnowCount: 9, dontKnowShare: 0.07 },
          badValues,
        },
        {
          name: 'Hvor ofte må du vente?',
          figures: { ...figuresOf([40, 30, 10, 5, 3, 2]), dissatisfiedCount: 5, dissatisfiedShare: 5 / 90 },
          badValues: [5, 6],
        },
        { name: 'Vet du hvem som kommer?', figures: withheld, badValues },
        { name: 'Er de vennlige?', figures: { shown: 'mean', n: 7, mean: 4.4 }, badValues },
      ],
      ends: { bad: low, good: high },
      language,
    }),
    paired: pairedChart({
      ...{
        title: 'Nå og sist',
        now,
        before,
        nowLabel: 'år B',
        beforeLabel: 'år A',
        ends,
        badValues,
        language,
      },
    }),
    dotInterval: dotIntervalChart({
      ...{ title: 'Snitt og spredning', figures: now, before, scale: satisfaction },
      ...{ ambition: { target: 5, floor: 4.5 }, language },
    }),
    dumbbell: dumbbellChart({
      title: 'Misfornøyde, sist og nå',
      rows: [
        { name: 'Hele kommunen', before: 2 / 120, now: 14 / 120 },
        { name: 'Elvebredden barnehage og familiesenter', before: 0.22, now: 0.09 },
        { name: 'Nord', before: ':', now: 0.31 },
        { name: 'Åsen', before: null, now: 0.25 },
        { name: 'Sør', before: 0.1, now: ':' },
      ],
      ...{ nowLabel: 'år B', beforeLabel: 'år A', language },
    }),
    multiples: multiplesChart({
      title: 'Enhet for enhet',
      panels: [
        { name: 'Skogbrynet barnehage', now, before, note: '120 av 168 svarte (71 %).' },
        { name: 'Elvebredden barnehage og familiesenter', now: before, before: null },
        { name: 'Nord', now: withheld, before: null },
        { name: 'Sør', now: { shown: 'mean', n: 7, mean: 4.4 }, before: null },
        { name: 'Øst', now: { ...now, caution: 'E' }, before },
      ],
      ...{ ends, badValues, language },
    }),
    unitStrip: unitStripChart({
      title: 'Snittet i hver enhet',
      units: units.map(({ name, counts }, at) => ({ name, mean: at === 3 ? ':' : figuresOf(counts).mean })),
      municipal: { mean: 4.4, low: 4.3, high: 4.5 },
      ...{ scale: satisfaction, ends, language },
    }),
    unitIntervals: unitIntervalsChart({
      title: 'Hvor sikkert snittet i hver enhet er',
      units: units.slice(0, 7).map(({ name, counts }, at) => {
        const { mean, meanLow, meanHigh } = figuresOf(counts);
        if (at === 2) return { name, mean: ':', interval: null };
        return { name, mean, interval: at === 4 ? null : { low: meanLow, high: meanHigh } };
      }),
      municipal: { mean: 4.4, low: 4.3, high: 4.5 },
      ...{ scale: satisfaction, ends, language },
    }),
    funnel: funnelChart({
      title: 'Snitt etter antall svar',
      funnel: unitFunnel(),
      of: 'mean',
      names,
      language,
    }),
    shareFunnel: funnelChart({
      ...{ title: 'Misfornøyde etter antall svar', funnel: sharesFunnel(), of: 'share', names, language },
    }),
    line: lineChart({
      title: 'Spredning fra runde til runde',
      points: [
        { period: '2020', value: 0.9, low: 0.8, high: 1, isBreak: false },
        { period: '2021', value: 1.1, low: 0.9, high: 1.3, isBreak: false },
        { period: '2022', value: null, low: null, high: null, isBreak: false },
        { period: '2023', value: 1.2, low: 1, high: 1.4, isBreak: false },
        { period: '2024', value: 1.5, low: 1.3, high: 1.7, isBreak: true },
        { period: '2025', value: 1.4, low: null, high: null, isBreak: false },
      ],
      ...{ of: 'sd', range: [0, 2.5], language },
    }),
    betweenWithin: betweenWithinChart({
      ...{ title: 'Hvor ligger forskjellene?', betweenPercent: 6.6, units: 'barnehagene', language },
    }),
    responseRates: responseRatesChart({
      title: 'Hvem svarte?',
      rows: [
        {
          name: 'Hele kommunen',
          response: { shown: 'all', answeredCount: 120, invitedCount: 168, responseRate: 120 / 168 },
        },
        { name: 'Elvebredden barnehage og familiesenter', response: withheld },
        {
          name: 'Åpen lenke',
          response: { shown: 'all', answeredCount: 44, invitedCount: null, responseRate: null },
        },
      ],
      language,
    }),
  };
}
