import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { dissatisfiedValues } from '../../server/core/statistics/end-width.ts';
import { ChartFrame } from '../charts/ChartFrame.tsx';
import { multiplesChart } from '../charts/kinds/multiples.ts';
import { shownInWords } from '../charts/words.ts';
import { storyTexts } from '../i18n/story.ts';
import { SpeakingOf, usePlace, useTexts } from '../parts/place.ts';
import type { IndicatorView, Value } from '../parts/queries.ts';
import { deviationOf, StatusTag } from '../parts/StatusTag.tsx';
import { MinorityFlag } from '../parts/ValueFacts.tsx';
import { Backgrounds } from './Backgrounds.tsx';
import { comparableBefore } from './comparable.ts';
import { useGroupWords } from './group-words.ts';
import { QuestionSection } from './QuestionSection.tsx';
import { sourceLine } from './source-line.ts';
import { Units } from './Units.tsx';
import { groupUnits, type Unit } from './unit-groups.ts';
import { type Focus, indicatorPath, type Shown } from './view.ts';
import { Where } from './Where.tsx';

interface WhoProps {
  shown: Shown;
  now: Value;
  indicator: Pick<IndicatorView, 'key' | 'ambition'>;
}

/** «Hvem?»: groups within the limits and never persons; first in words, each a link to its own page, then in pictures. */
export function Who({ shown, now, indicator }: WhoProps): ReactNode {
  const story = useTexts(storyTexts);
  const { source, focus, places } = shown;
  return (
    <QuestionSection id={places.who} question={story.who}>
      {focus ? <Beside focus={focus} now={now} /> : null}
      {source.units.length > 0 ? (
        <p>{story.groups.lead}</p>
      ) : (
        <p className="story-answer">{story.groups.none}</p>
      )}
      <Groups shown={shown} indicator={indicator} />
      <SpeakingOf units={source.unitTerm}>
        {focus ? null : <Where source={source} now={now} />}
        <Units source={source} now={now} indicatorKey={indicator.key} />
        {focus ? null : <Backgrounds source={source} now={now} />}
      </SpeakingOf>
    </QuestionSection>
  );
}

/** Every unit in words, in the municipality's own order; what is withheld says why. */
function Groups({ shown: { source }, indicator }: Pick<WhoProps, 'shown' | 'indicator'>): ReactNode {
  return groupUnits(source.units).map(({ parent, units }) => (
    <div key={parent?.unitId ?? 'all'}>
      {parent ? <p className="story-group">{parent.name}</p> : null}
      <ul className="story-groups">
        {units.map((unit) => (
          <Group key={unit.unitId} unit={unit} source={source} indicator={indicator} />
        ))}
      </ul>
    </div>
  ));
}

interface GroupProps {
  unit: Unit;
  source: Shown['source'];
  indicator: Pick<IndicatorView, 'key' | 'ambition'>;
}

function Group({ unit, source, indicator }: GroupProps): ReactNode {
  const { base } = usePlace();
  const { ambition } = indicator;
  const to = indicatorPath({ indicator: indicator.key, survey: source.surveyKey, unit: unit.unitId });
  return (
    <li>
      <Link to={`${base}${to}`}>{unit.name}</Link>
      <GroupWords unit={unit} scale={source.scale} />
      {unit.now && 'mean' in unit.now.figures ? (
        <>
          <StatusTag status={unit.now.status} deviation={deviationOf(unit.now, ambition?.rule)} />
          <MinorityFlag value={unit.now} />
        </>
      ) : null}
    </li>
  );
}

function GroupWords({ unit, scale }: { unit: Unit; scale: Shown['source']['scale'] }): ReactNode {
  const { texts, language } = usePlace();
  const wordsOf = useGroupWords(scale);
  if (!unit.now) return <span>{shownInWords(null, language)}</span>;
  const label = unit.now.spreadLabel;
  const words = wordsOf(unit.now.figures, comparableBefore(unit, unit.now));
  return <span>{label ? `${words}, ${texts.results.spreadLabels[label]}` : words}</span>;
}

/** One unit's answers beside those of what it lies under and of the whole municipality, on the same axes. */
function Beside({ focus, now }: { focus: Focus; now: Value }): ReactNode {
  const place = usePlace();
  const { language } = place;
  const story = useTexts(storyTexts);
  const { whole, unit, parents } = focus;
  const panels = [
    { name: unit.name, value: unit.now },
    ...parents.map((parent) => ({ name: parent.name, value: parent.now })).reverse(),
    { name: story.wholeMunicipality, value: whole.now },
  ].map(({ name, value }) => ({ name, now: value?.figures ?? null, before: null }));
  return (
    <ChartFrame
      chart={multiplesChart({
        ...{ title: story.groups.beside, panels, language },
        ends: { low: whole.scale.low[language], high: whole.scale.high[language] },
        badValues: dissatisfiedValues(whole.scale),
      })}
      level={4}
      source={sourceLine(whole, now, place)}
      language={language}
    >
      <p>{story.groups.besideText}</p>
    </ChartFrame>
  );
}
