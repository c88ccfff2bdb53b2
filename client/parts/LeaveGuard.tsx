import { Button, Dialog, Heading, Paragraph } from '@digdir/designsystemet-react';
import { type ReactNode, useEffect, useId } from 'react';
import { useBlocker } from 'react-router';
import { usePlace } from './place.ts';

/** Asks before a page is left whose form has what is not saved; the browser asks where the whole app is left. */
export function LeaveGuard({ isUnsaved }: { isUnsaved: boolean }): ReactNode {
  return isUnsaved ? <Guard /> : null;
}

function Guard(): ReactNode {
  const { leave } = usePlace().texts.app;
  const heading = useId();
  // The same page in another language keeps what is typed.
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => pageOf(currentLocation.pathname) !== pageOf(nextLocation.pathname),
  );
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, []);
  if (blocker.state !== 'blocked') return null;
  return (
    <Dialog open onClose={() => blocker.reset()} closeButton={false} aria-labelledby={heading}>
      <Heading level={2} data-size="xs" id={heading}>
        {leave.title}
      </Heading>
      <Paragraph>{leave.text}</Paragraph>
      <p className="dialog-buttons">
        <Button type="button" onClick={() => blocker.reset()}>
          {leave.stay}
        </Button>
        <Button type="button" variant="tertiary" data-color="danger" onClick={() => blocker.proceed()}>
          {leave.go}
        </Button>
      </p>
    </Dialog>
  );
}

/** What comes after the municipality and the language: `/fet/nb/min-konto` is `min-konto`. */
function pageOf(pathname: string): string {
  return pathname.split('/').slice(3).join('/');
}
