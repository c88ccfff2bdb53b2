import { outsideOf } from './definition.ts';
import { takesAnyText } from './element-properties.ts';
import { answerNames, asks, type Element, placedElements } from './elements.ts';
import { fault } from './faults.ts';
import type { Fault, Item, Questionnaire, ScaleItem } from './format.ts';

/** Every question has an item that says what its answers mean, and every item a question; kinds agree. */
export function pairingFaults(questionnaire: Questionnaire): Fault[] {
  const faults: Fault[] = [];
  const items = new Map(questionnaire.items.map((item) => [item.name, item]));
  const asked = new Set<string>();
  for (const { element, place } of placedElements(questionnaire.definition)) {
    if (!asks(element)) continue;
    for (const name of answerNames(element)) {
      asked.add(name);
      const item = items.get(name);
      if (!item) {
        const message = `"${name}" has no entry under items, so its answers would mean nothing. Add one.`;
        faults.push(fault(place, 'question-without-item', message));
      } else faults.push(...roleFaults(questionnaire, element, place, item));
    }
  }
  questionnaire.items.forEach((item, index) => {
    if (asked.has(item.name)) return;
    const message = `No question in the definition is called "${item.name}". Add it, or remove the item.`;
    faults.push(fault(`items[${index}].name`, 'item-without-question', message));
  });
  return faults;
}

/** Whether the item's role fits how it is asked. */
function roleFaults(questionnaire: Questionnaire, element: Element, place: string, item: Item): Fault[] {
  if (element.type === 'matrix' && item.role === 'scale')
    return columnFaults(questionnaire, element, place, item);
  const free = takesAnyText(element);
  if (free && item.role === 'background') {
    const message = `People can write anything in "${item.name}". Make its role freeText, so that it is kept apart from their other answers.`;
    return [fault(place, 'free-text-among-answers', message)];
  }
  const written =
    free || (element.type === 'text' && !['number', 'date'].includes(String(element['inputType'])));
  const fits =
    (element.type === 'rating') === (item.role === 'scale') &&
    (element.type === 'file') === (item.role === 'file') &&
    (item.role !== 'freeText' || written);
  if (fits) return [];
  const message = `"${item.name}" is asked as ${String(element.type)}, but its item's role is ${item.role}. Change one of them.`;
  return [fault(place, 'role-does-not-fit', message)];
}

/** A matrix whose rows are scale items offers the scale's own values, as numbers, and «vet ikke» where it has it. */
function columnFaults(
  questionnaire: Questionnaire,
  element: Element,
  place: string,
  item: ScaleItem,
): Fault[] {
  const scale = Object.hasOwn(questionnaire.scales, item.scale)
    ? questionnaire.scales[item.scale]
    : undefined;
  const columns: unknown[] = Array.isArray(element['columns']) ? element['columns'] : [];
  if (!scale) return [];
  return columns.flatMap((column, index) => {
    const value = (column as { value?: unknown } | null)?.value;
    const onScale = Number.isInteger(value) && scale.min <= Number(value) && Number(value) <= scale.max;
    if (onScale || outsideOf(scale).some(({ code }) => code === value)) return [];
    const message = `The values of "${item.scale}" are the numbers ${scale.min} to ${scale.max}${outsideOf(
      scale,
    )
      .map(({ code }) => `, and "${code}"`)
      .join('')}. Use them as columns.`;
    return [fault(`${place}.columns[${index}]`, 'column-off-the-scale', message)];
  });
}
