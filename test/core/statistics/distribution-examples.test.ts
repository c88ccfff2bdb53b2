import { describe, it } from 'vitest';
import {
  betaCdf,
  betaQuantile,
  chiSquareUpper,
  fUpper,
  hypergeometricCdf,
  logGamma,
  normalCdf,
  normalPointAt,
  normalQuantile,
  normalTwoSided,
  normalUpper,
  tCdf,
  tPointAt,
  tQuantile,
  tTwoSided,
  upperPoint,
} from '../../../server/core/statistics/distributions.ts';
import { noncentralityInterval, noncentralTCdf } from '../../../server/core/statistics/noncentral-t.ts';
import { expectPrinted } from '../printed.ts';

const around = noncentralityInterval(2, 10);
const draw = { population: 15, marked: 3, drawn: 6 };

const examples: [name: string, found: number[], printed: string][] = [
  ['upperPoint', [upperPoint(0.95)], '.975'],
  ['normalPointAt', [normalPointAt(0.95)], '1.959964'],
  ['normalCdf', [normalCdf(1.96)], '.975002'],
  ['normalUpper', [1e16 * normalUpper(8)], '6.22'],
  ['normalTwoSided', [normalTwoSided(1.96)], '.04999579'],
  ['normalQuantile', [normalQuantile(0.975)], '1.959963984540054'],
  ['tCdf', [tCdf(2, 10)], '.963306'],
  ['tTwoSided', [tTwoSided(-0.41, 200.7)], '.682'],
  ['tQuantile', [tQuantile(0.975, 9)], '2.262157'],
  ['tPointAt', [tPointAt(0.95, 119)], '1.980100'],
  ['chiSquareUpper', [chiSquareUpper(3.84, 1)], '.0500435'],
  ['fUpper', [fUpper(12.21, 1, 238)], '.000567'],
  ['betaCdf', [betaCdf(0.3, 2, 3)], '.3483'],
  ['betaQuantile', [betaQuantile(0.975, 1, 5)], '.521824'],
  ['hypergeometricCdf', [hypergeometricCdf(0, draw)], '.184615'],
  ['logGamma', [logGamma(10)], '12.801827'],
  ['noncentralTCdf', [noncentralTCdf(2, 10, 2)], '.4810'],
  ['noncentralityInterval', [around.low, around.high], '−.184 4.101'],
];

describe('the worked example', () => {
  it.each(examples)('of %s is right in every printed digit', (_, found, printed) => {
    expectPrinted(found, printed);
  });
});
