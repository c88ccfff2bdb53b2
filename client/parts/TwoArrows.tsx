import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon.tsx';
import { usePlace } from './place.ts';
import type { Value } from './queries.ts';

type Compared = Extract<Value['comparison'], { comparable: true }>;

interface TwoArrowsProps {
  value: Value;
  /** What stands behind each arrow, such as what it is. */
  ofMean?: ReactNode;
  ofSpread?: ReactNode;
}

/** How the mean and the spread have moved since last time: always both, each with its word. */
export function TwoArrows({ value, ofMean, ofSpread }: TwoArrowsProps): ReactNode {
  const { comparison } = value;
  if (!comparison.comparable) return <NotCompared value={value} />;
  return (
    <div className="two-arrows">
      <MeanArrow comparison={comparison}>{ofMean}</MeanArrow>
      <SpreadArrow comparison={comparison}>{ofSpread}</SpreadArrow>
    </div>
  );
}

/** Why there is nothing to compare with. */
export function NotCompared({ value: { comparison, period } }: { value: Value }): ReactNode {
  const { notCompared } = usePlace().texts.results;
  if (comparison.comparable) return null;
  const { reason } = comparison;
  return (
    <p className="not-compared">
      {reason === 'changedQuestion' ? notCompared.changedQuestion(period) : notCompared[reason]}
    </p>
  );
}

interface ArrowProps {
  comparison: Compared;
  children?: ReactNode;
}

export function MeanArrow({ comparison, children }: ArrowProps): ReactNode {
  const { arrows, mean } = usePlace().texts.results;
  const shown = {
    up: ['up', arrows.meanUp],
    down: ['down', arrows.meanDown],
    noSureChange: ['level', arrows.noSureChange],
  } as const;
  return (
    <Arrow name={mean} shown={shown[comparison.mean.verdict]}>
      {children}
    </Arrow>
  );
}

export function SpreadArrow({ comparison, children }: ArrowProps): ReactNode {
  const { arrows, spread } = usePlace().texts.results;
  const shown = {
    larger: ['up', arrows.spreadLarger],
    smaller: ['down', arrows.spreadSmaller],
    noSureChange: ['level', arrows.noSureChange],
  } as const;
  return (
    <Arrow name={spread} shown={shown[comparison.spread.verdict]}>
      {children}
    </Arrow>
  );
}

function Arrow({
  name,
  shown,
  children,
}: {
  name: string;
  shown: readonly [IconName, string];
  children: ReactNode;
}): ReactNode {
  return (
    <span className="arrow">
      {name} <Icon name={shown[0]} /> {shown[1]}
      {children}
    </span>
  );
}
