import { Button, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { inquiriesTexts } from '../i18n/inquiries.ts';
import { useTexts } from '../parts/place.ts';
import type { InquiriesQuery } from './queries.ts';

interface MoreProps {
  query: InquiriesQuery;
  /** After they have come, such as to move the focus to the first of them: the button may be gone. */
  onMore?(): void;
}

/** The next page of what is asked and read out of figures. Nothing where there is no more. */
export function MoreOfThem({ query, onMore }: MoreProps): ReactNode {
  const words = useTexts(inquiriesTexts);
  const fetchMore = async () => {
    const { isError } = await query.fetchNextPage();
    if (!isError) onMore?.();
  };
  return (
    <>
      {query.isFetchNextPageError ? <Paragraph role="alert">{words.moreFailed}</Paragraph> : null}
      {query.hasNextPage ? (
        <Button variant="secondary" loading={query.isFetchingNextPage} onClick={fetchMore}>
          {words.more}
        </Button>
      ) : null}
    </>
  );
}
