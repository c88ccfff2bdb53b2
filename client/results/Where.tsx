import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { FullFigures } from '../../server/core/release/figures.ts';
import { formatCount } from '../../server/core/wording/numbers.ts';
import { ChartFrame } from '../charts/ChartFrame.tsx';
import { type MissingSign, signOf } from '../charts/FiguresTable.tsx';
import { betweenWithinChart } from '../charts/kinds/between-within.ts';
import { type DumbbellRow, dumbbellChart } from '../charts/kinds/dumbbell.ts';
import { unitIntervalsChart } from '../charts/kinds/unit-intervals.ts';
import { MethodLinks } from '../parts/MethodLinks.tsx';
import { usePlace } from '../parts/place.ts';
import type { IndicatorSource, Value } from '../parts/queries.ts';
import { asksOfSatisfaction } from './bad-end.ts';
import { Funnels } from './Funnels.tsx';
import { sourceLine } from './source-line.ts';
import { lowestUnits } from './unit-groups.ts';

interface WhereProps {
  source: IndicatorSource;
  now: Value;
}

/**
 * Whether the differences lie between the units or inside them, and where the dissatisfied are: of the lowest units, each
 * person in one, as far as their figures are shown. What is told of them together comes from the server, made of shown figures
 * alone.
 */
export function Where({ source, now }: WhereProps): ReactNode {
  const place = usePlace();
  const { texts, language } = place;
  const words = texts.results.where;
  const units = lowestUnits(source.units);
  const shown = units.filter((unit) => wholeOf(unit.now));
  if (shown.length < 2) return null;
  const { split } = source.among;
  const whole = wholeOf(now);
  const { scale } = source;
  const framed = { source: sourceLine(source, now, place), level: 4, language } as const;
  const rowOf = (name: string, one: Value | null, before: Value | null): DumbbellRow => ({
    ...{ name, now: wholeOf(one)?.dissatisfiedShare ?? signOf(one?.figures ?? null) },
    before: one?.comparison.comparable
      ? (wholeOf(before)?.dissatisfiedShare ?? signOf(before?.figures ?? null))
      : null,
  });
  return (
    <section className="units">
      <Heading level={4} data-size="2xs">
        {words.title}
      </Heading>
      {shown.length < units.length ? (
        <Paragraph>
          {words.some(formatCount(shown.length, language), formatCount(units.length, language))}
        </Paragraph>
      ) : null}
      <div className="two-figures">
        {split ? (
          <ChartFrame
            chart={betweenWithinChart({
              ...{
                title: words.between,
                betweenPercent: split.betweenPercent,
                units: words.theUnits,
                language,
              },
            })}
            {...framed}
          >
            <MethodLinks to={['mellom-og-inni']} />
          </ChartFrame>
        ) : null}
        {source.among.funnels.mean ? null : (
          <ChartFrame
            chart={unitIntervalsChart({
              title: words.means,
              units: units.map((unit) => ({
                name: unit.name,
                mean: meanOf(unit.now),
                interval: intervalOf(unit.now),
              })),
              municipal: whole ? { mean: whole.mean, low: whole.meanLow, high: whole.meanHigh } : null,
              ...{ scale, language },
              ends: { low: scale.low[language], high: scale.high[language] },
            })}
            {...framed}
          />
        )}
      </div>
      <Funnels source={source} now={now} />
      <ChartFrame
        chart={dumbbellChart({
          title: asksOfSatisfaction(scale) ? words.dissatisfied : words.badEnd,
          rows: [
            ...(whole ? [rowOf(place.municipality.name, now, source.before)] : []),
            ...shown.map((unit) => rowOf(unit.name, unit.now, unit.before)),
          ],
          ...{
            nowLabel: now.period,
            beforeLabel: source.before?.period ?? texts.results.where.before,
            language,
          },
        })}
        {...framed}
      />
    </section>
  );
}

/** Of a few answers the mean is told, and nothing else. */
function meanOf(value: Value | null): number | MissingSign {
  const figures = value?.figures ?? null;
  return figures?.shown === 'all' || figures?.shown === 'mean' ? figures.mean : signOf(figures);
}

function intervalOf(value: Value | null): { low: number; high: number } | null {
  const figures = wholeOf(value);
  return figures && { low: figures.meanLow, high: figures.meanHigh };
}

function wholeOf(value: Value | null): FullFigures | null {
  return value?.figures.shown === 'all' ? value.figures : null;
}
