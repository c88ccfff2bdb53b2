import './parts/app.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { listenForInstalling } from './installed/install-prompt.ts';
import { AppRoutes, routes } from './parts/AppRoutes.tsx';
import { bringPage } from './parts/page.ts';
import { createQueryClient } from './parts/queries.ts';

// Shapes are checked without code made on the spot, which the page's policy forbids and reports. Said before any is loaded.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
// The addresses are in the app; a router that owns the history can ask before a page is left.
const router = createBrowserRouter([{ path: '*', element: <AppRoutes /> }]);
listenForInstalling();
bringPage(routes, window.location.pathname);
// Paper is light, whatever the screen is; our own colours know it by themselves.
window.addEventListener('beforeprint', () => setScheme('light'));
window.addEventListener('afterprint', () => setScheme('auto'));

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={createQueryClient()}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  );
}

function setScheme(scheme: 'auto' | 'light'): void {
  document.documentElement.dataset['colorScheme'] = scheme;
}
