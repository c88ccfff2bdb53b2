import type { DisclosureLimits } from '../disclosure/limits.ts';
import { disclosureLimits } from '../disclosure/limits.ts';
import type { Draft } from '../draft/format.ts';
import { declaredBackgrounds } from '../questionnaire/backgrounds.ts';
import type { Questionnaire } from '../questionnaire/format.ts';
import { type Advice, type AdviceContext, type AdvicePlace, advice } from './advice.ts';

interface Asked {
  units: NonNullable<AdviceContext['units']>;
  /** How many in all; null where only the smallest unit is known. */
  people: number | null;
}

/**
 * Background questions whose groups are too small to be shown even if everybody answers and is spread as evenly as can be, in the
 * whole or in most of the units; and two together that each could be shown. With 40 persons in a unit, four ages and three genders
 * are twelve groups of at most three. Where only the smallest unit is known, it is judged alone. What is found here is certain; what is
 * not found may still be hidden.
 */
export function adviseOnGroups(draft: Draft, { units = [], aboutAsked, limits }: AdviceContext): Advice[] {
  const own = limits ?? disclosureLimits(draft);
  const asked = askedOf(units, aboutAsked, own);
  if (asked.units.length === 0) return [];
  const backgrounds = declaredBackgrounds(draft as unknown as Questionnaire).map(({ name, categories }) => ({
    name,
    count: categories.length,
  }));
  const alone = backgrounds.flatMap(({ name, count }) =>
    tooSmall({ of: 'question', name }, [name], count, asked, own),
  );
  const told = new Set(alone.map(({ place }) => place.name));
  const rest = backgrounds.filter(({ name }) => !told.has(name));
  const together = rest.flatMap((one, at) =>
    rest
      .slice(at + 1)
      .flatMap((other) =>
        tooSmall(
          { of: 'questions', name: `${one.name}×${other.name}` },
          [one.name, other.name],
          one.count * other.count,
          asked,
          own,
        ),
      ),
  );
  return [...alone, ...together];
}

/** Colleagues are cut in the whole alone, so what is known of them is the whole. */
function askedOf(
  units: Asked['units'],
  aboutAsked: number | undefined,
  { cutUnit }: DisclosureLimits,
): Asked {
  if (units.length > 0 || aboutAsked === undefined) {
    return { units, people: units.reduce((sum, { count }) => sum + count, 0) };
  }
  return { units: [{ name: '', count: aboutAsked }], people: cutUnit === null ? aboutAsked : null };
}

function tooSmall(
  place: AdvicePlace,
  questions: string[],
  groups: number,
  { units, people }: Asked,
  { cut, cutUnit }: DisclosureLimits,
): Advice[] {
  const isHidden = (count: number) => Math.floor(count / groups) < cut;
  // Colleagues are cut in the whole only, so their units say nothing.
  const hidden = cutUnit === null ? [] : units.filter(({ count }) => count < cutUnit || isHidden(count));
  const isInWhole = people !== null && isHidden(people);
  if (!isInWhole && hidden.length * 2 <= units.length) return [];
  // The largest first: if it cannot be shown there, it cannot in the others.
  hidden.sort((one, other) => other.count - one.count);
  const [largest] = hidden;
  const told = isInWhole || !largest ? (people ?? 0) : largest.count;
  const isSmallest = people === null;
  return [
    advice('groups-too-small', place, {
      found: isInWhole || isSmallest ? [] : hidden.map(({ name }) => name),
      figures: {
        ...{ people: told, groups, each: Math.floor(told / groups), limit: cut, units: hidden.length },
        ...(isSmallest ? { smallest: told } : {}),
      },
      questions,
    }),
  ];
}
