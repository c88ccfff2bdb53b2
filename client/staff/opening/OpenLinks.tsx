import { Field, Heading, Label, Paragraph, Select } from '@digdir/designsystemet-react';
import { type ReactNode, useId, useState } from 'react';
import type { Language } from '../../../server/core/locale.ts';
import { frameTexts } from '../../i18n/frame.ts';
import { openingTexts } from '../../i18n/opening.ts';
import { noticeFor } from '../../parts/Notice.tsx';
import { usePlace, useTexts } from '../../parts/place.ts';
import { type LinksView, useLinks } from '../../parts/queries.ts';

/** The open links of a round, to be copied and passed on, and what such a link can and cannot do. */
export function OpenLinks({ roundId }: { roundId: string }): ReactNode {
  const { municipality, texts } = usePlace();
  const words = useTexts(openingTexts).links;
  const frame = useTexts(frameTexts);
  const query = useLinks(municipality.slug, roundId);
  const notice = noticeFor(query, texts.app);
  if (notice || !query.data) return notice;
  if (query.data.links.length === 0) return <Paragraph>{frame.noFrame}</Paragraph>;
  return (
    <>
      <Paragraph className="lead">{words.lead}</Paragraph>
      <ul>
        {words.honest.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Posters roundId={roundId} languages={query.data.languages} />
      <Heading level={2} data-size="xs">
        {words.each}
      </Heading>
      <ul className="open-links">
        {query.data.links.map((link) => (
          <OneLink key={link.unitId} link={link} />
        ))}
      </ul>
    </>
  );
}

/** To print: a page for each unit, in one of the languages the round can be answered in. */
function Posters({ roundId, languages }: { roundId: string; languages: Language[] }): ReactNode {
  const { municipality, language: own } = usePlace();
  const words = useTexts(openingTexts).links;
  const { languages: names } = useTexts(frameTexts);
  const id = useId();
  const [chosen, setChosen] = useState<Language>();
  const language = chosen ?? (languages.includes(own) ? own : (languages[0] ?? own));
  const address = `/api/${municipality.slug}/rounds/${roundId}/posters?language=${language}`;
  return (
    <section className="open-links-posters">
      <Heading level={2} data-size="xs">
        {words.posters}
      </Heading>
      <Paragraph>{words.postersText}</Paragraph>
      {languages.length > 1 ? (
        <Field>
          <Label htmlFor={id}>{words.postersLanguage}</Label>
          <Select
            id={id}
            width="auto"
            value={language}
            onChange={(event) => setChosen(event.target.value as Language)}
          >
            {languages.map((one) => (
              <Select.Option key={one} value={one}>
                {names[one]}
              </Select.Option>
            ))}
          </Select>
        </Field>
      ) : null}
      <p>
        <a className="ds-button" data-variant="secondary" href={address} download>
          {words.postersFetch}
        </a>
      </p>
    </section>
  );
}

function OneLink({ link }: { link: LinksView['links'][number] }): ReactNode {
  const { language } = usePlace();
  const words = useTexts(openingTexts).links;
  const [copied, setCopied] = useState<boolean | null>(null);
  const address = link.addresses[language];
  // Where the browser lets nobody copy, the address stands there to be marked.
  const copy = () =>
    navigator.clipboard.writeText(address).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <li>
      <Heading level={3} data-size="2xs">
        {link.name}
      </Heading>
      <p className="open-link-address">
        <a href={address}>{address}</a>
      </p>
      <button
        type="button"
        className="ds-button"
        data-variant="secondary"
        data-size="sm"
        aria-label={words.copyFor(link.name)}
        onClick={copy}
      >
        {words.copy}
      </button>{' '}
      <span role="status">{copied === null ? '' : copied ? words.copied : words.notCopied}</span>
    </li>
  );
}
