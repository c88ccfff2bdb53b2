import { describe, expect, it } from 'vitest';
import { checkScorecard } from '../../../server/core/scorecard/check.ts';
import {
  indicatorKey,
  type NewIndicator,
  newIndicator,
  withIndicator,
} from '../../../server/core/scorecard/new-indicator.ts';
import { placedIndicators } from '../../../server/core/scorecard/walk.ts';
import { readShippedScorecard } from '../../../server/demo/files.ts';

const political = await readShippedScorecard('fet-politisk');
const inAll = (text: string) => ({ nb: text, nn: text, en: text });
const given = (more: Partial<NewIndicator> = {}): NewIndicator => ({
  name: inAll('Ro på jobben'),
  method: { kind: 'employeeSurvey', text: inAll('Medarbeiderundersøkelse') },
  ...{ unitOfMeasurement: inAll('poeng fra 1 til 6'), ambition: null, adoptedIn: null },
  ...more,
});
const made = (more: Partial<NewIndicator>) => {
  const { indicator, fault } = newIndicator('fet.ro', given(more));
  return fault ?? indicator.ambition;
};

describe('a new indicator', () => {
  it('has no ambition where nobody has adopted one, and its value has the good end up', () => {
    const { indicator } = newIndicator('fet.ro', given());
    expect(indicator).toMatchObject({ key: 'fet.ro', ambition: null, direction: 'higherIsBetter' });
    expect(indicator).not.toHaveProperty('adoptedIn');
    expect(newIndicator('x', given({ unitOfMeasurement: null })).indicator).not.toHaveProperty(
      'unitOfMeasurement',
    );
  });

  it('has an ambition as it was adopted, with the decision that did, in words that read the same in every language', () => {
    const adoptedIn = 'Kommunestyret 12/27';
    expect(made({ ambition: '5,0–4,0*', adoptedIn })).toEqual({
      text: { nb: '5,0–4,0', nn: '5,0–4,0', en: '5.0–4.0' },
      footnoteMark: '*',
      rule: { form: 'band', target: 5, floor: 4 },
    });
    const relative = made({ ambition: '1 prosentpoeng høyere enn KOSTRA-statistikk', adoptedIn });
    expect(relative).toMatchObject({
      text: {
        nn: '1 prosentpoeng høgare enn KOSTRA-statistikk',
        en: '1 percentage points higher than KOSTRA statistics',
      },
    });
    expect(newIndicator('x', given({ adoptedIn })).indicator).toMatchObject({ adoptedIn, ambition: null });
  });

  it('is refused with an ambition that nobody adopted, that nothing is read from, or that stands on its head', () => {
    expect(made({ ambition: '5,0–4,0' })).toBe('ambition-not-adopted');
    expect(made({ ambition: 'så bra som mulig', adoptedIn: 'x' })).toBe('ambition-not-understood');
    expect(made({ ambition: '4,0–5,0', adoptedIn: 'x' })).toBe('ambition-upside-down');
    expect(made({ ambition: 'ikke vedtatt' })).toBeNull();
  });

  it('has a key like the others of its scorecard, and its own', () => {
    expect(indicatorKey(political, 'Ro på jobben', [])).toBe('fet.ro-pa-jobben');
    expect(indicatorKey(political, 'Kultur', ['fet.kultur', 'kultur-2'])).toBe('fet.kultur-2');
    expect(indicatorKey(political, '!?', [])).toBe('fet.indikator');
    expect(indicatorKey(political, 'ord '.repeat(50), []).length).toBeLessThanOrEqual(80);
    const [area] = political.focusAreas;
    const mixed = structuredClone(political);
    const other = mixed.focusAreas[1]?.goals[0]?.successFactors[0]?.indicators[0];
    if (other) other.key = 'ski.annet';
    expect(area).toBeDefined();
    expect(indicatorKey(mixed, 'Ro', [])).toBe('ro');
  });

  it('comes last under its success factor, and nothing else on the scorecard changes but the day it holds from', async () => {
    const { indicator } = newIndicator('fet.ro', given({ ambition: '5.0–4.0', adoptedIn: 'x' }));
    if (!indicator) throw new Error('it was refused');
    const grown = withIndicator(political, 'mangfold', indicator, '2027-01-01');
    if (!grown) throw new Error('no such success factor');
    expect(checkScorecard(grown).faults).toEqual([]);
    const places = placedIndicators(grown);
    expect(places.filter(({ indicator: { key } }) => key !== 'fet.ro').map((one) => one.indicator)).toEqual(
      placedIndicators(political).map((one) => one.indicator),
    );
    expect(places.find((one) => one.indicator.key === 'fet.ro')?.successFactor.indicators.at(-1)).toEqual(
      indicator,
    );
    expect({ ...grown, focusAreas: [], validFromOn: '' }).toEqual({
      ...political,
      focusAreas: [],
      validFromOn: '',
    });
    expect(withIndicator(political, 'nowhere', indicator, '2027-01-01')).toBeNull();
  });
});
