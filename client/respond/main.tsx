import { StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { call } from '../api.ts';
import { readAddress, takeCode } from './address.ts';
import { RespondPage, type Round } from './RespondPage.tsx';

const address = readAddress(window.location.pathname);
// A link that is opened in a tab that already shows the page changes only the fragment; its code must be taken too.
window.addEventListener('hashchange', () => window.location.reload());
const root = document.getElementById('root');
if (root) takeOver(root);

/**
 * Takes the place of the page that the server made, when all is here that it takes: until then that page is read, and
 * nobody sees it go. Whoever has pressed «Start» meanwhile is let on by whichever comes first.
 */
async function takeOver(place: HTMLElement): Promise<void> {
  const code = takeCode(address.roundId);
  const form = place.querySelector('form');
  const hold = form && holdBack(form);
  const round = form ? await fetchRound() : null;
  if (hold?.isGone()) return;
  const app = createRoot(place);
  flushSync(() =>
    app.render(
      <StrictMode>
        <RespondPage address={address} code={code} fetched={round} />
      </StrictMode>,
    ),
  );
  if (round && hold?.isPressed()) place.querySelector<HTMLElement>('form button.primary')?.click();
}

/** Null: without contact, which the page then says and offers to try again. */
async function fetchRound(): Promise<Round | null> {
  const { municipality, roundId } = address;
  return call('GET /api/:municipality/rounds/:roundId', { municipality, roundId }).catch(() => null);
}

/** How long somebody who has pressed «Start» waits for the app before the page without it goes on, in milliseconds. */
const patience = 3_000;

function holdBack(form: HTMLFormElement): { isPressed(): boolean; isGone(): boolean } {
  let [pressed, gone] = [false, false];
  form.addEventListener('submit', (event) => {
    if (gone) return;
    event.preventDefault();
    if (pressed) return;
    pressed = true;
    setTimeout(() => {
      if (!form.isConnected) return;
      gone = true;
      form.requestSubmit(event.submitter);
    }, patience);
  });
  return { isPressed: () => pressed, isGone: () => gone };
}
