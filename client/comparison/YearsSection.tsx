import { Field, Label, Paragraph, Select } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { dissatisfiedValues } from '../../server/core/statistics/end-width.ts';
import { ChartFrame } from '../charts/ChartFrame.tsx';
import { type LinePoint, lineChart } from '../charts/kinds/line.ts';
import { multiplesChart } from '../charts/kinds/multiples.ts';
import { comparisonTexts } from '../i18n/comparison.ts';
import { overTimeTexts } from '../i18n/over-time.ts';
import { MethodLinks } from '../parts/MethodLinks.tsx';
import { PartNotFetched } from '../parts/Notice.tsx';
import { usePlace, useTexts } from '../parts/place.ts';
import { type IndicatorSource, useUnitOfIndicator, type Value } from '../parts/queries.ts';
import { TwoArrows } from '../parts/TwoArrows.tsx';
import { asksOfSatisfaction } from '../results/bad-end.ts';
import { isSame } from '../results/comparable.ts';
import { answeredOf, figuresTable } from '../results/figures-table.tsx';
import { History, isToldOverTime } from '../results/History.tsx';
import { resultSentence, tellsWhyNotCompared } from '../results/sentence.ts';
import { sourceLine } from '../results/source-line.ts';
import { ofUnit, type ShownSource } from '../results/view.ts';
import { orderedUnits, readChoices, withChoice } from './choices.ts';
import { saveTable } from './comparison-table.ts';
import { TableActs } from './TableActs.tsx';
import { plainCells } from './UnitsTable.tsx';

/** The rounds of one survey, of the whole municipality or of one unit: a gap where the question was changed. */
export function YearsSection({
  source,
  indicatorKey,
}: {
  source: IndicatorSource;
  indicatorKey: string;
}): ReactNode {
  const { municipality } = usePlace();
  const words = useTexts(comparisonTexts).years;
  const overTime = useTexts(overTimeTexts);
  const [search] = useSearchParams();
  const { unitId } = readChoices(search);
  const unit = source.units.find((one) => one.unitId === unitId);
  const query = useUnitOfIndicator(municipality.slug, indicatorKey, unit?.unitId ?? null);
  if (unitId !== null && !unit) {
    return (
      <section className="compare-section">
        <ChooseUnit source={source} />
        <Paragraph>{words.notSeen}</Paragraph>
      </section>
    );
  }
  return (
    <section className="compare-section">
      <ChooseUnit source={source} />
      <Told source={unit ? ofUnit(source, unit, query.data?.sources ?? []) : source} />
      <PartNotFetched query={query} text={overTime.unitNotFetched} />
    </section>
  );
}

function ChooseUnit({ source }: { source: IndicatorSource }): ReactNode {
  const words = useTexts(comparisonTexts).years;
  const [search, setSearch] = useSearchParams();
  const choices = readChoices(search);
  const choose = (value: string) =>
    setSearch(withChoice(search, 'enhet', value === '' ? null : value), {
      replace: true,
      preventScrollReset: true,
    });
  return (
    <Field className="compare-order compare-choosing">
      <Label>{words.unit}</Label>
      <Select value={choices.unitId ?? ''} onChange={(event) => choose(event.target.value)}>
        <Select.Option value="">{words.whole}</Select.Option>
        {orderedUnits(source, { ...choices, unitIds: null, order: 'navn' }).map(({ unitId, name }) => (
          <Select.Option key={unitId} value={unitId}>
            {name}
          </Select.Option>
        ))}
      </Select>
    </Field>
  );
}

function Told({ source }: { source: ShownSource }): ReactNode {
  const place = usePlace();
  const { language } = place;
  const words = useTexts(comparisonTexts);
  const { scale, now, before, unitName } = source;
  if (!now) return <Paragraph>{words.none}</Paragraph>;
  const series = seriesOf(source);
  const isBroken = !now.comparison.comparable && now.comparison.reason === 'changedQuestion';
  const line = sourceLine(source, now, place);
  const framed = { source: line, level: 2, language } as const;
  const isSatisfaction = asksOfSatisfaction(scale);
  const save = () =>
    saveTable(words.fileName, {
      columns: [
        ...[words.columns.unit, words.columns.period, words.columns.n, words.columns.mean],
        ...[words.columns.low, words.columns.high, words.columns.sd],
        isSatisfaction ? words.columns.dissatisfied : words.columns.badEnd,
        isSatisfaction ? words.columns.dissatisfiedShare : words.columns.badEndShare,
        ...[words.columns.source, words.columns.method],
      ],
      rows: series.map((value) => [
        ...[unitName ?? words.years.whole, value.period, ...plainCells(value.figures)],
        ...[sourceLine(source, value, place), words.method(String(value.methodVersion))],
      ]),
    });
  return (
    <>
      <div className="compare-said">
        <p>{resultSentence(now, before?.figures ?? null, scale, language)}</p>
        {tellsWhyNotCompared(now) ? null : <TwoArrows value={now} />}
        {series.length === 1 ? <p>{words.years.one}</p> : null}
      </div>
      <ChartFrame
        chart={multiplesChart({
          title: words.years.distributions,
          panels: series.map((value) => ({ name: value.period, now: value.figures, before: null })),
          ends: { low: scale.low[language], high: scale.high[language] },
          badValues: dissatisfiedValues(scale),
          language,
        })}
        {...framed}
        table={figuresTable({
          rows: series.map((value) => ({
            ...{ key: value.releaseId, name: value.period, figures: value.figures },
            answered: answeredOf(value),
          })),
          ...{ scale, language, caption: words.years.table },
        })}
      />
      <History source={source} now={now} of={['mean', 'spread', 'dissatisfied']} level={3} />
      {series.length === 2 && !isToldOverTime(source) ? (
        <div className="two-figures">
          <ChartFrame
            chart={lineChart({
              ...{
                title: words.years.mean,
                points: pointsOf(series, 'mean', isBroken),
                of: 'mean',
                language,
              },
              range: [scale.min, scale.max],
            })}
            {...framed}
          />
          <ChartFrame
            chart={lineChart({
              ...{ title: words.years.spread, points: pointsOf(series, 'sd', isBroken), of: 'sd', language },
              range: [0, (scale.max - scale.min) / 2],
            })}
            {...framed}
          />
          <ChartFrame
            chart={lineChart({
              title: isSatisfaction ? words.years.share : words.years.badEnd,
              ...{ points: pointsOf(series, 'share', isBroken), of: 'share', language, range: [0, 1] },
            })}
            {...framed}
          />
        </div>
      ) : null}
      <TableActs save={save} />
      <MethodLinks to={['endring', 'snitt', 'spredning']} />
    </>
  );
}

/**
 * Every round on the scale of the latest, the oldest first: others stand on no common axis (R22), and the words over time name
 * them. Of a unit the rounds that had it; the latest two, until the others are here.
 */
export function seriesOf({ history, scale, before, now }: ShownSource): Value[] {
  if (history.length === 0) return [before, now].filter((value) => value !== null);
  return history.filter(
    (round) => round.isThere !== false && round.scale !== null && isSame(round.scale, scale),
  );
}

/** A figure of each round, the earliest first. Nothing is drawn where it is not shown, and no line to another question. */
export function pointsOf(
  series: readonly Value[],
  of: 'mean' | 'sd' | 'share',
  isBroken: boolean,
): LinePoint[] {
  return series.map(({ period, figures }, at) => {
    const isBreak = isBroken && at === series.length - 1;
    if (figures.shown !== 'all') return { period, value: null, low: null, high: null, isBreak };
    if (of === 'mean')
      return { period, value: figures.mean, low: figures.meanLow, high: figures.meanHigh, isBreak };
    const value = of === 'sd' ? figures.sd : figures.dissatisfiedShare;
    return { period, value, low: null, high: null, isBreak };
  });
}
