import { diceOf } from './dice.ts';
import { collectAnswers, moodsOf } from './generate-answers.ts';
import { correct } from './generate-corrections.ts';
import { backgrounds, nextRoundPeople, peopleOf } from './generate-people.ts';
import { reorganise, treeOf } from './generate-units.ts';
import type { Indicator, Item, Municipality, Release } from './published.ts';

/** How often each awkward thing happens. */
const shares = { employee: 0.15, turned: 0.5, reorganised: 0.8, backcast: 0.35, corrected: 0.5 };

/**
 * A municipality made up to be hard to protect: units of 3–60 with skewed backgrounds, answers that are often the
 * same for all in a unit, two rounds with a reorganisation in between, corrections and backcasts. The same seed gives
 * the same municipality.
 */
export function generateMunicipality(seed: number): Municipality {
  const dice = diceOf(seed);
  const scale = { min: 1, max: 6 };
  const kind = dice.happens(shares.employee) ? 'employee' : 'user';
  const items: Item[] = ['a', 'b', 'c', 'd'].map((subject) => ({
    subject,
    isTurned: subject === 'c' && dice.happens(shares.turned),
  }));
  const indicators: Indicator[] = [
    { subject: 'i', items: ['a', 'b', 'c'], minValidItems: dice.pick([1, 2, 2, 3]) },
  ];
  const asked = { scale, items, indicators };

  const { tree, sizes } = treeOf(dice);
  const people = peopleOf(dice, '2025', tree, sizes);
  const moods = moodsOf(dice, people, asked);
  const first = release('2025', 1, tree, collectAnswers(dice, people, moods, asked));
  const releases = [first, ...(dice.happens(shares.corrected) ? [correct(dice, first, asked)] : [])];

  const reorganised = dice.happens(shares.reorganised)
    ? reorganise(dice, tree)
    : { tree, unitOf: ({ unitId }: { unitId: string }) => unitId };
  const people2 = nextRoundPeople(dice, '2027', people, reorganised.unitOf);
  const moods2 = moodsOf(dice, people2, asked);
  const second = release('2027', 1, reorganised.tree, collectAnswers(dice, people2, moods2, asked));
  releases.push(second);

  const latest = releases.at(-2) as Release;
  if (reorganised.tree !== tree && dice.happens(shares.backcast)) {
    const moved = latest.people.map((person) => ({ ...person, unitId: reorganised.unitOf(person) }));
    releases.push({
      ...release('2025', latest.version + 1, reorganised.tree, moved),
      isBackcast: true,
    });
  }
  if (dice.happens(shares.corrected)) releases.push(correct(dice, second, asked));
  return { seed, kind, ...asked, backgrounds, releases };
}

function release(round: string, version: number, tree: Release['tree'], people: Release['people']): Release {
  return { round, version, tree, people, isBackcast: false };
}
