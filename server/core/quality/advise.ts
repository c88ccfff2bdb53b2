import type { Draft } from '../draft/format.ts';
import type { Advice, AdviceContext } from './advice.ts';
import { adviseOnDirections } from './directions.ts';
import { adviseOnGroups } from './groups.ts';
import { adviseOnOrder } from './order.ts';
import { askedIn } from './questions.ts';
import { adviseOnScales } from './scales.ts';
import { adviseOnWhole } from './whole.ts';
import { adviseOnWording } from './wording.ts';

/**
 * Everything there is to say of a draft, in the order of its questions, and last what is of the whole. Pure and quick, so that it
 * can be asked at every stroke. Advice is a hint that may be wrong: it never stops anybody, and says what it was found by.
 */
export function adviseOn(draft: Draft, context: AdviceContext = {}): Advice[] {
  const asked = askedIn(draft);
  const order = new Map(asked.map(({ name }, at) => [name, at]));
  const placeOf = ({ place, questions }: Advice) =>
    place.of === 'question' || place.of === 'questions'
      ? (order.get(place.name) ?? order.get(questions[0] ?? '') ?? asked.length)
      : asked.length;
  return [
    ...adviseOnWording(draft, asked, context),
    ...adviseOnScales(draft, asked),
    ...adviseOnOrder(draft, asked),
    ...adviseOnGroups(draft, context),
    ...adviseOnDirections(draft, asked),
    ...adviseOnWhole(draft, asked),
  ].toSorted((one, other) => placeOf(one) - placeOf(other));
}
