import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { dissatisfiedValues } from '../../server/core/statistics/end-width.ts';
import { SmallMultiples } from '../charts/SmallMultiples.tsx';
import { MethodLinks } from '../parts/MethodLinks.tsx';
import { usePlace } from '../parts/place.ts';
import type { IndicatorSource } from '../parts/queries.ts';
import { responseInWords } from '../parts/ValueFacts.tsx';
import { answeredOf, TableDetails } from './TableDetails.tsx';
import { groupUnits, type Unit } from './unit-groups.ts';

/** Each unit's distribution on the same axes, in the municipality's own order, never ranked. */
export function Units({ source }: { source: IndicatorSource }): ReactNode {
  const { texts, language } = usePlace();
  const groups = groupUnits(source.units);
  if (groups.length === 0) return null;
  return (
    <section className="units">
      <Heading level={3} data-size="xs">
        {texts.results.units}
      </Heading>
      <Paragraph>{texts.results.unitsText}</Paragraph>
      {groups.map((group) => (
        <div key={group.parent?.unitId ?? 'all'} className="unit-group">
          {group.parent ? (
            <Heading level={4} data-size="2xs">
              {texts.results.unitsIn(group.parent.name)}
            </Heading>
          ) : null}
          <UnitGroup source={source} units={group.units} />
        </div>
      ))}
      <MethodLinks to={['mange-enheter', 'vises-ikke']} />
      <TableDetails
        rows={source.units.map((unit) => ({
          key: unit.unitId,
          name: unit.name,
          figures: unit.now?.figures ?? null,
          before: unit.before?.figures ?? null,
          answered: answeredOf(unit.now),
        }))}
        scale={source.scale}
        caption={`${texts.results.units}, ${source.surveyTitle[language]}`}
      />
    </section>
  );
}

function UnitGroup({ source, units }: { source: IndicatorSource; units: Unit[] }): ReactNode {
  const { texts, language } = usePlace();
  const panels = units.map((unit) => ({
    key: unit.unitId,
    name: unit.name,
    now: unit.now?.figures ?? null,
    before: unit.now?.comparison.comparable ? (unit.before?.figures ?? null) : null,
    ...(unit.now?.response.shown === 'all'
      ? { note: responseInWords(unit.now.response, texts.results, language) }
      : {}),
  }));
  return (
    <SmallMultiples
      panels={panels}
      lowLabel={source.scale.low[language]}
      highLabel={source.scale.high[language]}
      dissatisfiedValues={dissatisfiedValues(source.scale)}
      language={language}
    />
  );
}
