import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { dissatisfiedValues } from '../../server/core/statistics/end-width.ts';
import { ChartFrame } from '../charts/ChartFrame.tsx';
import { multiplesChart } from '../charts/kinds/multiples.ts';
import { MethodLinks } from '../parts/MethodLinks.tsx';
import { usePlace } from '../parts/place.ts';
import type { Value } from '../parts/queries.ts';
import { responseInWords } from '../parts/ValueFacts.tsx';
import { answeredOf, figuresTable } from './figures-table.tsx';
import { sourceLine } from './source-line.ts';
import { groupUnits, type UnitGroup } from './unit-groups.ts';
import { indicatorPath, type ShownSource } from './view.ts';

interface UnitsProps {
  source: ShownSource;
  now: Value;
  indicatorKey: string;
}

/** Each unit's distribution on the same axes, in the municipality's own order, never ranked. */
export function Units({ source, now, indicatorKey }: UnitsProps): ReactNode {
  const { texts } = usePlace();
  const groups = groupUnits(source.units);
  if (groups.length === 0) return null;
  return (
    <section className="units">
      <Heading level={4} data-size="2xs">
        {texts.results.units}
      </Heading>
      <Paragraph>{texts.results.unitsText}</Paragraph>
      {groups.map((group) => (
        <GroupChart
          key={group.parent?.unitId ?? 'all'}
          source={source}
          now={now}
          indicatorKey={indicatorKey}
          group={group}
        />
      ))}
      <MethodLinks to={['mange-enheter', 'vises-ikke']} />
    </section>
  );
}

function GroupChart({ source, now, indicatorKey, group }: UnitsProps & { group: UnitGroup }): ReactNode {
  const place = usePlace();
  const { texts, language } = place;
  const { scale } = source;
  const panels = group.units.map((unit) => ({
    name: unit.name,
    now: unit.now?.figures ?? null,
    before: unit.now?.comparison.comparable ? (unit.before?.figures ?? null) : null,
    ...(unit.now?.response.shown === 'all'
      ? { note: responseInWords(unit.now.response, texts.results, language) }
      : {}),
  }));
  const title = group.parent ? texts.results.unitsIn(group.parent.name) : texts.results.units;
  return (
    <ChartFrame
      chart={multiplesChart({
        ...{ title, panels, language },
        ends: { low: scale.low[language], high: scale.high[language] },
        badValues: dissatisfiedValues(scale),
      })}
      {...(group.parent ? { level: 4 as const } : {})}
      source={sourceLine(source, now, place)}
      language={language}
      table={figuresTable({
        rows: group.units.map((unit) => ({
          key: unit.unitId,
          name: unit.name,
          link: (
            <Link
              to={
                place.base +
                indicatorPath({ indicator: indicatorKey, survey: source.surveyKey, unit: unit.unitId })
              }
            >
              {unit.name}
            </Link>
          ),
          figures: unit.now?.figures ?? null,
          before: unit.before?.figures ?? null,
          answered: answeredOf(unit.now),
        })),
        ...{ scale, language },
        caption: `${title}, ${source.surveyTitle[language]}`,
      })}
    />
  );
}
