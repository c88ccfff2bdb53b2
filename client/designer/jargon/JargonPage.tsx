import '../designer.css';
import { Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { languages } from '../../../server/core/locale.ts';
import { jargonText } from '../../../server/core/quality/jargon-list.ts';
import { jargonTexts } from '../../i18n/jargon.ts';
import { noticeFor } from '../../parts/Notice.tsx';
import { PageTitle } from '../../parts/PageTitle.tsx';
import { usePlace, useTexts } from '../../parts/place.ts';
import { JargonForm, ShippedWords } from './JargonForm.tsx';
import { type ReadList, useJargon } from './queries.ts';

/** The municipality's list of words that others may not know: to read, or to change. */
export function JargonPage(): ReactNode {
  const { municipality, texts, base } = usePlace();
  const words = useTexts(jargonTexts);
  const query = useJargon();
  const notice = noticeFor(query, texts.app);
  if (notice || !query.data) return notice;
  // An administrator comes from the municipality's words, and has no way to its questionnaires.
  const writes = municipality.account?.roles.some((role) => role === 'designer' || role === 'surveyOwner');
  return (
    <div className="jargon">
      <p className="back">
        {writes ? (
          <Link to={`${base}/sporreskjema`}>{words.back}</Link>
        ) : (
          <Link to={`${base}/administrasjon/ord`}>{words.backToWords}</Link>
        )}
      </p>
      <PageTitle title={words.title} />
      <Paragraph className="lead">{words.lead}</Paragraph>
      {query.data.mayEdit ? <JargonForm start={query.data} /> : <ReadOnly list={query.data} />}
    </div>
  );
}

function ReadOnly({ list }: { list: ReadList }): ReactNode {
  const words = useTexts(jargonTexts);
  return (
    <>
      <Paragraph>{words.readOnly}</Paragraph>
      {list.words.length === 0 ? <Paragraph>{words.none}</Paragraph> : null}
      {languages.map((language) => (
        <section key={language}>
          <h2>{words.inLanguage[language]}</h2>
          <p className="jargon-lines">{jargonText(list.words, language) || words.none}</p>
          <ShippedWords language={language} />
        </section>
      ))}
    </>
  );
}
