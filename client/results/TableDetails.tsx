import { Details } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { type FiguresRow, FiguresTable } from '../charts/FiguresTable.tsx';
import { usePlace } from '../parts/place.ts';
import type { Value } from '../parts/queries.ts';

interface TableDetailsProps {
  rows: FiguresRow[];
  scale: { min: number; max: number };
  caption: string;
}

/** The table under a figure: the same numbers, closed until asked for, always open in print. */
export function TableDetails({ rows, scale, caption }: TableDetailsProps): ReactNode {
  const { texts, language } = usePlace();
  const values = Array.from({ length: scale.max - scale.min + 1 }, (_, index) => scale.min + index);
  return (
    <Details className="table-details">
      <Details.Summary>{texts.results.showTable}</Details.Summary>
      <Details.Content>
        <FiguresTable rows={rows} scaleValues={values} caption={caption} language={language} />
      </Details.Content>
    </Details>
  );
}

/** Answers and invited for a table; null where they are withheld. */
export function answeredOf(value: Value | null): FiguresRow['answered'] {
  return value?.response.shown === 'all' ? value.response : null;
}
