import { Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { faultPlace, faultText } from '../../../server/core/organisation/import-words.ts';
import { formatCount } from '../../../server/core/wording/numbers.ts';
import type { Problem } from '../../api.ts';
import { adminImportTexts } from '../../i18n/admin-import.ts';
import { usePlace } from '../../parts/place.ts';

/** Everything that is wrong in a file, by row and column, with how to mend each. */
export function FaultTable({ problem }: { problem: Problem }): ReactNode {
  const { language } = usePlace();
  const words = adminImportTexts[language];
  const faults = problem.faults ?? [];
  const left = (problem.faultCount ?? faults.length) - faults.length;
  return (
    <>
      <Paragraph>{words.faultsText}</Paragraph>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard */}
      <section className="table-scroll" tabIndex={0} aria-label={words.what}>
        <table className="import-table">
          <thead>
            <tr>
              <th scope="col">{words.where}</th>
              <th scope="col">{words.what}</th>
            </tr>
          </thead>
          <tbody>
            {faults.map(({ code, row = null, column = null, about = null }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a list that never changes, where two can be alike
              <tr key={index}>
                <th scope="row">{faultPlace({ row, column }, language)}</th>
                <td>{faultText({ code, about }, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {left > 0 ? <Paragraph>{words.faultsLeft(formatCount(left, language))}</Paragraph> : null}
    </>
  );
}
