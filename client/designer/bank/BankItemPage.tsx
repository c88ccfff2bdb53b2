import '../designer.css';
import { Heading } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { Link, useLocation, useParams } from 'react-router';
import { bankTexts } from '../../i18n/bank.ts';
import { designerTexts } from '../../i18n/designer.ts';
import { noticeFor } from '../../parts/Notice.tsx';
import { PageTitle } from '../../parts/PageTitle.tsx';
import { usePlace, useTexts } from '../../parts/place.ts';
import { languageName } from '../language-names.ts';
import { Origins } from './BankCard.tsx';
import { BankHistory } from './BankHistory.tsx';
import { BankNotes } from './BankNotes.tsx';
import { BankRounds } from './BankRounds.tsx';
import { aboveFor, answeredHow, textFor, usedHow } from './bank-words.ts';
import { type BankView, useBankItem } from './queries.ts';
import { UseInDraft } from './UseInDraft.tsx';

/** One question of the bank, with all that is known of it, and the way into a questionnaire. */
export function BankItemPage(): ReactNode {
  const { texts } = usePlace();
  const { item: id = '' } = useParams();
  const query = useBankItem(id);
  const notice = noticeFor(query, texts.app);
  if (notice || !query.data) return notice;
  return <BankItem key={id} item={query.data} />;
}

function BankItem({ item }: { item: BankView }): ReactNode {
  const { base, language } = usePlace();
  const words = useTexts(bankTexts);
  const above = aboveFor(item, language);
  // Back to what was searched for.
  const found = useLocation().state as { bank?: string } | null;
  return (
    <>
      <p className="back">
        <Link to={`${base}/sporsmalsbank${found?.bank ?? ''}`}>{words.back}</Link>
      </p>
      {above ? <p className="bank-above">{above}</p> : null}
      <PageTitle title={textFor(item.text, language) ?? words.unwritten} />
      <p className="bank-use">
        <Origins item={item} />
        <span className="quiet">{usedHow(item, words)}</span>
      </p>
      <div className="bank-item">
        <div>
          <UseInDraft item={item} />
          <Facts item={item} />
          <Wordings item={item} />
        </div>
        <div>
          <BankRounds item={item} />
          <BankHistory item={item} />
          <BankNotes item={item} />
        </div>
      </div>
    </>
  );
}

function Facts({ item }: { item: BankView }): ReactNode {
  const { base, language } = usePlace();
  const words = useTexts(bankTexts);
  const designer = useTexts(designerTexts);
  return (
    <section className="survey bank-facts">
      <Heading level={2} data-size="xs">
        {words.facts}
      </Heading>
      <dl>
        <div>
          <dt>{words.how}</dt>
          <dd>{answeredHow(item, language, words, designer)}</dd>
        </div>
        {item.theme ? (
          <div>
            <dt>{words.theme}</dt>
            <dd>{textFor(item.theme, language)}</dd>
          </div>
        ) : null}
        {item.direction ? (
          <div>
            <dt>{words.direction}</dt>
            <dd>{words.directions[item.direction]}</dd>
          </div>
        ) : null}
        {item.scale ? (
          <div>
            <dt>{words.feeds}</dt>
            {item.feeds.length === 0 ? <dd>{words.feedsNothing}</dd> : null}
            {item.feeds.map(({ key, name }) => (
              <dd key={key}>{name ? <Link to={`${base}/indikator/${key}`}>{name[language]}</Link> : key}</dd>
            ))}
          </div>
        ) : null}
      </dl>
    </section>
  );
}

/** The question in every language it is written in; of the product's three also where it is not. */
function Wordings({ item }: { item: BankView }): ReactNode {
  const { language: reads } = usePlace();
  const words = useTexts(bankTexts);
  const designer = useTexts(designerTexts);
  const languages = [...new Set(['nb', 'nn', 'en', ...Object.keys(item.text)])];
  return (
    <section className="survey bank-facts">
      <Heading level={2} data-size="xs">
        {words.wordings}
      </Heading>
      <dl>
        {languages.map((language) => {
          const text = [item.stem, item.table, item.text].map((one) => one[language]?.trim());
          return (
            <div key={language}>
              <dt>{languageName(language, designer, reads)}</dt>
              {item.text[language] ? (
                <dd lang={language}>{text.filter(Boolean).join(' ')}</dd>
              ) : (
                <dd className="quiet">{words.notTranslated}</dd>
              )}
            </div>
          );
        })}
      </dl>
    </section>
  );
}
