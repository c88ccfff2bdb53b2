import type { Page } from 'playwright-core';
import type { Questionnaire } from '../../server/core/questionnaire/format.ts';
import { sampleQuestionnaire } from '../fixtures/questionnaire.ts';

/** The sample with a question that is asked on its own page, one that must be answered, and an answer put into a text. */
export function withConditions(): Questionnaire {
  const questionnaire = sampleQuestionnaire();
  const [first, second] = questionnaire.definition.pages as unknown as {
    elements: Record<string, unknown>[];
  }[];
  const [q1, q2] = first?.elements ?? [];
  Object.assign(q2 ?? {}, { visibleIf: '{q1} < 3' });
  Object.assign(q1 ?? {}, { isRequired: true });
  const piped = {
    nb: 'Du valgte {alder}. Noe mer?',
    nn: 'Du valde {alder}. Noko meir?',
    en: 'You chose {alder}. More?',
  };
  Object.assign(second?.elements.at(-1) ?? {}, { title: piped, visibleIf: '{alder} notempty' });
  return questionnaire;
}

/** The button that leads on. */
export const onward = (page: Page) => page.locator('.buttons .primary');
/** One point of the first scale, from 1. */
export const point = (page: Page, value: number) => page.locator('#q-q1 input').nth(value - 1);
export const saved = (page: Page) =>
  page.locator('.saved:not([aria-busy=true])', { hasText: 'Lagret på telefonen din.' }).waitFor();
export const received = (page: Page) =>
  page.getByRole('heading', { name: 'Takk. Svarene dine er mottatt.' }).waitFor();
