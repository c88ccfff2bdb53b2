import { Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { PageTitle } from '../parts/PageTitle.tsx';
import { usePlace } from '../parts/place.ts';

export function SignInPage(): ReactNode {
  const { texts, base } = usePlace();
  const words = texts.app.signInPage;
  return (
    <div className="notice">
      <PageTitle title={words.notDemoTitle} />
      <Paragraph>{words.notDemoText}</Paragraph>
      <a href={base}>{texts.app.toFront}</a>
    </div>
  );
}
