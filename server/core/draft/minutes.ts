import { answerNames, asks, placedElements } from '../questionnaire/elements.ts';
import type { Questionnaire } from '../questionnaire/format.ts';
import type { Draft } from './format.ts';
import { textsOf } from './texts.ts';

/** Words a minute that most adults read a plain text in; survey texts are read with care, so the lower end. */
const wordsPerMinute = 180;
/** Seconds that go to choosing an answer, beside reading it. */
const secondsToChoose = 5;
/** Seconds for a line or a few sentences in one's own words. */
const secondsToWrite = 40;

/**
 * About how many minutes it takes to answer, from a half and upwards in steps of a half: the words to be read, some seconds for
 * each answer chosen, and more for what is written. A rule of thumb of ours; a pilot tells better.
 */
export function estimateMinutes(draft: Draft): number {
  const words = textsOf(draft)
    .filter(({ place }) => place.startsWith('definition') || place === 'purpose')
    .reduce((sum, { text }) => sum + (text['nb'] ?? '').split(/\s+/).filter(Boolean).length, 0);
  const asked = placedElements(draft.definition as Questionnaire['definition'])
    .map(({ element }) => element)
    .filter(asks);
  const seconds = asked.reduce(
    (sum, element) =>
      sum +
      answerNames(element).length *
        (element.type === 'comment' || element.type === 'text' ? secondsToWrite : secondsToChoose),
    0,
  );
  const minutes = words / wordsPerMinute + seconds / 60;
  return Math.min(60, Math.max(0.5, Math.round(minutes * 2) / 2));
}
