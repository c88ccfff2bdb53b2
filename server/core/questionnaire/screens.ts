import { asks, type Element } from './elements.ts';
import type { Questionnaire } from './format.ts';

type Page = Questionnaire['definition']['pages'][number];

/**
 * The questionnaire as it is shown, one screen a page: one theme, or one question where its designer chose that
 * (`questionsOnPageMode`). What stands between two questions comes with the one after it; a panel is shown whole, and so is
 * what stands last.
 */
export function asScreens(questionnaire: Questionnaire): Questionnaire {
  const { definition } = questionnaire;
  if (definition['questionsOnPageMode'] !== 'questionPerPage') return questionnaire;
  return { ...questionnaire, definition: { ...definition, pages: definition.pages.flatMap(screensOf) } };
}

function screensOf(page: Page): Page[] {
  const screens: Page[] = [];
  let before: Element[] = [];
  for (const element of (page['elements'] ?? []) as Element[]) {
    before.push(element);
    if (!asks(element) && element.type !== 'panel') continue;
    screens.push({ ...page, name: `${page.name}.${String(element.name)}`, elements: before });
    before = [];
  }
  const last = screens.at(-1);
  if (last) last['elements'] = [...(last['elements'] as Element[]), ...before];
  return last ? screens : [page];
}
