import {
  keepPreviousData,
  queryOptions,
  type UseQueryResult,
  useInfiniteQuery,
  useQuery,
} from '@tanstack/react-query';
import type { SurveyKind } from '../../../server/core/questionnaire/format.ts';
import { call, type Returns } from '../../api.ts';
import { usePlace } from '../../parts/place.ts';

export type BankList = Returns<'GET /api/:municipality/question-bank'>;
export type BankLine = BankList['items'][number];
export type BankView = Returns<'GET /api/:municipality/question-bank/:item'>;

export const surveyKinds = ['citizen', 'user', 'employee'] as const satisfies readonly SurveyKind[];
export const bankSources = ['own', 'shipped'] as const;

/** What the bank is narrowed to. */
export interface BankSelection {
  words?: string;
  kind?: SurveyKind;
  source?: (typeof bankSources)[number];
  indicator?: string;
}

/** The names in the address, Norwegian words. */
const names = { words: 'sok', kind: 'hvem', source: 'fra', indicator: 'indikator' } as const;

/** From the address of the page. What is empty or unknown narrows nothing. */
export function readBankSelection(search: URLSearchParams): BankSelection {
  const given = (name: keyof typeof names) => search.get(names[name])?.trim() || undefined;
  const [words, indicator] = [given('words')?.slice(0, 200), given('indicator')];
  const kind = surveyKinds.find((one) => one === given('kind'));
  const source = bankSources.find((one) => one === given('source'));
  return {
    ...(words ? { words } : {}),
    ...(kind ? { kind } : {}),
    ...(source ? { source } : {}),
    // A key as the server has them; anything else would be refused.
    ...(indicator && /^[a-z0-9][a-z0-9.-]{0,79}$/.test(indicator) ? { indicator } : {}),
  };
}

export function writeBankSelection(selection: BankSelection): URLSearchParams {
  const search = new URLSearchParams();
  for (const name of Object.keys(names) as (keyof typeof names)[]) {
    const given = selection[name]?.trim();
    if (given) search.set(names[name], given);
  }
  return search;
}

/** Page after page by the last question of the one before. What was shown stays until what is asked for now has come. */
export function useBank(selection: BankSelection) {
  const { slug } = usePlace().municipality;
  return useInfiniteQuery({
    queryKey: [slug, 'question-bank', selection],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      call('GET /api/:municipality/question-bank', { municipality: slug, ...selection, after: pageParam }),
    getNextPageParam: ({ items, hasMore }) => (hasMore ? items.at(-1)?.id : undefined),
    placeholderData: keepPreviousData,
  });
}

export function bankItemQuery(municipality: string, item: string) {
  return queryOptions({
    queryKey: [municipality, 'question-bank', 'item', item],
    queryFn: () => call('GET /api/:municipality/question-bank/:item', { municipality, item }),
  });
}

export function useBankItem(item: string): UseQueryResult<BankView> {
  return useQuery(bankItemQuery(usePlace().municipality.slug, item));
}
