import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CellClasses } from '../../../server/core/disclosure/cell-classes.ts';
import { Exchange } from '../../../server/core/disclosure/exchange.ts';

/** One person: the cell in each layer, and the answer from 0. */
interface Person {
  cells: number[];
  answer: number;
}

const steps = 3;

/** Each person as a group of their own: those no table tells apart are put together by the classes. */
function exchangeOf(people: readonly Person[], answers = steps) {
  const layerCount = people[0]?.cells.length ?? 0;
  const layers = Array.from({ length: layerCount }, (_, layer) =>
    Int32Array.from(people, ({ cells }) => cells[layer] as number),
  );
  const counts = people.map(({ answer }) =>
    Array.from({ length: answers }, (_, step) => (step === answer ? 1 : 0)),
  );
  const exchange = new Exchange(
    new CellClasses(
      layers,
      people.map(() => 1),
    ),
    counts,
  );
  return (place: number) => exchange.isSafe(place, (people[place] as Person).answer);
}

const person = (answer: number, ...cells: number[]): Person => ({ answer, cells });

/** Everything they can have answered that leaves every count of every layer as it is. */
function possibleAnswers(people: readonly Person[]): number[][] {
  const tallyOf = (answers: readonly number[]) =>
    people
      .flatMap(({ cells }, place) => cells.map((cell, layer) => `${layer} ${cell} ${answers[place]}`))
      .sort()
      .join();
  const told = tallyOf(people.map(({ answer }) => answer));
  const all = people.reduce<number[][]>(
    (found) => found.flatMap((answers) => [0, 1, 2].map((answer) => [...answers, answer])),
    [[]],
  );
  return all.filter((answers) => tallyOf(answers) === told);
}

/** Whether nobody can tell the person's answer, nor anyone else who knows the own. */
function isOpen(people: readonly Person[], possible: readonly number[][], place: number): boolean {
  const { answer } = people[place] as Person;
  return people.every((insider, other) =>
    possible.some(
      (answers) => answers[place] !== answer && (other === place || answers[other] === insider.answer),
    ),
  );
}

describe('exchanges of answers', () => {
  it('protect where others in the same cells answered otherwise, and two of them did', () => {
    expect(exchangeOf([person(0, 1), person(1, 1), person(2, 1)])(0)).toBe(true);
  });

  it('do not where only one did, who then knows', () => {
    const isSafe = exchangeOf([person(0, 1), person(0, 1), person(1, 1)]);
    expect(isSafe(0)).toBe(false);
    expect(isSafe(2)).toBe(true);
  });

  it('do not where all answered alike', () => {
    expect(exchangeOf([person(0, 1), person(0, 1), person(0, 1)])(0)).toBe(false);
  });

  it('do not across units', () => {
    expect(exchangeOf([person(0, 1), person(1, 2), person(2, 2), person(1, 2)])(0)).toBe(false);
  });

  it('protect men and women told by unit and by sex, when both answered either', () => {
    const unit = (sex: number) => [0, 0, 1, 1].map((answer) => person(answer, 7, sex));
    const isSafe = exchangeOf([...unit(0), ...unit(1)]);
    expect([0, 1, 2, 3, 4, 5, 6, 7].every(isSafe)).toBe(true);
  });

  it('go round by others in another unit', () => {
    // Each unit has a man and a woman who answered differently, in turn the one and the other way.
    const pair = (unit: number, man: number, woman: number) => [person(man, unit, 0), person(woman, unit, 1)];
    const two = exchangeOf([...pair(1, 0, 1), ...pair(2, 1, 0)]);
    expect(two(0)).toBe(false);
    // With two other units there is always one to exchange with, but the partner in the own unit knows.
    const three = exchangeOf([...pair(1, 0, 1), ...pair(2, 1, 0), ...pair(3, 1, 0)]);
    expect(three(0)).toBe(false);
    const twins = exchangeOf([...pair(1, 0, 1), ...pair(1, 0, 1), ...pair(2, 1, 0), ...pair(2, 1, 0)]);
    expect(twins(0)).toBe(true);
  });

  it('go round by trades of several answers', () => {
    // The man's 0 for a woman's 1 comes back as 1 for 2 and 2 for 0, each by others.
    const crowd = (unit: number, man: number, woman: number) =>
      [0, 1].flatMap(() => [person(man, unit, 0), person(woman, unit, 1)]);
    const isSafe = exchangeOf([...crowd(1, 0, 1), ...crowd(2, 1, 2), ...crowd(3, 2, 0)]);
    expect(isSafe(0)).toBe(true);
  });

  it('go round layer by layer, and by way of a third cell', () => {
    // By sex and by age. The partner differs in both; others differ in one only, and in age by way of the middle.
    const twice = (...cells: number[]) => [
      person(0, ...cells),
      person(0, ...cells),
      person(1, ...cells),
      person(1, ...cells),
    ];
    const isSafe = exchangeOf([
      person(0, 1, 0, 0),
      person(1, 1, 1, 2),
      person(1, 1, 1, 2),
      ...twice(2, 0, 5),
      ...twice(2, 1, 5),
      ...twice(3, 5, 0),
      ...twice(3, 5, 1),
      ...twice(4, 5, 1),
      ...twice(4, 5, 2),
    ]);
    expect(isSafe(0)).toBe(true);
  });

  it('bring a rare answer back by those who have it, and what that moved layer by layer', () => {
    const two = (answer: number, ...cells: number[]) => [person(answer, ...cells), person(answer, ...cells)];
    const isSafe = exchangeOf([
      person(0, 1, 0, 0),
      ...two(1, 1, 1, 1),
      ...two(2, 2, 0, 0),
      ...two(0, 2, 1, 1),
      ...two(1, 3, 0, 5),
      ...two(2, 3, 1, 5),
      ...two(1, 4, 5, 0),
      ...two(2, 4, 5, 1),
    ]);
    expect(isSafe(0)).toBe(true);
  });

  it('say nothing of a group without persons', () => {
    const classes = new CellClasses([Int32Array.of(1, 1)], [0, 1]);
    expect(classes.classOf[0]).toBe(-1);
    expect(classes.size).toBe(1);
  });

  const people = fc.array(
    fc.record({ cells: fc.tuple(fc.nat(1), fc.nat(1), fc.nat(2)), answer: fc.nat(steps - 1) }),
    { minLength: 2, maxLength: 8 },
  );

  it('are never claimed where somebody could tell', () => {
    fc.assert(
      fc.property(people, (crowd) => {
        const isSafe = exchangeOf(crowd);
        const possible = possibleAnswers(crowd);
        for (const place of crowd.keys())
          if (isSafe(place)) expect(isOpen(crowd, possible, place)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('are all found where persons are told of by one layer', () => {
    fc.assert(
      fc.property(people, (crowd) => {
        const flat = crowd.map(({ cells, answer }) => ({ cells: [cells[0] as number], answer }));
        const isSafe = exchangeOf(flat);
        const possible = possibleAnswers(flat);
        for (const place of flat.keys()) expect(isSafe(place)).toBe(isOpen(flat, possible, place));
      }),
      { numRuns: 200 },
    );
  });

  it('stay when cells are put together', () => {
    fc.assert(
      fc.property(people, (crowd) => {
        const isSafe = exchangeOf(crowd);
        const coarser = exchangeOf(
          crowd.map(({ cells: [unit = 0, sex = 0, age = 0], answer }) => ({
            cells: [unit, sex, Math.min(age, 1)],
            answer,
          })),
        );
        for (const place of crowd.keys()) if (isSafe(place)) expect(coarser(place)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
