import { Heading, Paragraph, Textfield } from '@digdir/designsystemet-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { call, ProblemError, type Returns } from '../../api.ts';
import { adminSiteTexts } from '../../i18n/admin-site.ts';
import { ActButton } from '../../parts/ActButton.tsx';
import { LeaveGuard } from '../../parts/LeaveGuard.tsx';
import { noticeFor } from '../../parts/Notice.tsx';
import { PageTitle } from '../../parts/PageTitle.tsx';
import { usePlace } from '../../parts/place.ts';

type Site = Returns<'GET /api/:municipality/site'>;

/** What the pages say of the municipality itself. */
export function SitePage(): ReactNode {
  const { municipality, language, texts, base } = usePlace();
  const words = adminSiteTexts[language];
  const query = useQuery({
    queryKey: [municipality.slug, 'site'],
    queryFn: () => call('GET /api/:municipality/site', { municipality: municipality.slug }),
  });
  const notice = noticeFor(query, texts.app);
  if (notice || !query.data) return notice;
  return (
    <>
      <PageTitle title={words.title} />
      <Heading level={2} data-size="sm">
        {words.accessibility}
      </Heading>
      <Paragraph>
        {words.intro} <Link to={`${base}/tilgjengelighet`}>{words.seePage}</Link>
      </Paragraph>
      <SiteForm site={query.data} />
    </>
  );
}

function SiteForm({ site }: { site: Site }): ReactNode {
  const { municipality, language } = usePlace();
  const words = adminSiteTexts[language];
  const client = useQueryClient();
  const [typed, setTyped] = useState({
    accessibilityUrl: site.accessibilityUrl ?? '',
    accessibilityEmail: site.accessibilityEmail ?? '',
  });
  const [isChanged, setIsChanged] = useState(false);
  const save = useMutation({
    mutationFn: () =>
      call(
        'PUT /api/:municipality/site',
        { municipality: municipality.slug },
        {
          accessibilityUrl: typed.accessibilityUrl.trim() || null,
          accessibilityEmail: typed.accessibilityEmail.trim() || null,
        },
      ),
    onSuccess: () => {
      setIsChanged(false);
      return client.invalidateQueries({ queryKey: [municipality.slug, 'site'] });
    },
  });
  const faults = save.error instanceof ProblemError ? (save.error.problem.faults ?? []) : [];
  const field = (name: keyof typeof typed, fault: string) => ({
    value: typed[name],
    error: faults.some(({ place }) => place === name) ? fault : undefined,
    onChange: (event: { target: { value: string } }) => {
      save.reset();
      setIsChanged(true);
      setTyped({ ...typed, [name]: event.target.value });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <form onSubmit={submit} className="sign-in-form" noValidate>
      <LeaveGuard isUnsaved={isChanged} />
      <Textfield
        label={words.url}
        description={words.urlHelp}
        type="url"
        maxLength={500}
        {...field('accessibilityUrl', words.urlFault)}
      />
      <Textfield
        label={words.email}
        description={words.emailHelp}
        type="email"
        maxLength={254}
        {...field('accessibilityEmail', words.emailFault)}
      />
      {save.isError && faults.length === 0 ? (
        <p className="error" role="alert">
          {words.failed}
        </p>
      ) : null}
      <p className="dialog-buttons">
        <ActButton type="submit" isBusy={save.isPending}>
          {words.save}
        </ActButton>
        <span role="status">{save.isSuccess ? words.saved : null}</span>
      </p>
    </form>
  );
}
