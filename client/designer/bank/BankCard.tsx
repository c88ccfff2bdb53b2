import { Heading, Tag } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { dissatisfiedValues } from '../../../server/core/statistics/end-width.ts';
import { formatCount, formatMean } from '../../../server/core/wording/numbers.ts';
import { strip } from '../../charts/kinds/strip.ts';
import { StillChart } from '../../charts/StillChart.tsx';
import { shownInWords } from '../../charts/words.ts';
import { bankTexts } from '../../i18n/bank.ts';
import { chartTexts } from '../../i18n/charts.ts';
import { designerTexts } from '../../i18n/designer.ts';
import { usePlace, useTexts } from '../../parts/place.ts';
import { aboveFor, answeredHow, textFor, usedHow } from './bank-words.ts';
import type { BankLine } from './queries.ts';

/** A question in the list: its words, how it is answered, where it has been used, and what it gave the last time. */
export function BankCard({ item }: { item: BankLine }): ReactNode {
  const { base, language } = usePlace();
  const words = useTexts(bankTexts);
  const designer = useTexts(designerTexts);
  const above = aboveFor(item, language);
  const { search } = useLocation();
  return (
    <>
      {above ? <p className="quiet bank-above">{above}</p> : null}
      <Heading level={2} data-size="2xs">
        <Link to={`${base}/sporsmalsbank/${item.id}`} state={{ bank: search }}>
          {textFor(item.text, language) ?? words.unwritten}
        </Link>
      </Heading>
      <p>{answeredHow(item, language, words, designer)}</p>
      <p className="bank-use">
        <Origins item={item} />
        <span className="quiet">{usedHow(item, words)}</span>
      </p>
      {item.last ? <Last item={item} last={item.last} /> : null}
    </>
  );
}

/** Whose it is, as small marks. */
export function Origins({ item }: { item: Pick<BankLine, 'isOwn' | 'isShipped' | 'kinds'> }): ReactNode {
  const words = useTexts(bankTexts);
  const marks = [
    ...(item.isOwn ? [words.own] : []),
    ...(item.isShipped ? [words.shipped] : []),
    ...item.kinds.map((kind) => words.kinds[kind]),
  ];
  return marks.map((mark) => (
    <Tag key={mark} data-size="sm" variant="outline" data-color="neutral">
      {mark}
    </Tag>
  ));
}

function Last({ item, last }: { item: BankLine; last: NonNullable<BankLine['last']> }): ReactNode {
  const { language } = usePlace();
  const words = useTexts(bankTexts);
  const { figures, period } = last;
  if (figures.shown !== 'all') {
    return (
      <p className="quiet">
        {words.lastTold(period)}: {shownInWords(figures, language)}
      </p>
    );
  }
  const [min = 0, max = 1] = [figures.bars[0]?.value, figures.bars.at(-1)?.value];
  const badValues = dissatisfiedValues({ min, max }, item.direction ?? 'higherIsBetter');
  const answers = chartTexts[language].answers(formatCount(figures.n, language));
  return (
    <p className="bank-last">
      <StillChart {...strip({ figures, badValues, language })} />
      <span className="quiet">
        {words.lastTold(period)}: {words.meanOf(formatMean(figures.mean, language), answers)}
      </span>
    </p>
  );
}
