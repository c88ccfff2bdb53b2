import { Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { formatCount } from '../../../server/core/wording/numbers.ts';
import { frameTexts } from '../../i18n/frame.ts';
import { usePlace, useTexts } from '../../parts/place.ts';
import type { FrameView } from '../../parts/queries.ts';
import { ScrollTable } from '../../parts/ScrollTable.tsx';

type Unit = FrameView['units'][number];
const counted = ['invitedCount', 'dispatchedCount', 'undeliveredCount', 'optedOutCount'] as const;

/** Unit by unit, with the sum of all where there is more than one. */
export function ProgressTable({ frame }: { frame: FrameView }): ReactNode {
  const { language } = usePlace();
  const words = useTexts(frameTexts);
  const { unit, answered, ...columns } = words.columns;
  const cells = (row: Pick<Unit, (typeof counted)[number]>) =>
    counted.map((key) => (
      <td key={key} className="count">
        {formatCount(row[key], language)}
      </td>
    ));
  return (
    <>
      <ScrollTable
        label={words.progress}
        className="import-table"
        columns={[unit, ...Object.values(columns), answered]}
        countsFrom={1}
      >
        <tbody>
          {frame.units.map((row) => (
            <tr key={row.unitId}>
              <th scope="row">{row.name}</th>
              {cells(row)}
              <td className="count">
                {row.answeredAtLeastCount === null ? (
                  <span className="quiet">{words.notShown}</span>
                ) : (
                  formatCount(row.answeredAtLeastCount, language)
                )}
              </td>
            </tr>
          ))}
          {frame.units.length > 1 ? (
            <tr>
              <th scope="row">{words.total}</th>
              {cells(sumOf(frame.units))}
              <td />
            </tr>
          ) : null}
        </tbody>
      </ScrollTable>
      <Paragraph className="quiet">{words.answeredNote}</Paragraph>
    </>
  );
}

function sumOf(units: Unit[]): Pick<Unit, (typeof counted)[number]> {
  const sum = (key: (typeof counted)[number]) => units.reduce((total, unit) => total + unit[key], 0);
  return {
    ...{ invitedCount: sum('invitedCount'), dispatchedCount: sum('dispatchedCount') },
    ...{ undeliveredCount: sum('undeliveredCount'), optedOutCount: sum('optedOutCount') },
  };
}
