import type { Claim } from './claims.ts';
import { centred, type Equation, prime, residue, solutionOf, times, triangleOf } from './modular.ts';
import type { Form, System } from './system.ts';
import { zeroSets } from './zero-sets.ts';

/**
 * Which sums over one to four persons are combinations of the published sums? Solutions of the published equations
 * differ by what they leave open; a sum that is the same in all of them is known. Three scattered differences, each
 * modulo a prime of 26 bits, tell: a set over which all three cancel is derivable, and its value is read off any one
 * solution. The same is done for the changes of corrected answers.
 */
export function attackRowSpace(system: System): Claim[] {
  const { classOf, classes, equations } = mergedAtoms(system);
  const triangle = triangleOf(equations, classes.length);
  const open = [1, 2, 3].map((salt) => {
    const byClass = solutionOf(triangle, (column) => scattered(column, salt), { homogeneous: true });
    return perAtom(system, classes, byClass, salt);
  });
  const solution = perAtom(
    system,
    classes,
    solutionOf(triangle, () => 0),
    0,
  );
  return [...system.forms].flatMap(([subject, forms]) => {
    const known = forms.filter((form) =>
      form.atoms.every(({ atom }) => {
        const of = classOf[atom] as number;
        return of >= 0 && (classes[of] as number[]).length <= mostPersons;
      }),
    );
    const claim = (kind: 'sum' | 'change', found: Form[], who: Form[]): Claim => {
      const value = found.reduce((sum, form) => residue(sum + over(form, solution) + form.constant), 0);
      const whose = who.map(({ person, edition }) => ({ person, edition }));
      return { kind, round: system.round, subject, who: whose, value: centred(value) / system.scale };
    };
    const sums = zeroSets(
      known.map((form) => open.map((vector) => over(form, vector))),
      mostPersons,
    ).map((places) => places.map((place) => known[place] as Form));
    const changes = changesAmong(forms);
    const changed = zeroSets(
      changes.map((form) => open.map((vector) => over(form, vector))),
      mostPersons,
    ).map((places) => places.map((place) => changes[place] as Form));
    return [
      // Two answers of one person are no group.
      ...sums
        .filter((found) => new Set(found.map(({ person }) => person)).size === found.length)
        .map((found) => claim('sum', found, found)),
      ...changed.map((found) => claim('change', found, found)),
    ];
  });
}

const mostPersons = 4;

function over({ atoms }: Form, vector: Float64Array): number {
  return atoms.reduce(
    (sum, { atom, coefficient }) => residue(sum + times(residue(coefficient), vector[atom] as number)),
    0,
  );
}

/** The later answer less the one before it. */
function changesAmong(forms: readonly Form[]): Form[] {
  const earlier = new Map(forms.map((form) => [`${form.person} ${form.edition}`, form]));
  return forms.flatMap((form) => {
    const before = earlier.get(`${form.person} ${form.edition - 1}`);
    if (!before) return [];
    const minus = before.atoms.map(({ atom, coefficient }) => ({ atom, coefficient: -coefficient }));
    return [{ ...form, atoms: [...form.atoms, ...minus], constant: form.constant - before.constant }];
  });
}

/** Answers that stand in the same equations with the same weight are one column. −1: in none. */
function mergedAtoms({ atomCount, equations }: System) {
  const profiles: string[] = new Array(atomCount).fill('');
  for (const [row, { columns, coefficients }] of equations.entries()) {
    for (const [index, atom] of columns.entries()) profiles[atom] += `${row}:${coefficients[index]} `;
  }
  const classes: number[][] = [];
  const known = new Map<string, number>();
  const classOf = profiles.map((profile, atom) => {
    if (profile === '') return -1;
    const of = known.get(profile) ?? classes.push([]) - 1;
    known.set(profile, of);
    (classes[of] as number[]).push(atom);
    return of;
  });
  const merged = equations.map(({ columns, coefficients, value }): Equation => {
    const weights = new Map(columns.map((atom, index) => [classOf[atom] as number, coefficients[index]]));
    return { columns: [...weights.keys()], coefficients: [...weights.values()] as number[], value };
  });
  return { classOf, classes, equations: merged };
}

/** A class's number is the sum of its answers': all but the last are scattered, the last makes up for them. */
function perAtom(
  { atomCount }: System,
  classes: readonly number[][],
  byClass: Float64Array,
  salt: number,
): Float64Array {
  const vector = Float64Array.from({ length: atomCount }, (_, atom) => scattered(atom + 1e6, salt));
  for (const [of, atoms] of classes.entries()) {
    const last = atoms.at(-1) as number;
    let left = byClass[of] as number;
    for (const atom of atoms) if (atom !== last) left = residue(left - (vector[atom] as number));
    vector[last] = left;
  }
  return vector;
}

function scattered(column: number, salt: number): number {
  let hash = Math.imul(column + 1, 0x9e3779b1) ^ Math.imul(salt + 1, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return 1 + (((hash ^ (hash >>> 16)) >>> 0) % (prime - 1));
}
