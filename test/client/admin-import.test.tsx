import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { MemoryRouter } from 'react-router';
import { describe, expect, it } from 'vitest';
import { readChosen } from '../../client/admin/import/chosen-file.ts';
import { exampleHref } from '../../client/admin/import/examples.ts';
import { FaultList } from '../../client/admin/import/FaultList.tsx';
import { type Outcome, PlanTables } from '../../client/admin/import/PlanTables.tsx';
import { UnitsImportPage } from '../../client/admin/import/UnitsImportPage.tsx';
import { adminPages } from '../../client/admin/pages.ts';
import { adminImportTexts } from '../../client/i18n/admin-import.ts';
import { appTexts } from '../../client/i18n/app.ts';
import { PlaceProvider } from '../../client/parts/place.ts';
import { type Language, languages } from '../../server/core/locale.ts';
import {
  type ColumnNames,
  findColumns,
  peopleColumns,
  unitColumns,
} from '../../server/core/organisation/import-columns.ts';
import { ImportFaults } from '../../server/core/organisation/import-fault.ts';
import { formatCount } from '../../server/core/wording/numbers.ts';
import { organisationImportContract } from '../../server/stages/organisation/import.contract.ts';
import { sheetOf } from '../harness/import.ts';

function seen(page: ReactNode, language: Language = 'nb', client = new QueryClient()): string {
  const municipality = { slug: 'fet', name: 'Fet', dataLabel: null, demo: false, scorecards: [] };
  const place = {
    municipality: { ...municipality, account: null, csrfToken: null },
    ...{ language, texts: appTexts[language], base: `/fet/${language}` },
  };
  return renderToStaticMarkup(
    <QueryClientProvider client={client}>
      <MemoryRouter>
        <PlaceProvider value={place}>{page}</PlaceProvider>
      </MemoryRouter>
    </QueryClientProvider>,
  );
}
const change = (kind: string, ...fields: [string, string | null, string | null][]) => ({
  ...{ row: 2, kind, key: 'K1', name: 'Skolen' },
  fields: fields.map(([field, before, after]) => ({ field, before, after })),
});
const outcome = (more: Partial<Outcome>): Outcome => ({
  ...{ applied: false, fingerprint: 'x', unchanged: 0, changes: [], notes: [], ...more },
});

describe('the page of an import', () => {
  it('asks for a file when the server has let one in, and has nothing to carry out yet', () => {
    expect(seen(<UnitsImportPage />)).toContain(appTexts.nb.app.loading);
    for (const language of languages) {
      const client = new QueryClient();
      client.setQueryData(['fet', 'units'], { units: [] });
      const html = seen(<UnitsImportPage />, language, client);
      const words = adminImportTexts[language];
      expect(html).toContain(words.choose);
      expect(html).toContain('/api/fet/units/export');
      expect(html).not.toContain(words.apply);
    }
  });

  it('stands at its address and not in the menu', () => {
    for (const folder of ['enheter', 'folk']) {
      const page = adminPages.find(({ path }) => path === folder);
      expect(page?.subpages?.map(({ path }) => path)).toContain('import');
    }
  });

  it('has an example file in each language whose headers are all known', () => {
    for (const language of languages) {
      for (const what of ['units', 'people'] as const) {
        const known: ColumnNames<string> = what === 'units' ? unitColumns : peopleColumns;
        const href = exampleHref(what, adminImportTexts[language]);
        const [header = ''] = decodeURIComponent(href.slice(href.indexOf(',') + 1))
          .replace('\ufeff', '')
          .split('\r\n');
        const faults = new ImportFaults();
        const places = findColumns(sheetOf(header), known, faults);
        expect([what, language, faults.count]).toEqual([what, language, 0]);
        expect(Object.keys(places)).toHaveLength(Object.keys(known).length);
      }
    }
  });

  it('reads a file of any bytes as they are', async () => {
    const bytes = Buffer.from(Array.from({ length: 20_000 }, (_, index) => index % 256));
    const { contentBase64 } = await readChosen(new File([bytes], 'fil.csv'));
    expect(Buffer.from(contentBase64, 'base64').equals(bytes)).toBe(true);
  });
});

describe('what would change', () => {
  it('is counted first, then told before and after', () => {
    const changes = [
      change('added', ['code', null, 'K1'], ['name', null, 'Skolen'], ['validFromOn', null, '2027-01-01']),
      change('changed', ['name', 'Gamle', 'Skolen'], ['leader', 'a@b.no', null]),
    ];
    const html = seen(<PlanTables what="units" outcome={outcome({ changes, unchanged: 1_234 })} />);
    expect(html.indexOf('Nye enheter: 1')).toBeLessThan(html.indexOf('<table'));
    expect(html).toContain(`Rader som står slik alt: ${formatCount(1_234, 'nb')}`);
    expect(html).toContain('Gjelder fra: 1. januar 2027');
    expect(html).toContain('Navn: fra Gamle til Skolen');
    expect(html).toContain('Leder: fra a@b.no til ingenting');
    expect(html).not.toContain('<li>Navn: Skolen</li>');
  });

  it('has a word for every kind of change and note there is', () => {
    const returns = organisationImportContract;
    for (const [what, key] of [
      ['units', 'POST /api/:municipality/units/import'],
      ['people', 'POST /api/:municipality/people/import'],
    ] as const) {
      const { changes, notes } = returns[key].returns.shape;
      for (const language of languages) {
        const words = adminImportTexts[language];
        expect(Object.keys(words[what].kinds)).toEqual([...changes.element.shape.kind.options]);
        for (const kind of notes.element.shape.kind.options) expect(words.notes[kind]).toBeTruthy();
      }
    }
  });

  it('says so when it is nothing, and what is left as it is', () => {
    const notes = [{ row: null, kind: 'not-in-file', key: '7', name: 'Kino', about: null }];
    const html = seen(<PlanTables what="units" outcome={outcome({ notes })} />);
    expect(html).toContain(adminImportTexts.nb.nothing);
    expect(html).toContain('7 Kino');
  });
});

describe('what is wrong', () => {
  it('is told by row and column in the reader’s language, and as text', () => {
    const faults = [
      { place: 'Kode', code: 'unknown-parent', row: 4, column: 'Kode', about: '"<b>"' },
      { place: '', code: 'empty-file', row: null, column: null, about: null },
    ];
    const problem = { type: '', code: 'file-has-faults', status: 422, title: '', faults, faultCount: 1_002 };
    const html = seen(<FaultList problem={problem} />, 'nn');
    expect(html).toContain('Rad 4, kolonne «Kode»');
    expect(html).toContain('Inga eining har koden «&lt;b&gt;»');
    expect(html).toContain('Heile fila');
    expect(html).toContain(`Og ${formatCount(1_000, 'nn')} til.`);
  });
});
