import type { ReactNode } from 'react';

interface ShareBarsProps {
  /** `share` of 1 fills the width; `told` stands beside the bar. */
  bars: { name: string; share: number; told: string }[];
}

/** Shares as bars under each other, each with its name and its figure in words; what is drawn is said. */
export function ShareBars({ bars }: ShareBarsProps): ReactNode {
  return (
    <ul className="share-bars">
      {bars.map(({ name, share, told }) => (
        <li key={name}>
          <span>{name}</span>
          <span className="share-told">{told}</span>
          <svg className="chart share-bar" height="12" aria-hidden="true">
            <rect className="share-track" width="100%" height="12" />
            <rect className="chart-bar" width={`${share * 100}%`} height="12" />
          </svg>
        </li>
      ))}
    </ul>
  );
}
