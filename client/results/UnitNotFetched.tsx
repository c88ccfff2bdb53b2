import { Button, Paragraph } from '@digdir/designsystemet-react';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { overTimeTexts } from '../i18n/over-time.ts';
import { usePlace, useTexts } from '../parts/place.ts';

/** A unit's rounds come by themselves. Where they do not come, the page stands with the latest two, and says so. */
export function UnitNotFetched({ query }: { query: UseQueryResult<unknown> }): ReactNode {
  const { texts } = usePlace();
  const words = useTexts(overTimeTexts);
  if (!query.isError || query.data !== undefined) return null;
  return (
    <div role="alert">
      <Paragraph>{words.unitNotFetched}</Paragraph>
      <Button variant="secondary" onClick={() => query.refetch()}>
        {texts.app.tryAgain}
      </Button>
    </div>
  );
}
