import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderToStaticMarkup } from 'react-dom/server';
import { MemoryRouter } from 'react-router';
import { expect, it } from 'vitest';
import { appTexts } from '../../client/i18n/app.ts';
import { openingTexts } from '../../client/i18n/opening.ts';
import { PlaceProvider } from '../../client/parts/place.ts';
import type { Round } from '../../client/parts/queries.ts';
import { RoundCard } from '../../client/staff/RoundCard.tsx';

const open: Round = {
  ...{ roundId: 'r', period: '2026', state: 'open', source: 'collected', mode: 'openLink', kind: 'real' },
  ...{ opensAt: '2026-11-24T12:00:00Z', closesAt: '2026-12-14T12:00:00Z' },
  ...{
    acceptsUntilAt: '2026-12-16T12:00:00Z',
    pausedAt: null,
    path: null,
    key: null,
    design: null,
    noticePath: null,
  },
  ...{ answersDeletedOn: '2031-12-15', answersDeletedAt: null, invitedCount: null },
  ...{ answeredAtLeastCount: null, release: null },
};
const closed = { ...open, state: 'closed', acceptsUntilAt: null } as const;

function seen(round: Round): string {
  const municipality = { slug: 'fet', name: 'Fet', dataLabel: null, demo: false, scorecards: [], words: [] };
  const place = {
    municipality: { ...municipality, account: null, csrfToken: null },
    ...({ language: 'nb', texts: appTexts.nb, base: '/fet/nb' } as const),
  };
  return renderToStaticMarkup(
    <QueryClientProvider client={new QueryClient()}>
      <MemoryRouter>
        <PlaceProvider value={place}>
          <RoundCard round={round} bodies={[]} surveyKey="one" hasOwnWords />
        </PlaceProvider>
      </MemoryRouter>
    </QueryClientProvider>,
  );
}

const { testRound, pilotRound, counting, close, closeLinks } = appTexts.nb.staff;

it('a round that is only tried never promises figures, from its opening until its answers are gone', () => {
  const rounds: [Partial<Round>, string][] = [
    [open, openingTexts.nb.testDeleted],
    [closed, testRound.over],
    [{ ...closed, key: 'awaited' }, testRound.over],
    [{ ...closed, answersDeletedAt: '2026-12-16T12:01:00Z' }, testRound.deleted('16. desember 2026')],
  ];
  for (const [round, words] of rounds) {
    const card = seen({ ...open, ...round, kind: 'test' });
    expect(card).toContain(words);
    for (const untrue of [counting, 'Tallene blir stående', 'telles', '2031', testRound.over]) {
      if (untrue !== words) expect(card).not.toContain(untrue);
    }
  }
});

it('closing early tells what happens to just such a round', () => {
  const sides: [Partial<Round>, string[], string][] = [
    [{ mode: 'anonymous' }, close.text, 'Lenkene'],
    [{}, closeLinks, 'kodene'],
    [{ kind: 'test' }, testRound.close, 'blandes'],
    [{ kind: 'pilot' }, pilotRound.close, 'Lenkene'],
  ];
  for (const [round, lines, untrue] of sides) {
    const card = seen({ ...open, ...round });
    for (const line of lines) expect(card).toContain(line);
    expect(card).not.toContain(untrue);
  }
});

it('a pilot leads to how its questions worked, and nowhere a result goes', () => {
  const release = { releaseId: 'x', version: 1, computedAt: '2026-12-17T12:00:00Z', publications: [] };
  const pilot = { ...closed, kind: 'pilot' } as const;
  expect(seen(pilot)).toContain(pilotRound.counting);
  const card = seen({ ...pilot, release: { ...release, waitsWith: [] } });
  expect(card).toContain(pilotRound.counted);
  expect(card).toContain('/fet/nb/undersokelser/one/runder/r/pilot');
  for (const untrue of [counting, 'Resultatet er klart', 'Tallene blir stående', 'sammenlignes']) {
    expect(card).not.toContain(untrue);
  }
  const seat = seen({ ...pilot, release: { ...release, waitsWith: [{ id: 'b', name: 'Kommunestyret' }] } });
  expect(seat).toContain(pilotRound.notForSeats(['Kommunestyret']));
  expect(seat).not.toContain('runder/r/pilot');
});

it('a real round that has closed says that it is being counted', () => {
  expect(seen(closed)).toContain(counting);
});
