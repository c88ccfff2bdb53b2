import { Button, Paragraph } from '@digdir/designsystemet-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { call } from '../api.ts';
import { PageTitle } from '../parts/PageTitle.tsx';
import { type Place, usePlace } from '../parts/place.ts';

const roles = ['politician', 'designer', 'administrator'] as const;
type Role = (typeof roles)[number];

/** Where each begins: a politician with the scorecard, the others with the surveys. */
function firstPage(role: Role, { base, municipality }: Place): string {
  const [scorecard] = municipality.scorecards;
  if (role === 'politician') return scorecard ? `${base}/malekart/${scorecard.key}` : base;
  return `${base}/undersokelser`;
}

/** Demo sign-in: one large button for each account, the one that was asked for first. */
export function SignInPage(): ReactNode {
  const place = usePlace();
  const { municipality, texts, base } = place;
  const words = texts.app.signInPage;
  const [search] = useSearchParams();
  const client = useQueryClient();
  const navigate = useNavigate();
  const signIn = useMutation({
    mutationFn: (role: Role) =>
      call('POST /api/:municipality/demo/sign-in', { municipality: municipality.slug }, { role }),
    onSuccess: async (_, role) => {
      await client.invalidateQueries();
      navigate(firstPage(role, place));
    },
  });
  if (!municipality.demo) {
    return (
      <div className="notice">
        <PageTitle title={words.notDemoTitle} />
        <Paragraph>{words.notDemoText}</Paragraph>
        <a href={base}>{texts.app.toFront}</a>
      </div>
    );
  }
  const asked = search.get('som');
  const ordered = [...roles.filter((role) => role === asked), ...roles.filter((role) => role !== asked)];
  return (
    <>
      <PageTitle title={words.title} />
      <Paragraph className="lead">{words.text}</Paragraph>
      {signIn.isError ? (
        <p className="error" role="alert">
          {words.failed}
        </p>
      ) : null}
      <ul className="accounts">
        {ordered.map((role, index) => (
          <li key={role}>
            <Button
              variant={index === 0 ? 'primary' : 'secondary'}
              onClick={() => signIn.mutate(role)}
              disabled={signIn.isPending}
              aria-describedby={`does-${role}`}
            >
              {words.as[role]}
            </Button>
            <span id={`does-${role}`}>{words.does[role]}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
