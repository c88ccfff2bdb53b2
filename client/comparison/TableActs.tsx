import { Button } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { comparisonTexts } from '../i18n/comparison.ts';
import { useTexts } from '../parts/place.ts';

/** What is compared, to take along as a file or on paper. */
export function TableActs({ save }: { save: () => void }): ReactNode {
  const words = useTexts(comparisonTexts);
  return (
    <p className="compare-acts">
      <Button variant="secondary" data-size="sm" onClick={save}>
        {words.save}
      </Button>
      <Button variant="secondary" data-size="sm" onClick={() => window.print()}>
        {words.print}
      </Button>
    </p>
  );
}
