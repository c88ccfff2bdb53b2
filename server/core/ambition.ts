import type { Ambition, ScorecardIndicator } from './scorecard/format.ts';

/**
 * Reads the wording of an ambition level in every form the guide uses (R2): «5.0–4.0», «0», «1% lavere enn
 * PAI-statistikk», «Spesifisert på enhetene». Footnote marks stand apart from the text. Null: not understood. Whether
 * a percentage is of the reference or in points cannot be told from the wording, so it is left to be chosen.
 */
export function parseAmbition(text: string): Ambition | null {
  const wording = text.trim();
  const band = /^(-?\d+(?:[.,]\d+)?)\s*[–—-]\s*(\d+(?:[.,]\d+)?)$/.exec(wording);
  if (band) return { form: 'band', target: numberOf(band[1]), floor: numberOf(band[2]) };
  if (/^-?\d+(?:[.,]\d+)?$/.test(wording)) return { form: 'exact', value: numberOf(wording) };
  const relative = /^(\d+(?:[.,]\d+)?)\s*%\s+(lavere|lågare|høyere|høgare)\s+enn\s+(.+)$/i.exec(wording);
  if (relative) {
    return {
      form: 'relative',
      operator: /^l/i.test(relative[2] ?? '') ? 'lower' : 'higher',
      by: numberOf(relative[1]),
      unit: 'notChosen',
      reference: (relative[3] ?? '').replace(/-statistikk$/i, ''),
    };
  }
  if (/^spesifisert på enhetene$/i.test(wording)) return { form: 'delegated', level: 'unit' };
  return null;
}

function numberOf(text: string | undefined): number {
  return Number((text ?? '').replace(',', '.'));
}

export type StatusCode = 'reached' | 'within' | 'below' | 'deviation' | 'missingReference' | 'delegated';
export interface Status {
  code: StatusCode;
  /** The interval of the mean crosses a threshold. Never true without an interval. */
  uncertain: boolean;
}

type Value = { mean: number; meanLow?: number; meanHigh?: number };
type Zone = 'above' | 'between' | 'below';

/**
 * Status of a value against its ambition, on the unrounded value (methods: C3). A band is read as two thresholds:
 * at the target or better is reached, from the floor up to the target is within, worse is below. For an indicator
 * where lower is better, both are mirrored. An exact value without a tolerance has no verdict, only a deviation.
 */
export function statusOf(
  value: Value,
  ambition: Ambition,
  direction: ScorecardIndicator['direction'],
): Status {
  switch (ambition.form) {
    case 'band':
      return bandStatus(value, ambition, direction);
    case 'exact': {
      if (ambition.tolerance === undefined) return { code: 'deviation', uncertain: false };
      const off = Math.abs(value.mean - ambition.value);
      return { code: off <= ambition.tolerance ? 'reached' : 'below', uncertain: false };
    }
    case 'relative':
      return { code: 'missingReference', uncertain: false };
    case 'delegated':
      return { code: 'delegated', uncertain: false };
  }
}

function bandStatus(
  value: Value,
  band: { target: number; floor: number },
  direction: ScorecardIndicator['direction'],
): Status {
  const sign = direction === 'lowerIsBetter' ? -1 : 1;
  const [target, floor] = [sign * band.target, sign * band.floor];
  const zone = zoneOf(sign * value.mean, target, floor);
  const crosses = (threshold: number) =>
    value.meanLow !== undefined &&
    value.meanHigh !== undefined &&
    Math.min(sign * value.meanLow, sign * value.meanHigh) < threshold &&
    threshold <= Math.max(sign * value.meanLow, sign * value.meanHigh);
  const code = ({ above: 'reached', between: 'within', below: 'below' } as const)[zone];
  return { code, uncertain: crosses(target) || crosses(floor) };
}

/** Where a value lies against an upper and a lower threshold; on a threshold counts as above it. */
export function zoneOf(value: number, upper: number, lower: number): Zone {
  if (value >= upper) return 'above';
  return value >= lower ? 'between' : 'below';
}
