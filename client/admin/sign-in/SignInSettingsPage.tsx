import { Button, Heading, Paragraph, Tag } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { call, type Returns } from '../../api.ts';
import { adminSignInTexts } from '../../i18n/admin-sign-in.ts';
import { noticeFor } from '../../parts/Notice.tsx';
import { PageTitle } from '../../parts/PageTitle.tsx';
import { usePlace } from '../../parts/place.ts';
import { ProviderCard } from './ProviderCard.tsx';
import { ProviderForm } from './ProviderForm.tsx';

export type Provider = Returns<'GET /api/:municipality/providers'>['providers'][number];

/** The municipality's ways in: passwords, which are always on, and providers. */
export function SignInSettingsPage(): ReactNode {
  const { municipality, language, texts } = usePlace();
  const words = adminSignInTexts[language];
  const [isAdding, setIsAdding] = useState(false);
  const [isSaved, setIsSaved] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const query = useQuery({
    queryKey: [municipality.slug, 'provider-settings'],
    queryFn: () => call('GET /api/:municipality/providers', { municipality: municipality.slug }),
  });
  const isBack = useRef(false);
  const { dataUpdatedAt } = query;
  // When what was done shows: until then the button, or a dialog that is still open, keeps the focus and takes it along.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time something new has been fetched.
  useEffect(() => {
    if (isBack.current) heading.current?.focus();
    isBack.current = false;
  }, [dataUpdatedAt]);
  const notice = noticeFor(query, texts.app);
  if (notice || !query.data) return notice;
  const { providers } = query.data;
  const done = async (saved: boolean) => {
    setIsAdding(false);
    setIsSaved(saved);
    isBack.current = saved;
    if (saved) await query.refetch();
    else heading.current?.focus();
  };
  return (
    <>
      <PageTitle title={words.title} />
      <Paragraph>{words.intro}</Paragraph>
      <section className="provider">
        <Heading level={2} data-size="sm">
          {words.password}{' '}
          <Tag variant="outline" data-color="success" data-size="sm">
            {words.passwordOn}
          </Tag>
        </Heading>
        <Paragraph>{words.passwordText}</Paragraph>
      </section>
      <Heading level={2} data-size="sm" ref={heading} tabIndex={-1}>
        {words.providers}
      </Heading>
      <Paragraph>{words.providersText}</Paragraph>
      <p role="status">{isSaved ? words.saved : null}</p>
      {providers.length === 0 && !isAdding ? <Paragraph>{words.none}</Paragraph> : null}
      {providers.map((provider) => (
        <ProviderCard key={provider.key} provider={provider} onDone={done} />
      ))}
      {isAdding ? (
        <ProviderForm onDone={done} />
      ) : (
        <Button
          variant={providers.length === 0 ? 'primary' : 'secondary'}
          onClick={() => {
            setIsSaved(false);
            setIsAdding(true);
          }}
        >
          {words.add}
        </Button>
      )}
    </>
  );
}
