import type { ReactNode } from 'react';

interface ScrollTableProps {
  /** What the region is called when it is read aloud. */
  label: string;
  className: string;
  hasCaption?: boolean;
  columns: string[];
  /** The first column that holds counts, which stand to the right. None: left out. */
  countsFrom?: number;
  /** The body, and the foot if there is one. */
  children: ReactNode;
}

/** A table that scrolls sideways in its own frame where the screen is narrow, with its head. */
export function ScrollTable({ label, hasCaption, columns, ...rest }: ScrollTableProps): ReactNode {
  const { className, countsFrom = columns.length, children } = rest;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard
    <section className="table-scroll" tabIndex={0} aria-label={label}>
      <table className={className}>
        {hasCaption ? <caption>{label}</caption> : null}
        <thead>
          <tr>
            {columns.map((name, at) => (
              <th key={name} scope="col" className={at < countsFrom ? undefined : 'count'}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        {children}
      </table>
    </section>
  );
}
