import '../designer.css';
import { Button, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { formatCount } from '../../../server/core/wording/numbers.ts';
import { bankTexts } from '../../i18n/bank.ts';
import { designerTexts } from '../../i18n/designer.ts';
import { noticeFor } from '../../parts/Notice.tsx';
import { PageTitle } from '../../parts/PageTitle.tsx';
import { usePlace, useTexts } from '../../parts/place.ts';
import { BankCard } from './BankCard.tsx';
import { BankFilters } from './BankFilters.tsx';
import { type BankSelection, readBankSelection, useBank } from './queries.ts';

/** Questions that have been asked before or come with the program, to be found and used again. */
export function BankPage(): ReactNode {
  const { base } = usePlace();
  const words = useTexts(bankTexts);
  const back = useTexts(designerTexts).back;
  const [search] = useSearchParams();
  return (
    <>
      <p className="back">
        <Link to={`${base}/sporreskjema`}>{back}</Link>
      </p>
      <PageTitle title={words.title} />
      <Paragraph className="lead">{words.lead}</Paragraph>
      <BankFilters />
      <Found selection={readBankSelection(search)} />
    </>
  );
}

function Found({ selection }: { selection: BankSelection }): ReactNode {
  const { texts, language } = usePlace();
  const words = useTexts(bankTexts);
  const query = useBank(selection);
  const notice = noticeFor(query, texts.app);
  if (notice || !query.data) return notice;
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
