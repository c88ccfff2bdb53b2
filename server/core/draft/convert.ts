import { type Language, languages } from '../locale.ts';
import { textProperties } from '../questionnaire/element-properties.ts';
import { type Questionnaire, questionnaireFormat } from '../questionnaire/format.ts';
import { type Draft, type DraftText, draftFormat } from './format.ts';
import { estimateMinutes } from './minutes.ts';
import { completenessOf, isWritten, textIn } from './texts.ts';

/**
 * A questionnaire as a draft to go on from. Every question keeps its id, so that it is the same question in the next round
 * (R22). In a language that the questionnaire is not complete in, what is only the bokmål once more is not written yet.
 */
export function draftOf(questionnaire: Questionnaire): Draft {
  const { $schema: _, format: __, languages: complete, ...rest } = questionnaire;
  const lacking = languages.filter((language) => !complete.includes(language));
  const unfilled = (text: DraftText): DraftText =>
    Object.fromEntries(
      Object.entries(text).filter(
        ([language, words]) => !(lacking.includes(language as Language) && words === text['nb']),
      ),
    );
  const parts = inTexts(rest, unfilled) as typeof rest;
  return { ...parts, format: draftFormat, languages: [...languages], translatorNotes: {} };
}

/**
 * The questionnaire file that a draft would be, for `checkQuestionnaire` to judge: it may have faults. It names the languages
 * the draft is complete in; in the others every text that is missing is the bokmål, and no round opens in them. Other languages
 * than the product's stay with the draft.
 */
export function finishedOf(draft: Draft): Record<string, unknown> {
  const { format: _, translatorNotes: __, languages: ___, keptAdvice: ____, ...asked } = draft;
  const { estimatedMinutes, provenance, ...rest } = asked;
  const complete = completenessOf(draft)
    .filter(({ language, isComplete }) => isComplete || language === 'nb')
    .map(({ language }) => language);
  const filled = (text: DraftText): DraftText => {
    if (!isWritten(text, 'nb')) return {};
    return Object.fromEntries(
      languages.map((language) => [
        language,
        (isWritten(text, language) ? text[language] : text['nb']) as string,
      ]),
    );
  };
  return {
    format: questionnaireFormat,
    ...(inTexts(rest, filled) as object),
    languages: languages.filter((language) => complete.includes(language)),
    estimatedMinutes: estimatedMinutes ?? estimateMinutes(draft),
    provenance: provenance.trim() === '' ? 'Written in the designer.' : provenance,
  };
}

/** Texts by what they are called: in the file and in the parts of its definition. */
const named = [...textProperties, 'purpose', 'name', 'dontKnow', 'notApplicable'];

/** A value with every text in it changed, whatever it is a part of. */
export function inTexts(value: unknown, change: (text: DraftText) => DraftText, property = ''): unknown {
  if (Array.isArray(value))
    return value.map((member) => inTexts(member, change, property === 'elements' ? '' : property));
  // A bare text, as SurveyJS's own files have them.
  if (typeof value === 'string' && textProperties.includes(property)) return change(textIn(value));
  if (typeof value !== 'object' || value === null) return value;
  if (property === 'labels') {
    return mapped(value, (inner) => change(textIn(inner)));
  }
  if (named.includes(property)) return change(textIn(value));
  return mapped(value, (inner, name) => inTexts(inner, change, name));
}

function mapped(value: object, change: (inner: unknown, name: string) => unknown): object {
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, change(inner, name)]));
}
