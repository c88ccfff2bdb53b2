import { Details, Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { adviceInWords } from '../../../server/core/wording/advice.ts';
import { bankTexts } from '../../i18n/bank.ts';
import { usePlace, useTexts } from '../../parts/place.ts';
import { textFor } from './bank-words.ts';
import type { BankView } from './queries.ts';

/** The advice there is on the question, in the words that the editor gives it. */
export function BankNotes({ item }: { item: BankView }): ReactNode {
  const { language } = usePlace();
  const words = useTexts(bankTexts);
  const { notes } = words;
  const title = `«${textFor(item.text, language) ?? words.unwritten}»`;
  return (
    <section className="advice-list">
      <Heading level={2} data-size="xs">
        {notes.title}
      </Heading>
      <Paragraph className="quiet">{item.notes.length === 0 ? notes.none : notes.lead}</Paragraph>
      <ul>
        {item.notes.map((note) => {
          const told = adviceInWords(note, language, () => title);
          return (
            <li key={`${note.code} ${note.place.name} ${note.language}`}>
              <Details>
                <Details.Summary>{told.what}</Details.Summary>
                <Details.Content>
                  <Paragraph>{told.why}</Paragraph>
                  <Paragraph>{told.mend}</Paragraph>
                </Details.Content>
              </Details>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
