import type { Defaults } from './defaults.ts';
import type { SectionId } from './functions.ts';

/**
 * The formulas of each section, the same in all languages; the section's text says what the letters stand for. `_{x}`
 * is a subscript. ₁ is this time and ₀ is last time.
 */
export const formulasOf: Record<SectionId, (defaults: Defaults) => string[]> = {
  snitt: () => ['ȳ = Σy / n', 'SE(ȳ) = s / √n', 'ȳ ± t · SE(ȳ)'],
  spredning: () => [
    's = √( Σ(y − ȳ)² / (n − 1) )',
    'u = ( (y − ȳ)² · n / (n − 1) − s² ) / n',
    'SE(s) = √( n / (n − 1) · Σu² ) / 2s',
  ],
  spredningsord: () => ['s / ( (b − a) / 2 )'],
  misfornoyde: () => ['p = c / n'],
  'vet-ikke': () => ['v / (n + v)'],
  endring: ({ z }) => [
    'ȳ_{1} − ȳ_{0} ± t · √( s_{1}² / n_{1} + s_{0}² / n_{0} )',
    `s_{1} − s_{0} ± ${z} · √( SE(s_{1})² + SE(s_{0})² )`,
    'r = s · √( (n − 1) / n ) / √( (b − ȳ)(ȳ − a) )',
    'p_{1} − p_{0} − √( (p_{1} − l_{1})² + (u_{0} − p_{0})² )',
    'p_{1} − p_{0} + √( (u_{1} − p_{1})² + (p_{0} − l_{0})² )',
    'P_{i} · m / i',
  ],
  mindretallsvarsel: ({ alertShare }) => [`c / n ≥ ${alertShare}`],
  'verdt-a-ta-opp': ({ relevant, falseAlarms }) => [
    'p_{u} − p_{r}',
    `p_{u} − p_{r} ≥ ${relevant}  ∧  P_{i} · m / i < ${falseAlarms}`,
    'ȳ + t · SE(ȳ) < B',
  ],
  'trend-eller-unntak': () => ['l_{1} > g  ∧  l_{0} > g', 'u_{1} < g'],
  'mellom-og-inni': () => ['Σn_{u}(ȳ_{u} − ȳ)² / ( Σn_{u}(ȳ_{u} − ȳ)² + Σ(n_{u} − 1)s_{u}² )'],
  indeks: () => ['y′ = a + b − y', 'x = Σwy / Σw', 'ȳ = Σx / n'],
  ambisjon: () => ['ȳ ≥ T', 'T > ȳ ≥ B', 'B > ȳ'],
  'vises-ikke': ({ disclosure: { mean, spread } }) => [
    `n ≥ ${mean}`,
    `n ≥ ${spread}`,
    'N − Σn = 0  ∨  N − Σn ≥ k',
    'min( n(b − ȳ), n(ȳ − a) ) > b − a',
  ],
  'egne-ord': ({ disclosure: { mean, spread } }) => [`m ≥ ${spread}`, `k ≥ ${mean}`, `m − k ≥ ${mean}`],
  svarprosent: () => ['a / N', 'RR2 = (I + P) / (I + P + R + NC + O + U)'],
  utvalg: () => ['SE(ȳ) = s / √n · √(1 − n / N)'],
  vekter: () => ['w = N_{h} / n_{h}', 'w = 1 + Σλ', 'ȳ = Σwy / Σw', 'deff = n · Σw² / (Σw)²'],
  'mange-enheter': ({ funnel }) => [
    `μ ± ${funnel.warningZ} · √( SE² + τ² )`,
    `μ ± ${funnel.alarmZ} · √( SE² + τ² )`,
  ],
  'mange-maneder': ({ chart }) => [`x̄ ± ${chart.factor} · mR̄`],
};
