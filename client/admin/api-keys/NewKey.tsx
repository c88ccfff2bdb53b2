import { Button, Heading, Paragraph, Textfield } from '@digdir/designsystemet-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Scope } from '../../../server/core/authorisation/scopes.ts';
import { adminApiKeysTexts } from '../../i18n/admin-api-keys.ts';
import { usePlace } from '../../parts/place.ts';
import { exampleOf } from './example.ts';

export interface MadeKey {
  name: string;
  token: string;
  scopes: Scope[];
}

/** The token, this once, and how a program sends it. */
export function NewKey({ made, onDone }: { made: MadeKey; onDone(): void }): ReactNode {
  const { municipality, language } = usePlace();
  const words = adminApiKeysTexts[language].made;
  const heading = useRef<HTMLHeadingElement>(null);
  const [outcome, setOutcome] = useState('');
  useEffect(() => heading.current?.focus(), []);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(made.token);
      setOutcome(words.copied);
    } catch {
      // Not every browser lets a page copy, and none does over plain http.
      setOutcome(words.notCopied);
    }
  };
  return (
    <section className="new-api-key">
      <Heading level={2} data-size="sm" ref={heading} tabIndex={-1}>
        {words.title(made.name)}
      </Heading>
      <Paragraph>
        <strong>{words.once}</strong>
      </Paragraph>
      <Textfield
        label={words.token}
        value={made.token}
        readOnly
        spellCheck={false}
        onFocus={(event) => event.target.select()}
      />
      <p className="round-acts">
        <Button onClick={copy}>{words.copy}</Button>
        <span role="status">{outcome}</span>
      </p>
      <Heading level={3} data-size="2xs">
        {words.example}
      </Heading>
      <pre>
        <code>{exampleOf(made, municipality, window.location.origin)}</code>
      </pre>
      <Button variant="secondary" onClick={onDone}>
        {words.done}
      </Button>
    </section>
  );
}
