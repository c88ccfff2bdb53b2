import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { bankTexts } from '../../i18n/bank.ts';
import { designerTexts } from '../../i18n/designer.ts';
import { usePlace, useTexts } from '../../parts/place.ts';
import { aboveFor, answeredHow, textFor } from './bank-words.ts';
import type { BankView } from './queries.ts';

/** How the question has been worded, survey by survey, and what ended each series. */
export function BankHistory({ item }: { item: BankView }): ReactNode {
  const { language } = usePlace();
  const words = useTexts(bankTexts);
  const { history } = words;
  const surveys = [...Map.groupBy(item.wordings, ({ surveyKey }) => surveyKey)];
  return (
    <section className="items">
      <Heading level={2} data-size="xs">
        {history.title}
      </Heading>
      {surveys.length === 0 ? <Paragraph>{history.none}</Paragraph> : null}
      {surveys.map(([key, wordings]) => (
        <div key={key}>
          <Heading level={3} data-size="2xs">
            {wordings[0]?.surveyTitle[language]}
          </Heading>
          <ol className="bank-history">
            {wordings.map((wording) => (
              <li key={`${wording.periods[0]} ${JSON.stringify(wording.text)} ${wording.changes.join()}`}>
                <Wording wording={wording} />
              </li>
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
}

function Wording({ wording }: { wording: BankView['wordings'][number] }): ReactNode {
  const { language } = usePlace();
  const words = useTexts(bankTexts);
  const designer = useTexts(designerTexts);
  const { history } = words;
  const { periods, changes } = wording;
  const changed = changes.map((change) => history.changes[change]);
  const listed = [changed.slice(0, -1).join(', '), changed.at(-1)].filter(Boolean).join(` ${history.and} `);
  return (
    <>
      <strong>{periods.length === 0 ? history.notYet : periods.join(', ')}</strong>
      {changes.length > 0 ? <p className="bank-broken">{history.changed(listed)}</p> : null}
      <p>{[aboveFor(wording, language), textFor(wording.text, language)].filter(Boolean).join(' ')}</p>
      <p className="quiet">{answeredHow(wording, language, words, designer)}</p>
    </>
  );
}
