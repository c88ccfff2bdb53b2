import type { Claim } from './claims.ts';
import { editionKey, truthOf } from './held.ts';
import type { Municipality } from './published.ts';
import { withoutValue } from './without-value.ts';

/** Who was recovered, as `round person`. */
export interface Recovered {
  /** In a group of one to four whose sum, or change, is known. */
  inGroups: Set<string>;
  /** An own answer is known. */
  alone: Set<string>;
  /** An own answer is known to one insider. */
  withInsider: Set<string>;
}

/**
 * Recovered, by security.md chapter 4, is a sum over one to four persons defined by unit, background and round, or one
 * person's answer, alone or with one insider's own answer. What four colleagues answered in sum is told to the fifth by
 * any mean of five, and is no group: «all but me» is not a unit. Throws when a claim is not so: then the attack is wrong.
 */
export function judge(municipality: Municipality, claims: readonly Claim[]): Recovered {
  const truth = truthOf(municipality);
  const recovered: Recovered = { inGroups: new Set(), alone: new Set(), withInsider: new Set() };
  for (const claim of claims) {
    const { kind, round, subject, who, value } = claim;
    const answer = (person: string, edition: number) =>
      truth.get(`${round} ${person} ${editionKey(subject, edition)}`) ?? Number.NaN;
    const trueValue =
      kind === 'count' || kind === 'beyond'
        ? who.length
        : kind === 'without'
          ? trueWithout(municipality, claim)
          : who.reduce((sum, { person, edition }) => {
              const before = kind === 'change' ? answer(person, edition - 1) : 0;
              return sum + answer(person, edition) - before;
            }, 0);
    if (!(Math.abs(trueValue - value) < 1e-6)) throw new Error(`not so: ${inWords(claim)}, but ${trueValue}`);
    if (kind === 'answer' && claim.insider === who[0].person)
      throw new Error(`known before: ${inWords(claim)}`);
    for (const { person } of who) {
      const key = `${round} ${person}`;
      if (kind !== 'answer') recovered.inGroups.add(key);
      if (kind === 'count' || kind === 'beyond') continue;
      const isAlone = kind === 'without' ? value === who.length : who.length === 1 && kind === 'sum';
      if (kind === 'answer' ? claim.insider === null : isAlone) recovered.alone.add(key);
      if (kind === 'answer' && claim.insider !== null) recovered.withInsider.add(key);
    }
  }
  return recovered;
}

function trueWithout(
  { releases, indicators }: Municipality,
  { round, subject, answer, who }: Extract<Claim, { kind: 'without' }>,
): number {
  const persons = new Set(who.map(({ person }) => person));
  const people = new Map(
    releases
      .filter((release) => release.round === round)
      .flatMap((release) => release.people)
      .filter(({ person }) => persons.has(person))
      .map((one) => [one.person, one]),
  );
  const told = withoutValue([...people.values()], subject, indicators);
  return told[`${answer}Count`] as number;
}

/** `2025 a: k1 man 1 + k1 man 2 = 7`. */
export function inWords(claim: Claim): string {
  const who = claim.who.map(({ person }) => person).sort();
  const said = { change: 'change of ', count: 'number of ', beyond: 'something of ', sum: '', answer: '' };
  const of = claim.kind === 'without' ? `${claim.answer} of ` : said[claim.kind];
  const by = claim.kind === 'answer' && claim.insider !== null ? `, as ${claim.insider} knows` : '';
  return `${claim.round} ${claim.subject}: ${of}${who.join(' + ')} = ${claim.value}${by}`;
}
