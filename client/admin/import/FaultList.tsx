import { Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { faultPlace, faultText } from '../../../server/core/organisation/import-words.ts';
import { formatCount } from '../../../server/core/wording/numbers.ts';
import type { Problem } from '../../api.ts';
import { adminImportTexts } from '../../i18n/admin-import.ts';
import { usePlace } from '../../parts/place.ts';

/** Everything that is wrong in a file, by row and column, with how to mend each. */
export function FaultList({ problem }: { problem: Problem }): ReactNode {
  const { language } = usePlace();
  const words = adminImportTexts[language];
  const faults = problem.faults ?? [];
  const left = (problem.faultCount ?? faults.length) - faults.length;
  return (
    <>
      <Paragraph>{words.faultsText}</Paragraph>
      <ul className="import-faults">
        {faults.map(({ code, row = null, column = null, about = null }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a list that never changes, where two can be alike
          <li key={index}>
            <strong>{faultPlace({ row, column }, language)}</strong>
            <span>{faultText({ code, about }, language)}</span>
          </li>
        ))}
      </ul>
      {left > 0 ? <Paragraph>{words.faultsLeft(formatCount(left, language))}</Paragraph> : null}
    </>
  );
}
