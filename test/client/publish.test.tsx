import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderToStaticMarkup } from 'react-dom/server';
import { MemoryRouter } from 'react-router';
import { describe, expect, it } from 'vitest';
import { appTexts } from '../../client/i18n/app.ts';
import { publishTexts } from '../../client/i18n/publish.ts';
import { PlaceProvider } from '../../client/parts/place.ts';
import { atOnce, momentOf } from '../../client/staff/publish/moment.ts';
import { Publications } from '../../client/staff/publish/Publications.tsx';
import {
  type Body,
  bodiesInWords,
  type Publication,
  publicInWords,
} from '../../client/staff/publish/words.ts';

const council: Body = { id: 'c', kind: 'council', name: 'Kommunestyret', memberCount: 27 };
const board: Body = { id: 'b', kind: 'executiveBoard', name: 'Formannskapet', memberCount: 1 };
const evening = new Date('2026-11-26T17:00:00Z');
const given = (body: Body | null, visibleFromAt: string, isVisible: boolean): Publication => ({
  ...{ id: `p-${body?.id}`, body: body && { id: body.id, name: body.name }, visibleFromAt, isVisible },
});

describe('who will see what and when', () => {
  it('is said in words, with how many sit, and that unit leaders see it at the same time', () => {
    expect(bodiesInWords([council], evening, [], 'nb')).toEqual([
      'Kommunestyret (27 medlemmer) ser resultatet fra torsdag 26. november 2026 kl. 18.00.',
      'Virksomhetsledere ser det samtidig.',
      'Fram til da kan du trekke det tilbake. Etterpå kan det ikke gjøres usynlig igjen.',
    ]);
    expect(bodiesInWords([council, board], null, [], 'nb')).toEqual([
      'Kommunestyret (27 medlemmer) og Formannskapet (1 medlem) ser resultatet med en gang.',
      'Virksomhetsledere ser det samtidig.',
      'Det kan ikke gjøres usynlig igjen.',
    ]);
  });

  it('says nothing of unit leaders who see it already, or will by then', () => {
    const { leadersToo } = publishTexts.nb;
    const told = (present: Publication[], moment: Date | null) =>
      bodiesInWords([board], moment, present, 'nb').includes(leadersToo);
    expect(told([given(council, '2026-11-20T17:00:00Z', true)], evening)).toBe(false);
    expect(told([given(council, '2026-11-26T17:00:00Z', false)], evening)).toBe(false);
    expect(told([given(council, '2026-11-26T17:00:01Z', false)], evening)).toBe(true);
    expect(told([given(council, '2026-11-26T17:00:00Z', false)], null)).toBe(true);
  });

  it('says of everyone that they need not sign in, and see less', () => {
    expect(publicInWords(evening, 'nb').slice(0, 2)).toEqual([
      'Alle på nettet ser resultatet fra torsdag 26. november 2026 kl. 18.00, uten å logge inn.',
      publishTexts.nb.publicSeesLess,
    ]);
  });
});

it.each([
  [atOnce, null],
  [{ isLater: true, day: '2026-11-26', time: '18:00' }, evening],
  [{ isLater: true, day: '2026-11-26', time: '12:59' }, undefined],
  [{ isLater: true, day: '', time: '18:00' }, undefined],
  [{ isLater: false, day: '2020-01-01', time: '18:00' }, null],
])('%j is %j', (moment, instant) => {
  expect(momentOf(moment, new Date('2026-11-26T12:00:00Z'))).toEqual(instant);
});

function seen(present: Publication[], bodies: Body[]): string {
  const municipality = { slug: 'fet', name: 'Fet', dataLabel: null, demo: false, scorecards: [] };
  const place = {
    municipality: { ...municipality, account: null, csrfToken: null },
    ...({ language: 'nb', texts: appTexts.nb, base: '/fet/nb' } as const),
  };
  return renderToStaticMarkup(
    <QueryClientProvider client={new QueryClient()}>
      <MemoryRouter>
        <PlaceProvider value={place}>
          <Publications roundId="r" present={present} bodies={bodies} />
        </PlaceProvider>
      </MemoryRouter>
    </QueryClientProvider>,
  );
}

describe('what is published', () => {
  const words = publishTexts.nb;
  const withdraw = `>${words.withdraw.action}</button>`;

  it('is nothing at first; then bodies may be chosen, and everyone not yet', () => {
    const html = seen([], [council, board]);
    expect(html).toContain(words.visibleToNobody);
    expect(html).toContain('Kommunestyret (27 medlemmer)');
    expect(html).not.toContain(words.openPublic);
    expect(seen([], [])).toContain(words.noBodies);
  });

  it('is listed; what is seen stands, what is to come may be taken back', () => {
    const seenHtml = seen([given(council, '2026-11-20T17:00:00Z', true)], [council, board]);
    expect(seenHtml).toContain('Kommunestyret ser resultatet. Publisert fredag 20. november 2026 kl. 18.00.');
    expect(seenHtml).not.toContain(withdraw);
    expect(seenHtml).toContain(words.openMore);
    expect(seenHtml).not.toContain('Kommunestyret (27 medlemmer)');
    expect(seenHtml).toContain(words.openPublic);
    const planned = seen([given(council, '2026-12-20T17:00:00Z', false)], [council]);
    expect(planned).toContain('Kommunestyret ser resultatet fra søndag 20. desember 2026 kl. 18.00.');
    expect(planned).toContain(withdraw);
    expect(planned).not.toContain(words.openMore);
  });

  it('is with everyone all there is to give', () => {
    const all = [given(council, '2026-11-20T17:00:00Z', true), given(null, '2026-11-21T17:00:00Z', true)];
    const html = seen(all, [council]);
    expect(html).toContain('Alle ser resultatet. Publisert');
    expect(html).not.toContain(words.openPublic);
  });
});
