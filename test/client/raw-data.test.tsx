import { describe, expect, it } from 'vitest';
import { RawDataPage, type RawGrant, type RawGrants } from '../../client/admin/raw-data/RawDataPage.tsx';
import { timeLeft } from '../../client/admin/raw-data/time-left.ts';
import { appTexts } from '../../client/i18n/app.ts';
import { rawDataTexts } from '../../client/i18n/raw-data.ts';
import { type Language, languages } from '../../server/core/locale.ts';
import { drawn } from './admin-place.tsx';

const title = { nb: 'Ansatte', nn: 'Tilsette', en: 'Employees' };
const round = { id: 'r1', surveyTitle: title, period: '2026' };
const waiting: RawGrant = {
  ...{
    id: 'g1',
    kind: 'raw',
    round,
    analyst: { id: 'a', name: 'Ada Analytiker' },
    reason: '<b>Kontroll</b>',
    days: 7,
  },
  ...{ state: 'waiting', askedBy: { id: 'd', name: 'Dina' }, askedAt: '2026-11-26T09:00:00.000Z' },
  lapsesAt: '2026-12-26T09:00:00.000Z',
  ...{ approvedBy: null, approvedAt: null, expiresAt: null, endedBy: null, endedAt: null },
  ...{ mayApprove: false, mayEnd: false, mayFetch: false, mayRead: false, hasPictures: false },
};
const inForce: RawGrant = {
  ...{ ...waiting, id: 'g2', state: 'inForce', lapsesAt: null, approvedBy: { id: 'k', name: null } },
  ...{ approvedAt: '2026-11-26T10:00:00.000Z', expiresAt: '2999-12-03T10:00:00.000Z' },
};

/** The page with this fetched; null: not yet here. */
function seen(given: Partial<RawGrants> | null, language: Language = 'nb'): string {
  const nothing: RawGrants = { grants: [], rounds: [], people: [] };
  return drawn(<RawDataPage />, given ? { 'raw-grants': { ...nothing, ...given } } : {}, { language });
}

describe('the page of raw data', () => {
  it('says that it is loading, and in each part that there is nothing', () => {
    expect(seen(null)).toContain(appTexts.nb.app.loading);
    for (const language of languages) {
      const words = rawDataTexts[language];
      const html = seen({}, language);
      for (const none of [words.noneWaiting, words.noneInForce, words.nonePast]) expect(html).toContain(none);
      expect(html).not.toContain(words.ask.open);
    }
  });

  it('has until when a request may be approved, and keeps one that lapsed among the earlier', () => {
    const { facts, noneWaiting, nonePast } = rawDataTexts.nb;
    const open = seen({ grants: [waiting] });
    expect(open).toMatch(new RegExp(`${facts.lapses}</dt><dd>lørdag 26. desember 2026 kl. 10.00`));
    const lapsed = seen({ grants: [{ ...waiting, state: 'lapsed' }] });
    expect(lapsed).toContain(noneWaiting);
    expect(lapsed).not.toContain(nonePast);
    expect(lapsed).toContain(facts.lapsed);
  });

  it('has whose, what, why and who stands behind, as text, in Norway’s time', () => {
    const html = seen({ grants: [inForce] });
    expect(html).toContain('Ansatte, 2026');
    expect(html).toContain('Ada Analytiker');
    expect(html).toContain('&lt;b&gt;Kontroll');
    expect(html).toContain('Dina, torsdag 26. november 2026 kl. 10.00');
    expect(html).toContain('slettet konto, torsdag 26. november 2026 kl. 11.00');
    expect(html).toMatch(/\d+ dager og \d+ timer? igjen/);
  });

  it('offers what the server says one may do, and nothing else', () => {
    const { approve, refuse, end, fetchCsv } = rawDataTexts.nb;
    const acts = [approve.action, refuse.action, end.action].map((action) => `>${action}</button>`);
    const offered = (grant: RawGrant) => {
      const html = seen({ grants: [grant] });
      return [...acts.filter((act) => html.includes(act)), ...(html.includes(fetchCsv) ? ['files'] : [])];
    };
    expect(offered(waiting)).toEqual([]);
    expect(offered({ ...waiting, mayApprove: true, mayEnd: true })).toEqual([acts[0], acts[1]]);
    expect(offered({ ...inForce, mayEnd: true })).toEqual([acts[2]]);
    expect(offered({ ...inForce, mayFetch: true })).toEqual(['files']);
    expect(seen({ grants: [{ ...inForce, mayFetch: true }] })).toContain(
      'href="/api/fet/rounds/r1/raw?format=csv"',
    );
  });

  it('lets those ask who have a round to ask for, of others', () => {
    const html = seen({
      rounds: [{ ...round, kinds: ['raw'] }],
      people: [{ id: 'a', name: 'Ada Analytiker' }],
    });
    expect(html).toContain(rawDataTexts.nb.ask.open);
    expect(html).toContain('<option value="a"');
    expect(html).toContain('value="7"');
  });
});

it.each([
  ['2026-11-26T12:00:00Z', null],
  ['2026-11-26T12:00:59Z', { days: 0, hours: 0, minutes: 0 }],
  ['2026-11-26T13:05:00Z', { days: 0, hours: 1, minutes: 5 }],
  ['2026-12-01T11:59:00Z', { days: 4, hours: 23, minutes: 59 }],
])('until %s it is %j', (end, left) => {
  expect(timeLeft(end, new Date('2026-11-26T12:00:00Z'))).toEqual(left);
});
