import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon.tsx';
import { usePlace } from './place.ts';
import type { Value } from './queries.ts';

/** How the mean and the spread have moved since last time: always both, each with its word. */
export function TwoArrows({ value }: { value: Value }): ReactNode {
  const { texts } = usePlace();
  const { arrows, notCompared, mean, spread } = texts.results;
  const { comparison } = value;
  if (!comparison.comparable) {
    const reason =
      comparison.reason === 'changedQuestion'
        ? notCompared.changedQuestion(value.period)
        : notCompared[comparison.reason];
    return <p className="not-compared">{reason}</p>;
  }
  const ofMean = {
    up: ['up', arrows.meanUp],
    down: ['down', arrows.meanDown],
    noSureChange: ['level', arrows.noSureChange],
  } as const;
  const ofSpread = {
    larger: ['up', arrows.spreadLarger],
    smaller: ['down', arrows.spreadSmaller],
    noSureChange: ['level', arrows.noSureChange],
  } as const;
  return (
    <p className="two-arrows">
      <Arrow name={mean} shown={ofMean[comparison.mean.verdict]} />
      <Arrow name={spread} shown={ofSpread[comparison.spread.verdict]} />
    </p>
  );
}

function Arrow({ name, shown }: { name: string; shown: readonly [IconName, string] }): ReactNode {
  return (
    <span className="arrow">
      {name} <Icon name={shown[0]} /> {shown[1]}
    </span>
  );
}
