import { Button, Dialog, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useId } from 'react';
import { signInTexts } from '../i18n/sign-in.ts';
import { Providers } from '../public/Providers.tsx';
import { SignInForm } from '../public/SignInForm.tsx';
import { usePlace } from './place.ts';
import { forgetEnd } from './session-ended.ts';

/**
 * Stands over the page whose sign-in ended, so that what was being written stays where it is. Signing in here gives the
 * page a new token; whoever wrote presses again.
 */
export function SessionEnded(): ReactNode {
  const { language, municipality } = usePlace();
  const words = signInTexts[language].ended;
  const client = useQueryClient();
  const heading = useId();
  const goOn = async () => {
    await client.invalidateQueries({ queryKey: [municipality.slug, 'municipality'] });
    forgetEnd();
    await client.invalidateQueries();
  };
  return (
    <Dialog open onClose={forgetEnd} closeButton={false} aria-labelledby={heading}>
      <Heading level={2} data-size="xs" id={heading}>
        {words.title}
      </Heading>
      <Paragraph>{words.text}</Paragraph>
      <Providers
        returnTo={null}
        after={
          <Button variant="tertiary" onClick={goOn}>
            {words.haveSignedIn}
          </Button>
        }
      />
      <SignInForm onSignedIn={goOn} />
      <Button variant="tertiary" onClick={forgetEnd}>
        {words.notNow}
      </Button>
    </Dialog>
  );
}
