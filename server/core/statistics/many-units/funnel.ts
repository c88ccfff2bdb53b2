import { demandNumber } from '../demands.ts';
import { overdispersion } from './overdispersion.ts';

/** A unit's figure and the standard error it would have were it like all others. */
export interface FunnelUnit {
  key: string;
  n: number;
  value: number;
  se: number;
}

/** Fewer units make no funnel; then a dot with its interval serves (methods: C4). */
export const fewestFunnelUnits = 10;

/** The 95 % and the 99.8 % limits of a normal figure. */
export const [warningZ, alarmZ] = [1.96, 3.09];

export interface FunnelPlace {
  key: string;
  n: number;
  value: number;
  /** 95 %: among many units some lie outside by chance, so nothing is named here. */
  low95: number;
  high95: number;
  /** 99.8 %: outside is named, never ranked. */
  low998: number;
  high998: number;
  /** How many SDs from the target, over-dispersion counted. */
  z: number;
  position: 'inside' | 'above95' | 'below95' | 'above998' | 'below998';
}

export interface Funnel {
  kind: 'funnel';
  target: number;
  /** SD between units beyond chance, in the figure's own unit. */
  tau: number;
  units: FunnelPlace[];
}

export type FunnelRefusal = {
  kind: 'not_computable';
  /** `tooFewUnits`: show each unit with its interval instead. `nothingVaries`: everybody answered alike. */
  reason: 'tooFewUnits' | 'nothingVaries';
  unitCount: number;
};

/**
 * Funnel limits of many units in one round (Spiegelhalter 2005): target ± z·√(se² + τ²), z = 1.96 and 3.09, wider for
 * smaller units; τ² is the over-dispersion (`overdispersion`). Figure and limits have the same unit and the limits
 * are not clamped to the scale. From ten units; a unit on a limit is inside. Example: target 4, se .2, τ .1: 95 %
 * limits 4 ± .438, 99.8 % limits 4 ± .691. Throws a RangeError for a negative or not finite number.
 */
export function funnel(units: readonly FunnelUnit[], target: number): Funnel | FunnelRefusal {
  demandNumber(target, 'target');
  const refused = { kind: 'not_computable', unitCount: units.length } as const;
  for (const { key, value, se } of units) {
    demandNumber(value, `value of ${key}; leave it out`);
    demandNumber(se, `standard error of ${key}; leave it out`);
    if (se < 0) throw new RangeError(`${se} cannot be the standard error of ${key}`);
  }
  if (units.length < fewestFunnelUnits) return { ...refused, reason: 'tooFewUnits' };
  if (units.some(({ se }) => se === 0)) return { ...refused, reason: 'nothingVaries' };
  const tau2 = overdispersion(units.map(({ value, se }) => ({ z: (value - target) / se, se })));
  return {
    kind: 'funnel',
    target,
    tau: Math.sqrt(tau2),
    units: units.map((unit) => place(unit, target, tau2)),
  };
}

function place({ key, n, value, se }: FunnelUnit, target: number, tau2: number): FunnelPlace {
  const sd = Math.sqrt(se ** 2 + tau2);
  const z = (value - target) / sd;
  const side = z > 0 ? 'above' : 'below';
  const size = Math.abs(z);
  const position =
    size > alarmZ ? (`${side}998` as const) : size > warningZ ? (`${side}95` as const) : 'inside';
  return {
    key,
    n,
    value,
    low95: target - warningZ * sd,
    high95: target + warningZ * sd,
    low998: target - alarmZ * sd,
    high998: target + alarmZ * sd,
    z,
    position,
  };
}
