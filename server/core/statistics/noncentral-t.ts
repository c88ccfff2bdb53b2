import { demandNumber } from './demands.ts';
import { chiSquareUpper, normalCdf } from './distributions.ts';

/** Steps per width of the integrand's sharper factor: the sum is then exact to about 1e-12. */
const stepsPerWidth = 8;
/** Beyond e^−40 of its top, 4e-18, the density adds nothing. */
const negligible = -40;

/**
 * P(T ≤ t) for noncentral t: T = (Z + δ)/S, Z standard normal, S = √(χ²_df/df). Given S = s it is Φ(t·s − δ), so we
 * sum that over s in equal steps of ln s, each weighted by the density of ln S, ∝ exp(df·(ln s − s²/2)). The
 * trapezoid rule is nearly exact for a smooth function that dies out at both ends; dividing by the sum of the weights
 * needs no gamma function. Range 0–1; falls as δ rises. Source: the definition (Johnson & Kotz 1970, ch. 31).
 * Example: t = 2, df = 10, δ = 2 gives .4810. Where t is so sure that Φ(t·s − δ) is a step, the
 * sum goes over z instead. Throws a RangeError for a df that is not above 0 and for what is no number.
 */
export function noncentralTCdf(t: number, df: number, delta: number): number {
  demandNumber(t, 't');
  demandNumber(delta, 'noncentrality');
  if (!(df > 0 && df < Infinity)) throw new RangeError(`${df} is not a number of degrees of freedom`);
  const logDensity = (u: number) => df * (u - (Math.exp(2 * u) - 1) / 2);
  const width = 1 / Math.sqrt(2 * df);
  if (Math.abs(t) * width > sharp) return t > 0 ? overNormal(t, df, delta) : 1 - overNormal(-t, df, -delta);
  const step = Math.min(width, 1 / (1 + Math.abs(delta)), 1 / (1 + Math.abs(t))) / stepsPerWidth;
  const edge = (side: number) => {
    let u = side * width;
    while (logDensity(u) > negligible) u *= 1.2;
    return u;
  };
  const [lowest, highest] = [edge(-1), edge(1)];
  let [weights, sum] = [0, 0];
  for (let u = lowest; u <= highest; u += step) {
    const weight = Math.exp(logDensity(u));
    weights += weight;
    sum += weight * normalCdf(t * Math.exp(u) - delta);
  }
  return sum / weights;
}

/** From here Φ(t·s − δ) is a step beside the density of s, and it is S that is smooth beside the density of Z. */
const sharp = 30;
/** The normal density adds nothing beyond. */
const farthest = 9;

/** The same the other way round, t > 0: given Z = z it is P(S ≥ (z + δ)/t), summed over z in equal steps. */
function overNormal(t: number, df: number, delta: number): number {
  let [weights, sum] = [0, 0];
  for (let z = -farthest; z <= farthest; z += 1 / stepsPerWidth) {
    const weight = Math.exp(-(z ** 2) / 2);
    const least = (z + delta) / t;
    weights += weight;
    sum += weight * (least <= 0 ? 1 : chiSquareUpper(df * least ** 2, df));
  }
  return sum / weights;
}

/**
 * The 95 % interval of the noncentrality δ given an observed t: the δ that leave t at the 97.5 % and at the 2.5 %
 * point (Steiger & Fouladi 1997), found by halving. RangeError as
 * `noncentralTCdf`. Example: t = 2, df = 10 gives −.184 to 4.101.
 */
export function noncentralityInterval(t: number, df: number): { low: number; high: number } {
  return { low: deltaAt(t, df, 0.975), high: deltaAt(t, df, 0.025) };
}

function deltaAt(t: number, df: number, probability: number): number {
  // The estimate's own SD is about √(1 + t²/(2·df)); ten of them hold any 95 % interval.
  const room = 10 * Math.sqrt(1 + (t * t) / (2 * df)) + 10;
  let [low, high] = [t - room, t + room];
  for (let round = 0; round < 50; round++) {
    const middle = (low + high) / 2;
    if (noncentralTCdf(t, df, middle) > probability) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
