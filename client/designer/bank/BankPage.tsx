import '../designer.css';
import { Button, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { formatCount } from '../../../server/core/wording/numbers.ts';
import { ProblemError } from '../../api.ts';
import { bankTexts } from '../../i18n/bank.ts';
import { designerTexts } from '../../i18n/designer.ts';
import { Loading, noticeFor, PartNotFetched } from '../../parts/Notice.tsx';
import { PageTitle } from '../../parts/PageTitle.tsx';
import { usePlace, useTexts } from '../../parts/place.ts';
import { BankCard } from './BankCard.tsx';
import { BankFilters } from './BankFilters.tsx';
import { type BankSelection, readBankSelection, useBank } from './queries.ts';

/** Questions that have been asked before or come with the program, to be found and used again. */
export function BankPage(): ReactNode {
  const { base, texts } = usePlace();
  const words = useTexts(bankTexts);
  const back = useTexts(designerTexts).back;
  const [search] = useSearchParams();
  const selection = readBankSelection(search);
  const query = useBank(selection);
  // Whoever may not see it is told so in place of the page; what did not come is asked for again where it would stand.
  if (!query.data && query.error instanceof ProblemError && query.error.problem.status < 500) {
    return noticeFor(query, texts.app);
  }
  return (
    <>
      <p className="back">
        <Link to={`${base}/sporreskjema`}>{back}</Link>
      </p>
      <PageTitle title={words.title} />
      <Paragraph className="lead">{words.lead}</Paragraph>
      <BankFilters />
      <Found query={query} selection={selection} />
    </>
  );
}

function Found(props: { query: ReturnType<typeof useBank>; selection: BankSelection }): ReactNode {
  const { query, selection } = props;
  const { texts, language } = usePlace();
  const words = useTexts(bankTexts);
  if (query.isPending) return <Loading text={texts.app.loading} />;
  if (!query.data) return <PartNotFetched query={query} text={words.failed} />;
  const items = query.data.pages.flatMap((page) => page.items);
  const { foundCount = 0, allCount = 0 } = query.data.pages.at(-1) ?? {};
  if (allCount === 0) return <Paragraph role="status">{words.empty}</Paragraph>;
  return (
    <section aria-label={words.list} aria-busy={query.isPlaceholderData}>
      <p role="status" className="bank-count">
        {foundCount > 0
          ? words.found(formatCount(foundCount, language), formatCount(allCount, language))
          : null}
      </p>
      {foundCount === 0 ? <NoneFound selection={selection} /> : null}
      <ul className="surveys bank-list">
        {items.map((item) => (
          <li key={item.id} className="survey">
            <BankCard item={item} />
          </li>
        ))}
      </ul>
      {query.isFetchNextPageError ? <Paragraph role="alert">{words.moreFailed}</Paragraph> : null}
      {query.hasNextPage ? (
        <Button variant="secondary" loading={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
          {words.more}
        </Button>
      ) : null}
    </section>
  );
}

function NoneFound({ selection }: { selection: BankSelection }): ReactNode {
  const words = useTexts(bankTexts);
  const [, setSearch] = useSearchParams();
  return (
    <div className="bank-none">
      <Paragraph role="status">{selection.words ? words.none(selection.words) : words.noneChosen}</Paragraph>
      <Button
        variant="secondary"
        onClick={() => {
          setSearch({}, { replace: true, preventScrollReset: true, state: { keepFocus: true } });
          // The button goes away with what it cleared.
          document.querySelector<HTMLElement>('.bank-filters input')?.focus();
        }}
      >
        {words.clear}
      </Button>
    </div>
  );
}
