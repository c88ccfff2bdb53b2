import { Button, type ButtonProps } from '@digdir/designsystemet-react';
import type { MouseEvent, ReactNode } from 'react';

export interface ActButtonProps extends Omit<ButtonProps, 'asChild'> {
  /** Whether what it does is under way. */
  isBusy: boolean;
}

/**
 * A button that can be pressed once while its act is under way. It is not disabled meanwhile, for a button that is loses the
 * focus, and whoever has no mouse would be sent to the top of the page where the act is refused.
 */
export function ActButton({ isBusy, onClick, ...rest }: ActButtonProps): ReactNode {
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    // A form is sent by its button, also with Enter in a field.
    if (isBusy) event.preventDefault();
    else onClick?.(event);
  };
  return <Button {...rest} aria-disabled={isBusy || undefined} onClick={press} />;
}
