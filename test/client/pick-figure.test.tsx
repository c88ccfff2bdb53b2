import { expect, it } from 'vitest';
import { PickIndicator } from '../../client/entrances/PickIndicator.tsx';
import { FigureChoice } from '../../client/inquiries/PickFigure.tsx';
import type { DraftKind } from '../../server/core/inquiry.ts';
import { drawn, textOf } from './admin-place.tsx';
import { figuresOf, homeCareNow } from './app-figures.ts';
import { valueAt } from './placed-values.ts';

const placed = valueAt(0, figuresOf(homeCareNow));
const other = { ...placed.source, surveyKey: 'two' };
const page = (sources: (typeof placed.source)[], kind: DraftKind = 'question', search = '') =>
  drawn(
    <PickIndicator
      placed={[{ ...placed, sources }]}
      none="Ingen ennå"
      choice={(one) => <FigureChoice placed={one} kind={kind} />}
    />,
    {},
    { search },
  );
const { key, name } = placed.indicator;

it('an indicator of one survey leads to a question about it; one of several, to one for each', () => {
  const one = page([placed.source]);
  expect(one).toContain(`href="/fet/nb/undring/ny?indikator=${key}&amp;undersokelse=one"`);
  expect(textOf(one)).toContain('Undersøkelsen · 2026');
  const several = page([placed.source, other, { ...other, surveyKey: 'three', now: null }]);
  expect(several).toContain('undersokelse=one"');
  expect(several).toContain('undersokelse=two"');
  expect(several).not.toContain('undersokelse=three"');
  // The links stand alone to those who go from link to link.
  expect(textOf(several)).toMatch(new RegExp(`Undersøkelsen · 2026 *: ${name.text.nb}`));
});

it('what is written goes with it, and what has no figure is not there', () => {
  expect(page([placed.source], 'meaning')).toContain('undersokelse=one&amp;slag=mening"');
  expect(textOf(page([{ ...placed.source, now: null }]))).toContain('Ingen ennå');
  expect(textOf(page([placed.source], 'question', 'sok=xyz'))).toContain('Ingen indikatorer med tall passer');
});
