import { Chip, Details, Field, Heading, Label, Paragraph, Select } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { dissatisfiedValues } from '../../server/core/statistics/end-width.ts';
import { ChartFrame } from '../charts/ChartFrame.tsx';
import { signOf } from '../charts/FiguresTable.tsx';
import { dumbbellChart } from '../charts/kinds/dumbbell.ts';
import { multiplesChart } from '../charts/kinds/multiples.ts';
import { comparisonTexts } from '../i18n/comparison.ts';
import { MethodLinks } from '../parts/MethodLinks.tsx';
import { usePlace, useTexts } from '../parts/place.ts';
import type { IndicatorSource, Value } from '../parts/queries.ts';
import { asksOfSatisfaction } from '../results/bad-end.ts';
import { answeredOf, figuresTable } from '../results/figures-table.tsx';
import { sourceLine } from '../results/source-line.ts';
import type { Unit } from '../results/unit-groups.ts';
import { type Choices, orderedUnits, orders, readChoices, withChoice } from './choices.ts';
import { useComparison } from './queries.ts';
import { UnitsTable } from './UnitsTable.tsx';
import { VerdictWords } from './VerdictWords.tsx';

interface UnitsSectionProps {
  source: IndicatorSource;
  indicatorKey: string;
}

/** Chosen units side by side on the same axes: what can be said of the differences first, then pictures, then a table. */
export function UnitsSection({ source, indicatorKey }: UnitsSectionProps): ReactNode {
  const words = useTexts(comparisonTexts).units;
  const [search] = useSearchParams();
  const choices = readChoices(search);
  const judged = useComparison(indicatorKey, source.surveyKey);
  if (source.units.length === 0) return <Paragraph>{words.noUnits}</Paragraph>;
  const units = orderedUnits(source, choices);
  return (
    <section className="compare-section">
      <ChooseUnits source={source} choices={choices} />
      {units.length === 0 ? <Paragraph>{words.noneChosen}</Paragraph> : null}
      {units.length > 0 && source.now ? (
        <>
          {judged ? <VerdictWords source={source} units={units} judged={judged} /> : null}
          <Pictures source={source} now={source.now} units={units} />
          <UnitsTable source={source} units={units} judged={judged} />
          <MethodLinks to={['endring', 'mange-enheter', 'vises-ikke']} />
        </>
      ) : null}
    </section>
  );
}

function ChooseUnits({ source, choices }: { source: IndicatorSource; choices: Choices }): ReactNode {
  const { units: words } = useTexts(comparisonTexts);
  const [search, setSearch] = useSearchParams();
  const all = orderedUnits(source, { ...choices, unitIds: null, order: 'navn' });
  const chosen = choices.unitIds ?? all.map(({ unitId }) => unitId);
  const choose = (name: string, value: string | null) =>
    setSearch(withChoice(search, name, value), { replace: true, preventScrollReset: true });
  const toggle = (unitId: string) => {
    const next = chosen.includes(unitId) ? chosen.filter((one) => one !== unitId) : [...chosen, unitId];
    choose('med', next.length === all.length ? null : next.join(','));
  };
  const isAsked = asksOfSatisfaction(source.scale);
  return (
    <div className="compare-choosing">
      <Field className="compare-order">
        <Label>{words.order}</Label>
        <Select value={choices.order} onChange={(event) => choose('rekkefolge', event.target.value)}>
          {orders.map((order) => (
            <Select.Option key={order} value={order}>
              {order === 'misfornoyde' && !isAsked ? words.badEndOrder : words.orders[order]}
            </Select.Option>
          ))}
        </Select>
      </Field>
      {choices.order === 'misfornoyde' ? <Paragraph>{words.noRanking}</Paragraph> : null}
      <Details>
        <Details.Summary>{words.choose}</Details.Summary>
        <Details.Content>
          <fieldset className="filters">
            <legend>{words.choose}</legend>
            <div className="filter-chips">
              {choices.unitIds === null ? null : (
                <Chip.Button onClick={() => choose('med', null)}>{words.all}</Chip.Button>
              )}
              {all.map(({ unitId, name }) => (
                <Chip.Checkbox
                  key={unitId}
                  name="med"
                  value={unitId}
                  checked={chosen.includes(unitId)}
                  onChange={() => toggle(unitId)}
                >
                  {name}
                </Chip.Checkbox>
              ))}
            </div>
          </fieldset>
        </Details.Content>
      </Details>
    </div>
  );
}

function Pictures({ source, now, units }: { source: IndicatorSource; now: Value; units: Unit[] }): ReactNode {
  const place = usePlace();
  const { language, texts } = place;
  const words = useTexts(comparisonTexts).units;
  const { scale } = source;
  const line = sourceLine(source, now, place);
  const before = (unit: Unit) => (unit.now?.comparison.comparable ? unit.before : null);
  const shareOf = (value: Value | null) =>
    value?.figures.shown === 'all' ? value.figures.dissatisfiedShare : signOf(value?.figures ?? null);
  return (
    <>
      <ChartFrame
        chart={multiplesChart({
          title: words.multiples,
          panels: units.map((unit) => ({
            ...{ name: unit.name, now: unit.now?.figures ?? null },
            before: before(unit)?.figures ?? null,
          })),
          ends: { low: scale.low[language], high: scale.high[language] },
          badValues: dissatisfiedValues(scale),
          language,
        })}
        level={2}
        source={line}
        language={language}
        table={figuresTable({
          rows: units.map((unit) => ({
            ...{ key: unit.unitId, name: unit.name, answered: answeredOf(unit.now) },
            ...{ figures: unit.now?.figures ?? null, before: unit.before?.figures ?? null },
          })),
          ...{ scale, language, caption: words.multiples },
        })}
      />
      <ChartFrame
        chart={dumbbellChart({
          title: asksOfSatisfaction(scale) ? words.dissatisfied : words.badEnd,
          rows: units.map((unit) => ({
            name: unit.name,
            now: shareOf(unit.now),
            before: unit.now?.comparison.comparable ? shareOf(unit.before) : null,
          })),
          ...{ nowLabel: now.period, beforeLabel: source.before?.period ?? texts.results.where.before },
          language,
        })}
        level={2}
        source={line}
        language={language}
      />
    </>
  );
}

/** The heading of a part of the comparison. */
export function PartHeading({ children }: { children: string }): ReactNode {
  return (
    <Heading level={2} data-size="2xs">
      {children}
    </Heading>
  );
}
