import { Button, Paragraph } from '@digdir/designsystemet-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { addressOf, call } from '../../api.ts';
import { adminLogTexts } from '../../i18n/admin-log.ts';
import { noticeFor } from '../../parts/Notice.tsx';
import { PageTitle } from '../../parts/PageTitle.tsx';
import { usePlace, useTexts } from '../../parts/place.ts';
import { LogFilters } from './LogFilters.tsx';
import { LogTable } from './LogTable.tsx';
import { type LogSelection, readSelection } from './log-filters.ts';
import { type LogNames, useLogNames } from './names.ts';

/** Who did what and when, for the administrator and the auditor. */
export function LogPage(): ReactNode {
  const { municipality, language } = usePlace();
  const words = useTexts(adminLogTexts);
  const [search] = useSearchParams();
  const selection = readSelection(search);
  const query = useLog(selection);
  const names = useLogNames(query.data?.pages.flatMap((page) => page.names) ?? []);
  const file = (format: 'csv' | 'jsonl') =>
    addressOf('GET /api/:municipality/audit/export', {
      ...{ municipality: municipality.slug, ...selection, format, language },
    });
  return (
    <>
      <PageTitle title={words.title} />
      <Paragraph>{words.intro}</Paragraph>
      <LogFilters names={names} />
      <p className="log-files">
        <a href={file('csv')} download>
          {words.export}
        </a>
        <a href={file('jsonl')} download>
          {words.exportLines}
        </a>
        <span className="quiet">{words.exportNote}</span>
      </p>
      <LogLines query={query} names={names} />
    </>
  );
}

function LogLines({ query, names }: { query: ReturnType<typeof useLog>; names: LogNames }): ReactNode {
  const { texts } = usePlace();
  const words = useTexts(adminLogTexts);
  const notice = noticeFor(query, texts.app);
  if (notice || !query.data) return notice;
  const lines = query.data.pages.flatMap((page) => page.lines);
  if (lines.length === 0) return <Paragraph role="status">{words.none}</Paragraph>;
  return (
    <>
      <LogTable lines={lines} names={names} />
      {query.isFetchNextPageError ? <Paragraph role="alert">{words.moreFailed}</Paragraph> : null}
      {query.hasNextPage ? (
        <Button variant="secondary" loading={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
          {words.more}
        </Button>
      ) : null}
    </>
  );
}

/** Page after page by the number of the last line, so that lines written meanwhile move nothing. */
function useLog(selection: LogSelection) {
  const { slug } = usePlace().municipality;
  return useInfiniteQuery({
    queryKey: [slug, 'audit', selection],
    initialPageParam: undefined as number | undefined,
    queryFn: ({ pageParam }) =>
      call('GET /api/:municipality/audit', { municipality: slug, ...selection, before: pageParam }),
    getNextPageParam: ({ lines, hasMore }) => (hasMore ? lines.at(-1)?.number : undefined),
    staleTime: 0,
  });
}
