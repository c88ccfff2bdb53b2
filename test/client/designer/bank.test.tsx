import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { MemoryRouter } from 'react-router';
import { describe, expect, it } from 'vitest';
import { strip } from '../../../client/charts/kinds/strip.ts';
import { BankCard } from '../../../client/designer/bank/BankCard.tsx';
import { BankHistory } from '../../../client/designer/bank/BankHistory.tsx';
import { BankRounds } from '../../../client/designer/bank/BankRounds.tsx';
import {
  type BankLine,
  type BankView,
  readBankSelection,
  writeBankSelection,
} from '../../../client/designer/bank/queries.ts';
import { appTexts } from '../../../client/i18n/app.ts';
import { PlaceProvider } from '../../../client/parts/place.ts';
import { figuresOf } from '../app-figures.ts';

const say = (nb: string) => ({ nb, nn: nb, en: nb });
const scale = {
  ...{ min: 1, max: 6, labels: { 1: say('svært misfornøyd'), 6: say('svært fornøyd') } },
  ...{ dontKnow: null, notApplicable: null },
};
const line: BankLine = {
  ...{ id: 'fet.kultur', text: { nb: 'Kulturtilbudet' }, stem: say('Hvor fornøyd er du med …'), table: {} },
  ...{ kind: 'rating', scale, choices: [], role: 'scale', direction: 'higherIsBetter', theme: say('Kultur') },
  ...{ feeds: [], isOwn: true, isShipped: false, kinds: ['citizen'], askedCount: 3 },
  lastAsked: { period: '2026', closesOn: '2026-11-24', surveyTitle: say('Innbyggere') },
  last: null,
};
const shown = { ...figuresOf([0, 0, 10, 20, 30, 40]), caution: null };
const value = (figures: object, more: object = {}) =>
  ({
    ...{ period: '2024', closedOn: '2024-11-24', isNew: false, isPublished: true, figures },
    ...{
      response: { shown: 'nothing', reason: 'withheld' },
      scale: { min: 1, max: 6 },
      isBreak: false,
      ...more,
    },
  }) as unknown as BankView['rounds'][number]['value'];
const round = (period: string, more: object): BankView['rounds'][number] => ({
  ...{
    roundId: period,
    period,
    closesOn: `${period}-11-24`,
    surveyKey: 'one',
    surveyTitle: say('Innbyggere'),
  },
  ...{ value: null, other: null, untold: null, ...more },
});

function seen(element: ReactNode): string {
  const municipality = { slug: 'fet', name: 'Fet', dataLabel: null, demo: false, scorecards: [], words: [] };
  const place = {
    municipality: { ...municipality, account: null, csrfToken: null },
    ...({ language: 'nb', texts: appTexts.nb, base: '/fet/nb' } as const),
  };
  return renderToStaticMarkup(
    <QueryClientProvider client={new QueryClient()}>
      <MemoryRouter>
        <PlaceProvider value={place}>{element}</PlaceProvider>
      </MemoryRouter>
    </QueryClientProvider>,
  ).replaceAll('\u00a0', ' ');
}

describe('the question bank on the page', () => {
  it('draws the answers as one bar with the bad end at the left, whichever end that is', () => {
    const figures = figuresOf([10, 0, 20, 0, 30, 40]);
    const drawn = (badValues: number[]) =>
      strip({ figures, badValues, language: 'nb' }).drawing.marks.map((mark) =>
        mark.kind === 'rect' ? [mark.of, Math.round(mark.x), Math.round(mark.width), mark.ink] : [],
      );
    expect(drawn([1, 2])).toEqual([
      ['1', 0, 20, 'step0'],
      ['3', 20, 40, 'step2'],
      ['5', 60, 60, 'step4'],
      ['6', 120, 80, 'step5'],
    ]);
    expect(drawn([5, 6]).map(([of, , , ink]) => [of, ink])).toEqual([
      ['6', 'step0'],
      ['5', 'step0'],
      ['3', 'step3'],
      ['1', 'step5'],
    ]);
  });

  it('tells of a question what it asks, how it has been used, and what it gave, or why that is not told', () => {
    const page = seen(<BankCard item={line} />);
    for (const words of [
      'Kulturtilbudet',
      'Hvor fornøyd er du med …',
      '1–6: svært misfornøyd – svært fornøyd',
    ]) {
      expect(page).toContain(words);
    }
    expect(page).toContain('Spurt 3 ganger, sist 2026');
    expect(page).not.toContain('Svarene i');
    const told = { period: '2024', surveyTitle: say('Innbyggere') };
    expect(seen(<BankCard item={{ ...line, last: { ...told, figures: shown } }} />)).toContain(
      'Svarene i 2024: gjennomsnitt 5,0, 100 svar',
    );
    const hidden = { shown: 'nothing', reason: 'withheld' } as const;
    const withheld = seen(<BankCard item={{ ...line, last: { ...told, figures: hidden } }} />);
    expect(withheld).toContain('Svarene i 2024: ');
    expect(withheld).not.toContain('gjennomsnitt');
    expect(seen(<BankCard item={{ ...line, askedCount: 0, lastAsked: null }} />)).toContain(
      'Ikke spurt her ennå',
    );
  });

  it('has a chart for each scale, says where a series broke, and why a round has no figures', () => {
    const item = {
      ...line,
      rounds: [
        round('2027', { untold: 'notReleased' }),
        round('2026', { untold: 'notSeen' }),
        round('2025', { value: value(shown, { isBreak: true }) }),
        round('2024', { value: value({ shown: 'nothing', reason: 'withheld' }) }),
        round('2023', { value: value(figuresOf([0, 0, 10, 20, 30]), { scale: { min: 1, max: 5 } }) }),
      ],
    } as unknown as BankView;
    const page = seen(<BankRounds item={item} />);
    expect(page).toContain('«Kulturtilbudet» i «Innbyggere», på skalaen 1–6');
    expect(page).toContain('«Kulturtilbudet» i «Innbyggere», på skalaen 1–5');
    expect(page).toContain('Annerledes spørsmål enn gangen før.');
    expect(page).toContain('Innbyggere, 2027: ingen tall ennå.');
    expect(page).toContain('Innbyggere, 2026: tallene er laget, men ikke vist for deg ennå.');
  });

  it('tells how it was worded, and what was changed', () => {
    const wording = { ...line, surveyKey: 'one', surveyTitle: say('Innbyggere') };
    const item = {
      ...line,
      wordings: [
        { ...wording, text: say('Før'), periods: ['2022'], changes: [] },
        { ...wording, periods: ['2024', '2026'], changes: ['wording', 'stem', 'scale'] },
      ],
    } as unknown as BankView;
    const page = seen(<BankHistory item={item} />);
    expect(page).toContain('2024, 2026');
    expect(page).toContain(
      'Endret: ordlyden, det som står over spørsmålet og skalaen. Svarene kan ikke sammenlignes med dem før.',
    );
    expect(seen(<BankHistory item={{ ...item, wordings: [] }} />)).toContain('ikke vært i noen av kommunens');
  });

  it('is narrowed in the address, where what is unknown narrows nothing', () => {
    const selection = { words: 'kultur og', kind: 'user', source: 'own', indicator: 'fet.kultur' } as const;
    expect(readBankSelection(writeBankSelection(selection))).toEqual(selection);
    expect(readBankSelection(new URLSearchParams('sok=+&hvem=alle&fra=x&indikator=Å%20nei'))).toEqual({});
  });
});
