import type { ReactNode } from 'react';

/**
 * The pattern that marks the dissatisfied: diagonal lines, so that they are told apart without colour and in print.
 * Each chart has its own id, because a page holds many charts.
 */
export function Hatch({ id }: { id: string }): ReactNode {
  return (
    <defs>
      <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="5" height="5" className="chart-bad" />
        <line x1="0" y1="0" x2="0" y2="5" className="chart-hatch" />
      </pattern>
    </defs>
  );
}
