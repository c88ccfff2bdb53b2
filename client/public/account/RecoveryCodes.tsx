import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { signInTexts } from '../../i18n/sign-in.ts';
import { usePlace } from '../../parts/place.ts';

/** Shown once, and only here: they can be copied and printed. */
export function RecoveryCodes({ codes }: { codes: string[] }): ReactNode {
  const words = signInTexts[usePlace().language].account;
  const heading = useRef<HTMLHeadingElement>(null);
  const [isCopied, setIsCopied] = useState(false);
  // The form one stood in is gone.
  useEffect(() => heading.current?.focus(), []);
  const copy = () => navigator.clipboard.writeText(codes.join('\n')).then(() => setIsCopied(true));
  return (
    <div className="recovery-codes">
      <Heading level={3} data-size="xs" ref={heading} tabIndex={-1}>
        {words.recoveryTitle}
      </Heading>
      <Paragraph>{words.recoveryText}</Paragraph>
      <ul>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <p className="dialog-buttons">
        {/* Only where the browser lets a page do it, which plain http is not. */}
        {navigator.clipboard ? (
          <Button variant="secondary" onClick={copy}>
            {words.copy}
          </Button>
        ) : null}
        <Button variant="secondary" onClick={() => window.print()}>
          {words.print}
        </Button>
        <span role="status">{isCopied ? words.copied : null}</span>
      </p>
    </div>
  );
}
