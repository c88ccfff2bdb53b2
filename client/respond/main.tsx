import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { readAddress, takeCode } from './address.ts';
import { RespondPage } from './RespondPage.tsx';

const address = readAddress(window.location.pathname);
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <RespondPage address={address} code={takeCode(address.roundId)} />
    </StrictMode>,
  );
}
