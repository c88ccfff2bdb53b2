import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { readAddress, takeCode } from './address.ts';
import { RespondPage } from './RespondPage.tsx';

const address = readAddress(window.location.pathname);
// A link that is opened in a tab that already shows the page changes only the fragment; its code must be taken too.
window.addEventListener('hashchange', () => window.location.reload());
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <RespondPage address={address} code={takeCode(address.roundId)} />
    </StrictMode>,
  );
}
