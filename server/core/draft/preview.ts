import { checkQuestionnaire } from '../questionnaire/check.ts';
import { textProperties } from '../questionnaire/element-properties.ts';
import type { Questionnaire } from '../questionnaire/format.ts';
import { finishedOf, inTexts } from './convert.ts';
import type { Draft, DraftPage, DraftText } from './format.ts';
import { partAt } from './place.ts';
import { isWritten, textIn } from './texts.ts';

/** A question, page or panel that is not as it will be where a draft is shown before it is finished. */
export interface FaultyPart {
  name: string;
  /** What is wrong with it, as `checkQuestionnaire` says. */
  codes: string[];
  /** False: it is left out. True: it is shown without what is wrong, such as its condition. */
  isShown: boolean;
}

/** Stands where a text that must be there is not written yet. */
const unwritten = '…';
/** Each time what has faults is taken away others may have lost what they named; so often, and then nothing is shown. */
const mostRounds = 10;
/** Without these a part is not what it is. */
const needed = ['type', 'name', 'choices', 'rows', 'columns', 'title', 'html', 'elements'];

/**
 * A draft as it can be shown to be tried, whatever is missing: a text that is not written in bokmål is in another language or
 * an ellipsis, and what has faults is left out or shown without them, and named. Never for a round: mappings are left out.
 * `language`: what the texts are to be in, where it is none that questionnaires have; they stand as the bokmål does.
 */
export function previewOf(
  draft: Draft,
  expressionFault: (expression: string) => string | null,
  language: string | null = null,
): { questionnaire: Questionnaire; faulty: FaultyPart[] } {
  const faulty = new Map<string, FaultyPart>();
  let current = filled(draft, language);
  for (let round = 0; round < mostRounds; round++) {
    const file = finishedOf(current);
    const { faults } = checkQuestionnaire(file, expressionFault);
    const blamed = faults.flatMap(({ place, code }) =>
      partsAt(current, place).map((name) => ({ name, code, property: propertyAt(place) })),
    );
    // What remains is of nothing that is shown, such as that no question is there.
    if (blamed.length === 0)
      return { questionnaire: file as unknown as Questionnaire, faulty: [...faulty.values()] };
    for (const { name, code, property } of blamed) {
      const known = faulty.get(name);
      faulty.set(name, {
        name,
        codes: [...new Set([...(known?.codes ?? []), code])],
        isShown: (known?.isShown ?? true) && property !== null,
      });
    }
    current = without(current, faulty, blamed);
  }
  const empty = { ...current, items: [], definition: { pages: [] } };
  return { questionnaire: finishedOf(empty) as unknown as Questionnaire, faulty: [...faulty.values()] };
}

/** With a text wherever one must be, without those that nobody has written and none need be, and without mappings. */
function filled(draft: Draft, language: string | null): Draft {
  const pages = draft.definition.pages.map((page) => withoutEmpty(page, [])) as DraftPage[];
  const asked = {
    ...draft,
    ...{ indices: [], definition: { ...withoutEmpty(draft.definition, []), pages } },
    items: draft.items.map((item) => (item.role === 'scale' ? { ...item, feeds: [] } : item)),
    scales: Object.fromEntries(
      Object.entries(draft.scales).map(([key, scale]) => [
        key,
        { ...scale, labels: { [scale.min]: {}, [scale.max]: {}, ...scale.labels } },
      ]),
    ),
  };
  return inTexts(asked, (text: DraftText) => {
    if (language !== null && isWritten(text, language)) return { ...text, nb: text[language] as string };
    if (isWritten(text, 'nb')) return text;
    const other = draft.languages.find((language) => isWritten(text, language));
    return { ...text, nb: other === undefined ? unwritten : (text[other] as string) };
  }) as Draft;
}

function withoutEmpty(part: Record<string, unknown>, kept: readonly string[]): Record<string, unknown> {
  const own = Object.entries(part).filter(([property, value]) => {
    if (!textProperties.includes(property) || kept.includes(property)) return true;
    const text = textIn(value);
    return Object.keys(text).some((language) => isWritten(text, language));
  });
  const { elements } = part;
  const inner = Array.isArray(elements)
    ? { elements: elements.map((one: Record<string, unknown>) => withoutEmpty(one, keptOf(one))) }
    : {};
  return { ...Object.fromEntries(own), ...inner };
}

const keptOf = ({ type }: Record<string, unknown>) => (type === 'panel' ? [] : ['title', 'html']);

/** The names of the parts that a fault is of: the one it stands in, or those that use the scale it is of. */
function partsAt(draft: Draft, place: string): string[] {
  const scale = /^scales\.([^.]+)/.exec(place)?.[1];
  if (scale !== undefined) {
    return draft.items.flatMap((item) =>
      item.role === 'scale' && item.scale === scale ? [elementOf(item.name)] : [],
    );
  }
  const name = partAt(draft, place);
  return name === null ? [] : [place.startsWith('items') ? elementOf(name) : name];
}

/** A row of a matrix is an item of its own. */
const elementOf = (itemName: string) => itemName.split('.')[0] as string;

/** The property of a part that a fault is of, where the part can do without it. */
function propertyAt(place: string): string | null {
  const property = /^definition\.pages\[\d+\](?:\.elements\[\d+\])*\.(\w+)/.exec(place)?.[1] ?? null;
  return property === null || needed.includes(property) ? null : property;
}

function without(
  draft: Draft,
  faulty: ReadonlyMap<string, FaultyPart>,
  blamed: readonly { name: string; property: string | null }[],
): Draft {
  const isLeft = (name: unknown) => faulty.get(String(name))?.isShown === false;
  const lacking = new Set(blamed.map(({ name, property }) => `${name}\n${property}`));
  const mended = (part: Record<string, unknown>): Record<string, unknown> => {
    const own = Object.entries(part).filter(
      ([property]) => !lacking.has(`${String(part['name'])}\n${property}`),
    );
    const elements = (part['elements'] ?? []) as Record<string, unknown>[];
    const inner = elements.filter(({ name }) => !isLeft(name)).map(mended);
    return { ...Object.fromEntries(own), ...('elements' in part ? { elements: inner } : {}) };
  };
  const pages = draft.definition.pages.filter(({ name }) => !isLeft(name)).map(mended) as DraftPage[];
  return {
    ...draft,
    items: draft.items.filter(({ name }) => !isLeft(elementOf(name))),
    definition: { ...draft.definition, pages },
  };
}
