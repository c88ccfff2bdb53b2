import { Button, Details } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { adminSignInTexts } from '../../i18n/admin-sign-in.ts';
import { usePlace } from '../../parts/place.ts';
import type { Provider } from './SignInSettingsPage.tsx';

const names = ['redirect', 'signedOut', 'backChannel', 'frontChannel'] as const;

/** Our addresses, to be written into the provider's own settings. */
export function Addresses({ addresses }: Pick<Provider, 'addresses'>): ReactNode {
  const words = adminSignInTexts[usePlace().language];
  const [copied, setCopied] = useState<string>();
  const copy = (name: (typeof names)[number]) =>
    navigator.clipboard.writeText(addresses[name]).then(() => setCopied(name));
  return (
    <Details>
      <Details.Summary>{words.addresses}</Details.Summary>
      <Details.Content>
        <dl className="provider-facts">
          {names.map((name) => (
            <div key={name}>
              <dt>{words.addressNames[name]}</dt>
              <dd>
                <code>{addresses[name]}</code>{' '}
                {navigator.clipboard ? (
                  <Button
                    variant="tertiary"
                    data-size="sm"
                    aria-label={`${words.copy}: ${words.addressNames[name]}`}
                    onClick={() => copy(name)}
                  >
                    {words.copy}
                  </Button>
                ) : null}
                <span role="status">{copied === name ? words.copied : null}</span>
              </dd>
            </div>
          ))}
        </dl>
      </Details.Content>
    </Details>
  );
}
