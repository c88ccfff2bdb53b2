import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { MemoryRouter, Route, Routes } from 'react-router';
import { appTexts } from '../../client/i18n/app.ts';
import { PlaceProvider } from '../../client/parts/place.ts';
import type { Language } from '../../server/core/locale.ts';

/** What has been fetched, by its key after the municipality, `overview/public`; what is left out is still on its way. */
export type Fetched = Record<string, unknown>;

interface Where {
  language?: Language;
  /** The address, after the page's own. */
  search?: string;
  /** The `:id` of a page that has one. */
  id?: string;
  /** What has been fetched of a round's own words. */
  review?: unknown;
}

/** A page of the administration as it is first drawn, with this fetched. */
export function drawn(page: ReactNode, fetched: Fetched, where: Where = {}): string {
  const { language = 'nb', search = '', id = 'ny', review } = where;
  const client = new QueryClient();
  for (const [name, data] of Object.entries(fetched)) client.setQueryData(['fet', ...name.split('/')], data);
  if (review) client.setQueryData(['fet', 'own-words', ''], review);
  const municipality = { slug: 'fet', name: 'Fet', dataLabel: null, demo: false, scorecards: [], words: [] };
  const place = {
    municipality: { ...municipality, account: null, csrfToken: null },
    ...{ language, texts: appTexts[language], base: `/fet/${language}` },
  };
  return renderToStaticMarkup(
    <QueryClientProvider client={client}>
      <MemoryRouter initialEntries={[`/${id}?${search}`]}>
        <PlaceProvider value={place}>
          <Routes>
            <Route path="/:id" element={page} />
          </Routes>
        </PlaceProvider>
      </MemoryRouter>
    </QueryClientProvider>,
  );
}

/** The text of a page, without its tags, as it is read. */
export function textOf(html: string): string {
  return html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ');
}
