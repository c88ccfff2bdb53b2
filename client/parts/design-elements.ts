/*
 * In the place of the design system's own list of elements, which brings them all: those that stand behind the parts the app
 * uses. `vite.config.ts` puts it there.
 */
import '@digdir/designsystemet-web/details';
import '@digdir/designsystemet-web/dialog';
import '@digdir/designsystemet-web/ds-field';
import '@digdir/designsystemet-web/fieldset';
import '@digdir/designsystemet-web/invokers';
import '@digdir/designsystemet-web/popover';
import '@digdir/designsystemet-web/readonly';

/** Named by a part that the app does not use, and so left out of what is built. */
export { pagination } from '@digdir/designsystemet-web/ds-pagination';
