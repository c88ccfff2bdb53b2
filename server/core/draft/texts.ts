import { textProperties } from '../questionnaire/element-properties.ts';
import { placedElements } from '../questionnaire/elements.ts';
import type { Questionnaire } from '../questionnaire/format.ts';
import type { Draft, DraftText } from './format.ts';

/** A text people read, with where it stands in the file, in the notation of faults. */
export interface PlacedText {
  /** Such as `definition.pages[0].elements[2].title`. */
  place: string;
  text: DraftText;
}

/**
 * Every text of a draft in reading order: what it is called and why it is asked, its themes, the scales' labels, and what stands
 * on its pages. One that is empty in all languages is left out unless a questionnaire must have it.
 */
export function textsOf(draft: Draft): PlacedText[] {
  const { title, purpose, themes, scales, definition } = draft;
  const found: PlacedText[] = [
    { place: 'title', text: title },
    { place: 'purpose', text: purpose },
    ...themes.map(({ name }, at) => ({ place: `themes[${at}].name`, text: name })),
    ...Object.entries(scales).flatMap(([key, scale]) => [
      ...Object.entries(scale.labels).map(([value, text]) => ({
        place: `scales.${key}.labels.${value}`,
        text,
      })),
      ...(['dontKnow', 'notApplicable'] as const).flatMap((name) => {
        const text = scale[name];
        return text ? [{ place: `scales.${key}.${name}`, text }] : [];
      }),
    ]),
    ...partTexts(definition, 'definition'),
    ...definition.pages.flatMap((page, at) => [
      ...partTexts(page, `definition.pages[${at}]`),
      ...placedElements({ pages: [page] } as Questionnaire['definition']).flatMap(({ element, place }) =>
        partTexts(element, place.replace('definition.pages[0]', `definition.pages[${at}]`)),
      ),
    ]),
  ];
  return found;
}

/** How much of a draft is written in a language: texts in it, of those that are written in the first. */
export interface Completeness {
  language: string;
  writtenCount: number;
  textCount: number;
  isComplete: boolean;
}

/** Of each language of the draft, in its order. The first is measured against every text there is. */
export function completenessOf(draft: Draft): Completeness[] {
  const texts = textsOf(draft);
  const [base = 'nb'] = draft.languages;
  const written = texts.filter(({ text }) => isWritten(text, base));
  return draft.languages.map((language) => {
    const of = language === base ? texts : written;
    const writtenCount = of.filter(({ text }) => isWritten(text, language)).length;
    return { language, writtenCount, textCount: of.length, isComplete: writtenCount === of.length };
  });
}

export function isWritten(text: DraftText, language: string): boolean {
  return Object.hasOwn(text, language) && (text[language] as string).trim() !== '';
}

const lists = ['choices', 'rows', 'columns', 'validators'];

function partTexts(part: Record<string, unknown>, place: string): PlacedText[] {
  const own = Object.entries(part)
    .filter(([property]) => textProperties.includes(property))
    .map(([property, value]) => ({ place: `${place}.${property}`, text: textIn(value) }));
  const listed = lists.flatMap((property) => {
    const list: unknown = part[property];
    if (!Array.isArray(list)) return [];
    return list.flatMap((entry: unknown, at) => {
      const text = (entry as { text?: unknown } | null)?.text;
      return text === undefined ? [] : [{ place: `${place}.${property}[${at}].text`, text: textIn(text) }];
    });
  });
  return [...own, ...listed];
}

/** A bare string is bokmål, as SurveyJS's own files have it. */
export function textIn(value: unknown): DraftText {
  if (typeof value === 'string') return { nb: value };
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
