import { describe, expect, it } from 'vitest';
import { exampleOf } from '../../client/admin/api-keys/example.ts';
import type { ApiKey } from '../../client/admin/api-keys/KeyList.tsx';
import { KeysPage } from '../../client/admin/api-keys/KeysPage.tsx';
import { adminApiKeysTexts } from '../../client/i18n/admin-api-keys.ts';
import { withWords } from '../../client/i18n/in-words.ts';
import { scopes } from '../../server/core/authorisation/scopes.ts';
import { type Language, languages } from '../../server/core/locale.ts';
import { drawn } from './admin-place.tsx';

const key: ApiKey = {
  ...{ id: 'k', name: '<Lønn>', scopes: ['results:read', 'audit:read'], state: 'alive', daysLeft: 34 },
  ...{ createdAt: '2026-11-24T12:00:00Z', createdByName: 'Kari', expiresAt: '2026-12-28T12:00:00Z' },
  ...{ lastUsedOn: '2026-11-25', endedAt: null },
};

function seen(keys: ApiKey[], language: Language = 'nb'): string {
  return drawn(<KeysPage />, { 'api-keys': { keys } }, { language });
}

describe('the page of API keys', () => {
  it('says what each is for in words, when it ends, and when it was last used', () => {
    const html = seen([key]);
    expect(html).toContain('&lt;Lønn&gt;');
    expect(html).toContain('Går ut om 34 dager (28. desember 2026)');
    expect(html).toContain('Sist brukt 25. november 2026');
    expect(html).toContain('Laget 24. november 2026 av Kari');
    expect(html).not.toContain('Går snart ut');
    expect(html).not.toMatch(/results:read<|audit:read</);
  });

  it('warns below thirty days, and not at thirty', () => {
    expect(seen([{ ...key, daysLeft: 30 }])).not.toContain('Går snart ut');
    expect(seen([{ ...key, daysLeft: 29 }])).toContain('Går snart ut');
    expect(seen([{ ...key, daysLeft: 0, lastUsedOn: null }])).toMatch(/Går ut i dag[\s\S]*Aldri brukt/);
  });

  it('keeps those that no longer work apart, without a button to end them', () => {
    const gone: ApiKey[] = [
      { ...key, id: 'e', state: 'ended', daysLeft: null, endedAt: '2026-11-25T12:00:00Z' },
      { ...key, id: 'x', state: 'expired', daysLeft: null },
    ];
    const html = seen(gone);
    expect(html).toContain('Ingen nøkler er i bruk.');
    expect(html).toContain('Nøkler som ikke virker lenger (2)');
    expect(html).toContain('Avsluttet 25. november 2026');
    expect(html).toContain('Gikk ut 28. desember 2026');
    expect(html).not.toContain('Avslutt nøkkelen');
  });

  it('explains every scope in every language', () => {
    for (const language of languages) {
      const html = seen([], language);
      for (const scope of scopes) {
        const { name, help } = withWords(adminApiKeysTexts[language], [], language).scopes[scope];
        expect(help.length).toBeGreaterThan(name.length);
        expect(html).toContain(name);
      }
    }
  });

  it('has an example that the key can do', () => {
    const scorecards = [{ key: 'kart', title: { nb: '', nn: '', en: '' }, kind: 'political' }];
    const at = (held: typeof scopes, maps = scorecards) =>
      exampleOf({ token: 'T', scopes: held }, { slug: 'fet', scorecards: maps }, 'https://x.example');
    const only = (scope: (typeof scopes)[number]) => at([scope] as never);
    expect(only('results:read')).toMatch(
      /"Authorization: Bearer T" \\\n {2}https:\/\/x.example\/api\/fet\/sc/,
    );
    expect(at(['results:read'] as never, [])).toMatch(/\/api\/fet$/);
    expect(only('surveys:read')).toMatch(/\/api\/fet\/surveys$/);
    expect(only('audit:read')).toMatch(/\/api\/fet\/audit$/);
    expect(at(['organisation:write', 'organisation:read'] as never)).toMatch(/T" \\\n {2}https.*\/units$/);
    expect(only('organisation:write')).toContain('-d @unit.json');
    expect(only('frame:write')).toMatch(/-d @frame\.json \\\n {2}https.*\/rounds\/ROUND\/frame$/);
  });
});
