import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderToStaticMarkup } from 'react-dom/server';
import { MemoryRouter } from 'react-router';
import { describe, expect, it } from 'vitest';
import { changedKeys } from '../../client/admin/log/Details.tsx';
import { LogPage } from '../../client/admin/log/LogPage.tsx';
import type { LogLine } from '../../client/admin/log/LogTable.tsx';
import { readSelection, writeSelection } from '../../client/admin/log/log-filters.ts';
import { addressOf } from '../../client/api.ts';
import { appTexts } from '../../client/i18n/app.ts';
import { PlaceProvider } from '../../client/parts/place.ts';
import { everywhere, type Named } from '../../server/core/audit/named.ts';
import { type Language, languages } from '../../server/core/locale.ts';

const [round, kari, gone] = [1, 2, 3].map((n) => `${n}0000000-0000-4000-8000-000000000000`) as [
  string,
  string,
  string,
];
const names: Named[] = [
  {
    id: round,
    kind: 'round',
    name: { nb: 'Hjemmesykepleie, 2026', nn: 'Heimesjukepleie, 2026', en: 'Home care, 2026' },
  },
  { id: kari, kind: 'person', name: everywhere('Kari Nordmann') },
];
const line: LogLine = {
  ...{ number: 7, at: '2026-12-01T23:30:00.000Z', actor: 'system', actorName: null, onBehalfOf: null },
  ...{ act: 'round.closed', subject: round, before: null, after: { reason: '<b>' }, hash: '00' },
};

/** The page with these lines fetched; null: not yet here. */
function seen(lines: LogLine[] | null, hasMore = false, language: Language = 'nb', search = ''): string {
  const client = new QueryClient();
  if (lines) {
    const data = { pages: [{ lines, names, hasMore }], pageParams: [undefined] };
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

/** Without the filters, whose list of acts has codes as values. */
const inTable = (html: string) => html.slice(html.indexOf('<table'));

describe('the page of the log', () => {
  it('words the acts it knows in every language, and shows the code of others', () => {
    for (const language of languages) {
      expect(inTable(seen([line], false, language))).not.toContain('<td><code>round.closed');
      expect(seen([{ ...line, act: 'unit.moved' }], false, language)).toContain(
        '<td><code>unit.moved</code>',
      );
    }
  });

  it('shows Norway’s time, who as they are called now, and a value as text', () => {
    const html = seen([line, { ...line, number: 6, actor: kari, actorName: 'Kari Nordmann' }]);
    expect(html).toMatch(/2\. des\. 2026, 00:30:00/);
    expect(html).toContain('Systemet');
    expect(html).toContain('Kari Nordmann');
    expect(html).not.toContain('<b>');
  });

  it('says what each line is about by its name, and keeps the ids for whoever asks', () => {
    const html = inTable(seen([line, { ...line, act: 'person.changed', subject: kari }]));
    expect(html).toContain('<td>Runde: Hjemmesykepleie, 2026</td>');
    expect(html).toContain('<td>Kari Nordmann</td>');
    expect(html.indexOf(round)).toBeGreaterThan(html.indexOf('<details'));
    expect(html).toContain(`href="/?gjelder=${round}"`);
    expect(inTable(seen([line], false, 'en'))).toContain('<td>Round: Home care, 2026</td>');
  });

  it('says that a person is erased and that another thing is gone, where the server has no name', () => {
    const erased = { ...line, actor: gone, onBehalfOf: gone, act: 'role.granted', subject: gone };
    const html = inTable(seen([erased, { ...line, subject: gone, act: 'unit.ended' }]));
    expect(html.match(/<td>slettet person/g)).toHaveLength(2);
    expect(html).toContain('på vegne av slettet person');
    expect(html).toContain('<td>finnes ikke lenger</td>');
  });

  it('shows what changed in words, and nothing of what did not', () => {
    const before = { leaderAccountId: kari, sector: 'Oppvekst', role: 'auditor', deactivated: false, own: 1 };
    const after = { ...before, leaderAccountId: null, role: 'designer', deactivated: true, own: [2] };
    const html = inTable(seen([{ ...line, before, after }]));
    for (const words of [
      'Leder</th><td>Kari Nordmann</td><td>ingenting',
      'Deaktivert</th><td>nei</td><td>ja',
    ]) {
      expect(html).toContain(words);
    }
    expect(html).toContain('kontrollør</td><td>undersøkelsesansvarlig');
    expect(html).toContain('own</th>');
    expect(html).not.toContain('Oppvekst');
    expect(changedKeys('a', 'b')).toEqual(['']);
    expect(changedKeys(null, null)).toEqual([]);
  });

  it('has acts by words in groups, also those an address alone asks for, and whom it asks for by name', () => {
    const html = seen([line], false, 'nb', `hendelse=unit.x&hvem=${kari}&gjelder=${gone}`);
    expect(html).toContain('<option value="unit.x" selected="">unit.x</option>');
    expect(html).toContain('<optgroup label="Enheter">');
    expect(html).toMatch(/role="combobox"[^>]*value="Kari Nordmann"/);
    expect(html).toContain(`<input type="hidden" name="actor" value="${kari}"/>`);
    expect(html).toMatch(/role="combobox"[^>]*value="slettet person"/);
  });

  it('says that it is loading, that nothing fits, and that there is more', () => {
    expect(seen(null)).toContain(appTexts.nb.app.loading);
    expect(seen([])).toContain('Ingen linjer passer.');
    expect(seen([line], true)).toContain('Vis flere');
    expect(seen([line], false)).not.toContain('Vis flere');
  });

  it('takes the selection from the address, also for the file', () => {
    const html = seen([line], false, 'nb', 'hendelse=round.&fra=2026-12-01&annet=x');
    const asked = 'act=round.&amp;from=2026-12-01';
    for (const format of ['csv', 'jsonl']) {
      expect(html).toContain(`href="/api/fet/audit/export?${asked}&amp;format=${format}&amp;language=nb"`);
    }
    expect(html).toContain('<option value="round." selected="">Alt: Runder</option>');
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
