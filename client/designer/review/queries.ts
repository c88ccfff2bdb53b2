import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { partsOf } from '../../../server/core/draft/edit/tree.ts';
import type { Draft } from '../../../server/core/draft/format.ts';
import { call, ProblemError, type Returns } from '../../api.ts';
import type { DraftReviewTexts } from '../../i18n/draft-review.nb.ts';
import { usePlace } from '../../parts/place.ts';
import { about } from '../editor/editor.ts';
import { afterLeft } from '../leaving.ts';

export type CheckView = Returns<'GET /api/:municipality/drafts/:draft/check'>;
export type Comment = Returns<'GET /api/:municipality/drafts/:draft/comments'>['comments'][number];

/** Under which everything of a draft's review is fetched, and fetched again after each act. */
export const reviewed = 'draft-review';

export function useCheck(draft: string): UseQueryResult<CheckView> {
  const { municipality } = usePlace();
  return useQuery({
    queryKey: [municipality.slug, reviewed, draft, 'check'],
    queryFn: () =>
      afterLeft(draft, () =>
        call('GET /api/:municipality/drafts/:draft/check', { municipality: municipality.slug, draft }),
      ),
    ...{ staleTime: 0 },
  });
}

export function useComments(
  draft: string,
): UseQueryResult<Returns<'GET /api/:municipality/drafts/:draft/comments'>> {
  const { municipality } = usePlace();
  return useQuery({
    queryKey: [municipality.slug, reviewed, draft, 'comments'],
    queryFn: () =>
      call('GET /api/:municipality/drafts/:draft/comments', { municipality: municipality.slug, draft }),
    ...{ staleTime: 0 },
  });
}

/** The draft as it stands under review. */
export function useReviewed(draft: string): UseQueryResult<Returns<'GET /api/:municipality/drafts/:draft'>> {
  const { municipality } = usePlace();
  return useQuery({
    queryKey: [municipality.slug, reviewed, draft, 'draft'],
    queryFn: () =>
      afterLeft(draft, () =>
        call('GET /api/:municipality/drafts/:draft', { municipality: municipality.slug, draft }),
      ),
    ...{ staleTime: 0 },
  });
}

export function reviewRefusal(error: unknown, words: DraftReviewTexts): string {
  const problems: Record<string, string> = words.problems;
  return (error instanceof ProblemError ? problems[error.problem.code] : undefined) ?? words.failed;
}

/**
 * The faults of each question, page or of the whole, each said once; texts that are missing by where they stand. Themes and words of
 * scales are written where all texts are.
 */
export function faultsByItem(
  faults: CheckView['faults'],
  words: DraftReviewTexts,
  placed: (place: string) => string,
): { item: string | null; sentences: string[]; isAmongTexts: boolean }[] {
  const known: Record<string, string> = words.faults;
  return [...Map.groupBy(faults, ({ item }) => item)].map(([item, own]) => {
    const missing = own
      .filter(({ code }) => code === 'missing-language')
      .map(({ place }) => place.replace(/\.nb$/, ''));
    const others = own.filter(({ code }) => code !== 'missing-language');
    return {
      item,
      sentences: [
        ...(missing.length > 0 ? [words.missing([...new Set(missing.map(placed))].join(', '))] : []),
        ...new Set(others.map(({ code }) => known[code] ?? words.otherFault(code))),
      ],
      isAmongTexts: item === null && missing.some((place) => /^(themes|scales)/.test(place)),
    };
  });
}

/**
 * What is said of each part of the draft, by what the editor knows it by, in the order it was said. What is of the whole, or of what is
 * not there any more, is under `about`.
 */
export function commentsByPart(comments: readonly Comment[], draft: Draft): Map<string, Comment[]> {
  const known = new Set(partsOf(draft).map(({ key }) => key));
  const keyOf = ({ item }: Comment) => {
    const key = item === null ? about : keyOfItem(draft, item);
    return known.has(key) ? key : about;
  };
  return Map.groupBy(comments, keyOf);
}

/** What the editor knows the question, page or panel by that the server calls so: of a page and a question of one name, the question. */
export function keyOfItem({ definition, items }: Draft, item: string): string {
  const isPage = definition.pages.some(({ name }) => name === item);
  const stem = item.split('.')[0] as string;
  const isAsked = items.some(({ name }) => name.split('.')[0] === stem);
  return isPage && !isAsked ? `page:${item}` : stem;
}
