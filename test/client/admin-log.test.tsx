import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderToStaticMarkup } from 'react-dom/server';
import { MemoryRouter } from 'react-router';
import { describe, expect, it } from 'vitest';
import { LogPage } from '../../client/admin/log/LogPage.tsx';
import type { LogLine } from '../../client/admin/log/LogTable.tsx';
import { readSelection, writeSelection } from '../../client/admin/log/log-filters.ts';
import { addressOf } from '../../client/api.ts';
import { appTexts } from '../../client/i18n/app.ts';
import { PlaceProvider } from '../../client/parts/place.ts';
import { type Language, languages } from '../../server/core/locale.ts';

const line: LogLine = {
  ...{ number: 7, at: '2026-12-01T23:30:00.000Z', actor: 'system', actorName: null, onBehalfOf: null },
  ...{ act: 'round.closed', subject: 'r1', before: null, after: { reason: '<b>' }, hash: '00' },
};

/** The page with these lines fetched; null: not yet here. */
function seen(lines: LogLine[] | null, hasMore = false, language: Language = 'nb', search = ''): string {
  const client = new QueryClient();
  if (lines) {
    const data = { pages: [{ lines, hasMore }], pageParams: [undefined] };
    client.setQueryData(['fet', 'audit', readSelection(new URLSearchParams(search))], data);
  }
  const municipality = { slug: 'fet', name: 'Fet', dataLabel: null, demo: false, scorecards: [], words: [] };
  const place = {
    municipality: { ...municipality, account: null, csrfToken: null },
    ...{ language, texts: appTexts[language], base: `/fet/${language}` },
  };
  return renderToStaticMarkup(
    <QueryClientProvider client={client}>
      <MemoryRouter initialEntries={[`/?${search}`]}>
        <PlaceProvider value={place}>
          <LogPage />
        </PlaceProvider>
      </MemoryRouter>
    </QueryClientProvider>,
  );
}

describe('the page of the log', () => {
  it('words the acts it knows in every language, and shows the code of others', () => {
    for (const language of languages) {
      expect(seen([line], false, language)).not.toContain('round.closed');
      expect(seen([{ ...line, act: 'unit.moved' }], false, language)).toContain('<code>unit.moved</code>');
    }
  });

  it('shows Norway’s time, who as they are called now, and a value as text', () => {
    const html = seen([line, { ...line, number: 6, actor: 'id-6', actorName: 'Kari Nordmann' }]);
    expect(html).toMatch(/2\. des\. 2026, 00:30:00/);
    expect(html).toContain('Systemet');
    expect(html).toContain('Kari Nordmann');
    expect(html).not.toContain('<b>');
  });

  it('says that it is loading, that nothing fits, and that there is more', () => {
    expect(seen(null)).toContain(appTexts.nb.app.loading);
    expect(seen([])).toContain('Ingen linjer passer.');
    expect(seen([line], true)).toContain('Vis flere');
    expect(seen([line], false)).not.toContain('Vis flere');
  });

  it('takes the selection from the address, also for the file', () => {
    const html = seen([line], false, 'nb', 'hendelse=round.&fra=2026-12-01&annet=x');
    expect(html).toContain('href="/api/fet/audit/export?act=round.&amp;from=2026-12-01"');
    expect(html).toContain('value="round."');
    const form = new FormData();
    form.set('actor', ' system ');
    form.set('to', '');
    expect(writeSelection(form).toString()).toBe('hvem=system');
  });
});

it('an address has what is asked for, and nothing for what is undefined', () => {
  const asked = { municipality: 'fet', act: 'a&b', before: undefined };
  expect(addressOf('GET /api/:municipality/audit', asked)).toBe('/api/fet/audit?act=a%26b');
  expect(addressOf('GET /api/:municipality', { municipality: 'a/b' })).toBe('/api/a%2Fb');
});
