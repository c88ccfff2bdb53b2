import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { type ReactNode, useRef, useState } from 'react';
import { adminPrivacyTexts } from '../../i18n/admin-privacy.ts';
import { formatDate } from '../../i18n/dates.ts';
import { noticeFor } from '../../parts/Notice.tsx';
import { usePlace } from '../../parts/place.ts';
import { EraseDialog } from './EraseDialog.tsx';
import { type Erasable, useErasable } from './queries.ts';

/** Who is deactivated or has asked, and the way to erase them for good. */
export function ErasureSection({ mayErase }: { mayErase: boolean }): ReactNode {
  const { texts, language } = usePlace();
  const words = adminPrivacyTexts[language].erasures;
  const query = useErasable();
  const heading = useRef<HTMLHeadingElement>(null);
  const [erased, setErased] = useState('');
  const notice = noticeFor(query, texts.app);
  return (
    <section className="privacy-part">
      <Heading level={2} data-size="sm" ref={heading} tabIndex={-1}>
        {words.title}
      </Heading>
      <Paragraph>{words.intro}</Paragraph>
      <p role="status">{erased === '' ? '' : words.erased(erased)}</p>
      {notice}
      {query.data?.people.length === 0 ? <Paragraph>{words.none}</Paragraph> : null}
      <ul className="erasable">
        {query.data?.people.map((person) => (
          <PersonRow
            key={person.id}
            person={person}
            mayErase={mayErase}
            onErased={() => {
              setErased(person.name);
              heading.current?.focus();
            }}
          />
        ))}
      </ul>
    </section>
  );
}

function PersonRow(props: { person: Erasable; mayErase: boolean; onErased(): void }): ReactNode {
  const { person, mayErase, onErased } = props;
  const { language } = usePlace();
  const words = adminPrivacyTexts[language].erasures;
  const { name, requestedAt, deactivatedAt, isSelf } = person;
  return (
    <li>
      <span>
        <strong>{name}</strong> {requestedAt ? `${words.requested(formatDate(requestedAt, language))} ` : ''}
        {deactivatedAt ? words.deactivated(formatDate(deactivatedAt, language)) : ''}
        {isSelf ? <span className="quiet">{words.isSelf}</span> : null}
        {!isSelf && !deactivatedAt ? <span className="quiet">{words.mustDeactivate}</span> : null}
      </span>
      {mayErase && !isSelf && deactivatedAt ? <EraseDialog person={person} onErased={onErased} /> : null}
    </li>
  );
}
