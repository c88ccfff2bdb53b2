import { foldValue } from '../../../core/fold.ts';
import { elementOf, offeredChoices } from '../../../core/questionnaire/choices.ts';
import { placedElements } from '../../../core/questionnaire/elements.ts';
import { languages, type Questionnaire } from '../../../core/questionnaire/format.ts';

/** The answers a background item offers. */
export interface Choices {
  /** Whether a person may choose several. */
  multiple: boolean;
  /** All of them, from the first to the last. */
  isRanked: boolean;
  /** The code of each choice by its folded code and by its folded text in every language. */
  codes: Map<string, string>;
  /** The codes as the questionnaire has them: two may differ by case alone. */
  exact: ReadonlySet<string>;
}

/**
 * The choices of the item called `name`: those of its element, a matrix row's columns, or true and false. Null when
 * the definition has no such element or it offers no choices.
 */
export function choicesOf(definition: Questionnaire['definition'], name: string): Choices | null {
  const element = elementOf(definition, name);
  const offered = element === undefined ? [] : offeredChoices(element);
  if (offered.length === 0) return null;
  const texts = new Map<string, string | null>();
  for (const { code, text } of offered) {
    for (const folded of textsOf(text).map(foldValue)) {
      // A text that two choices share says nothing.
      texts.set(folded, (texts.get(folded) ?? code) === code ? code : null);
    }
  }
  const codes = new Map(offered.map(({ code }) => [foldValue(code), code]));
  for (const [text, code] of texts) if (code !== null && !codes.has(text)) codes.set(text, code);
  const isRanked = element?.type === 'ranking';
  if (element?.type === 'boolean') {
    for (const [word, code] of Object.entries(yesAndNo)) if (!codes.has(word)) codes.set(word, code);
  }
  const exact = new Set(offered.map(({ code }) => code));
  return { multiple: isRanked || element?.type === 'checkbox', isRanked, codes, exact };
}

/** Read also where the question has words of its own for them. */
const yesAndNo = { ja: 'true', nei: 'false', yes: 'true', no: 'false' };

/**
 * Whether the item called `name` is a number, a day or a short text of a set form, such as a postcode, that people
 * write; null where it is none of these. What people may write as they like is not imported: it can name somebody.
 */
export function writtenForm(
  definition: Questionnaire['definition'],
  name: string,
): 'number' | 'date' | 'pattern' | null {
  const placed = placedElements(definition).find(({ element }) => element.name === name);
  if (placed?.element.type !== 'text') return null;
  const form = placed.element['inputType'];
  if (form === 'number' || form === 'date') return form;
  const validators = placed.element['validators'];
  return Array.isArray(validators) && validators.length > 0 ? 'pattern' : null;
}

function textsOf(text: unknown): string[] {
  if (typeof text === 'string') return [text];
  if (!isRecord(text)) return [];
  return [...languages, 'default'].map((language) => text[language]).filter((one) => typeof one === 'string');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
