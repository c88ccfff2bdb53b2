import { expect, it } from 'vitest';
import {
  allOf,
  ambitionRead,
  methodOf,
  writtenAnew,
} from '../../../client/designer/new-indicator/written.ts';
import { en } from '../../../client/i18n/new-indicator.en.ts';
import { nb } from '../../../client/i18n/new-indicator.nb.ts';

it('what is not written in the other languages is as in bokmål', () => {
  expect(allOf({ nb: ' Ro ', nn: null, en: null })).toEqual({ nb: 'Ro', nn: 'Ro', en: 'Ro' });
  expect(allOf({ nb: 'Ro', nn: 'Ro på jobben', en: ' ' })).toEqual({
    nb: 'Ro',
    nn: 'Ro på jobben',
    en: 'Ro',
  });
});

it('a text of ours that is changed takes its languages along, and what somebody wrote in one stays', () => {
  const ours = methodOf('citizen');
  expect(ours).toEqual({ nb: 'Innbyggerundersøkelse', nn: 'Innbyggjarundersøking', en: 'Citizen survey' });
  expect(writtenAnew(ours, 'Gateundersøkelse', ours)).toEqual({ nb: 'Gateundersøkelse', nn: null, en: null });
  const own = { ...ours, en: 'Street survey' };
  expect(writtenAnew(own, 'Gateundersøkelse', ours)).toMatchObject({ nn: null, en: 'Street survey' });
  expect(writtenAnew({ nb: 'R', nn: null, en: 'C' }, 'Ro', null)).toEqual({ nb: 'Ro', nn: null, en: 'C' });
});

it('an ambition is told as it is read', () => {
  const read = (typed: string) => ambitionRead(typed, nb, 'nb');
  expect(read('')).toEqual({ words: nb.understood.none, isAmbition: false, isWrong: false });
  expect(read('5,0–4,0').words).toBe('Nådd fra 5,0, innenfor fra 4,0, og under når den er lavere.');
  expect(ambitionRead('5,0–4,0', en, 'en').words).toContain('Reached from 5.0, within from 4.0');
  expect(read('4–5')).toMatchObject({ isWrong: true, words: nb.understood.upsideDown });
  expect(read('best')).toMatchObject({ isWrong: true, words: nb.understood.not });
  expect(read('6').words).toBe('Skal være 6. Avviket vises.');
  expect(read('1 prosentpoeng høyere enn KOSTRA-statistikk').words).toMatch(
    /^1.prosentpoeng høyere enn KOSTRA-statistikk\. /,
  );
  expect(read('Spesifisert på enhetene')).toMatchObject({ isAmbition: true, isWrong: false });
});
