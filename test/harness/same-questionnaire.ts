import type { Draft } from '../../server/core/draft/format.ts';
import { textIn } from '../../server/core/draft/texts.ts';
import type { Questionnaire } from '../../server/core/questionnaire/format.ts';
import { fewestValid } from '../../server/core/scoring.ts';

/**
 * What a questionnaire is to those who answer it and to the figures, without what things are called in files: so that two that
 * were made by different hands can be told to be the same.
 */
export function meaningOf(questionnaire: Questionnaire | Draft): object {
  const { title, purpose, kind, sensitive, definition, items, scales, themes, indices } = questionnaire;
  const part = (one: Record<string, unknown>) => ({
    type: one['type'],
    title: textIn(one['title']),
    isRequired: one['isRequired'] === true,
    choices: (one['choices'] as { text: unknown }[] | undefined)?.map(({ text }) => text),
    meaning: items
      .filter(({ name }) => name === one['name'])
      .map((item) =>
        item.role === 'scale'
          ? {
              ...{ direction: item.direction, scale: scales[item.scale], role: item.role },
              theme: themes.find(({ key }) => key === item.theme)?.name,
              feeds: item.feeds.toSorted((a, b) => a.indicator.localeCompare(b.indicator)),
            }
          : { role: item.role },
      ),
  });
  return {
    ...{ title, purpose, kind, sensitive },
    pages: definition.pages.map((page) => ({
      title: textIn(page['title']),
      description: textIn(page['description']),
      parts: ((page['elements'] ?? []) as Record<string, unknown>[]).map(part),
    })),
    indices: indices
      .map(({ indicator, kind, minValidItems }) => {
        const feeding = items.filter(
          (item) => item.role === 'scale' && item.feeds.some((feed) => feed.indicator === indicator),
        );
        // One question is the whole index, whatever its kind.
        const told = feeding.length === 1 ? 'single' : kind;
        return { indicator, kind: told, fewest: fewestValid(minValidItems, feeding.length) };
      })
      .toSorted((a, b) => a.indicator.localeCompare(b.indicator)),
  };
}
