import { Paragraph } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { addressOf, call } from '../api.ts';
import { signInTexts } from '../i18n/sign-in.ts';
import { usePlace } from '../parts/place.ts';

interface ProvidersProps {
  /** Where to end. Null: the page must stay, so the provider is opened beside it. */
  returnTo: string | null;
  /** What follows where there is a provider at all. */
  after?: ReactNode;
}

/** Whom one may sign in with beside a password. A plain address: the browser leaves for the provider. */
export function Providers({ returnTo, after }: ProvidersProps): ReactNode {
  const { municipality, language } = usePlace();
  const { slug } = municipality;
  const words = signInTexts[language];
  const { data } = useQuery({
    queryKey: [slug, 'providers'],
    queryFn: () => call('GET /api/:municipality/sign-in/providers', { municipality: slug }),
  });
  if (!data || data.providers.length === 0) return null;
  return (
    <>
      <ul className="ways-in">
        {data.providers.map(({ key, name }) => (
          <li key={key}>
            <a
              className="ds-button"
              data-variant="secondary"
              href={addressOf('GET /api/:municipality/sign-in/:provider', {
                ...{ municipality: slug, provider: key, returnTo: returnTo ?? `/${slug}/${language}` },
              })}
              {...(returnTo === null ? { target: '_blank', rel: 'noopener' } : {})}
            >
              {words.providers} {name}
            </a>
          </li>
        ))}
      </ul>
      {after}
      <Paragraph className="quiet">{words.orPassword}</Paragraph>
    </>
  );
}
