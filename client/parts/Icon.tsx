import type { ReactNode } from 'react';

/** Signs that stand beside a word and never alone, drawn so that they look the same whatever the font. */
const paths = {
  up: 'M8 13V3M3.5 7.5 8 3l4.5 4.5',
  down: 'M8 3v10M3.5 8.5 8 13l4.5-4.5',
  level: 'M3 8h10M8.5 3.5 13 8l-4.5 4.5',
  check: 'm3 8.5 3.5 3.5L13 4.5',
  within: 'M3 5.5h10M3 10.5h10',
  below: 'M3 3.5h10M8 7v6M5 10l3 3 3-3',
  question: 'M5.5 6a2.5 2.5 0 1 1 3.6 2.2c-.7.4-1.1.8-1.1 1.6M8 12.6v.2',
  dash: 'M4 8h8',
  flag: 'M4 14V2.5h8l-2 3 2 3H4',
} as const;
export type IconName = keyof typeof paths;

export function Icon({ name }: { name: IconName }): ReactNode {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
