import { type KeyboardEvent, type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react';
import { Drawn } from './Drawn.tsx';
import type { Chart, ReadValue } from './drawing.ts';

/** As wide as a phone's column: what is drawn where nothing can be measured. In a browser it is drawn once it is measured. */
const widthUnmeasured = typeof document === 'undefined' ? 328 : null;

/**
 * A chart at the width there is, whose values are read with the arrow keys and by pointing. It is one stop of the Tab key:
 * left and right go to the next value, up and down to the next row, Home and End to the ends.
 */
export function ReadableChart({ chart }: { chart: Chart }): ReactNode {
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState<number | null>(widthUnmeasured);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const adapt = () => {
      if (element.clientWidth > 0) setWidth(element.clientWidth);
    };
    adapt();
    const observer = new ResizeObserver(adapt);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <div className="readable-chart" ref={frame}>
      {width === null ? null : <Readable chart={chart} width={width} />}
    </div>
  );
}

function Readable({ chart, width }: { chart: Chart; width: number }): ReactNode {
  const id = useId();
  const targets = useRef<(SVGRectElement | null)[]>([]);
  const [at, setAt] = useState(0);
  const [read, setRead] = useState<number | null>(null);
  const drawing = chart.draw(width);
  const current = Math.min(at, drawing.values.length - 1);
  const now = read === null ? undefined : drawing.values[read];
  const onKeyDown = (event: KeyboardEvent) => {
    const next = valueAfter(drawing.values, current, event.key);
    if (next === null) return;
    event.preventDefault();
    setAt(next);
    targets.current[next]?.focus();
  };
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing has no other elements */}
      <svg
        className="drawn-chart"
        width={drawing.width}
        height={drawing.height}
        viewBox={`0 0 ${drawing.width} ${drawing.height}`}
        role="group"
        aria-label={chart.words}
        onKeyDown={onKeyDown}
        onPointerLeave={() => setRead(null)}
      >
        {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus */}
        <g aria-hidden="true">
          <Drawn drawing={drawing} patterns={id} lit={now?.lights} />
        </g>
        {drawing.values.map(({ x, y, width: wide, height, row, words }, index) => (
          // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: read, and nothing happens
          <rect
            key={`${row} ${words}`}
            ref={(element) => {
              targets.current[index] = element;
            }}
            className="chart-value-target"
            {...{ x, y, width: Math.max(wide, 1), height }}
            role="img"
            aria-label={words}
            tabIndex={index === current ? 0 : -1}
            onFocus={() => {
              setAt(index);
              setRead(index);
            }}
            onBlur={() => setRead(null)}
            onPointerEnter={() => setRead(index)}
            onPointerDown={() => setRead(index)}
          />
        ))}
      </svg>
      <p className="chart-read" aria-hidden="true">
        {now?.words}
      </p>
    </>
  );
}

/**
 * Which value a key leads to from one, by its place in the list; null where the key is none of ours. Up and down go to the
 * value of the nearest other row that lies nearest sideways.
 */
export function valueAfter(values: readonly ReadValue[], from: number, key: string): number | null {
  const last = values.length - 1;
  const here = values[from];
  if (!here) return null;
  switch (key) {
    case 'ArrowRight':
      return Math.min(from + 1, last);
    case 'ArrowLeft':
      return Math.max(from - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return last;
    case 'ArrowDown':
    case 'ArrowUp': {
      const step = key === 'ArrowDown' ? 1 : -1;
      const middle = (value: ReadValue) => value.x + value.width / 2;
      const row = values.map((_, at) => at).filter((at) => values[at]?.row === here.row + step);
      const away = (at: number) => Math.abs(middle(values[at] as ReadValue) - middle(here));
      return row.reduce((nearest, at) => (away(at) < away(nearest) ? at : nearest), row[0] ?? from);
    }
    default:
      return null;
  }
}
