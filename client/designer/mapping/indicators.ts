import type { Localized } from '../../../server/core/locale.ts';
import type { SurveyKind } from '../../../server/core/questionnaire/format.ts';
import type { Scorecard } from '../../../server/core/scorecard/format.ts';
import { type PlacedIndicator, placedIndicators } from '../../../server/core/scorecard/walk.ts';
import { useOverview } from '../../entrances/overview.ts';
import { usePlace } from '../../parts/place.ts';
import { kindByMethod } from '../queries.ts';

/** An indicator as the mapping has it: with where it stands, or with its key alone where no scorecard has it. */
export interface MappedIndicator {
  key: string;
  name: string;
  /** Null: no scorecard has it. */
  place: (PlacedIndicator & { scorecard: Scorecard }) | null;
  /** Who is asked for it; null where its values come from elsewhere. */
  kind: SurveyKind | null;
}

/** The indicators of the scorecards in force, each once where it stands first; `undefined` until they are fetched. */
export function usePlacedIndicators(): MappedIndicator[] | undefined {
  const { municipality, language } = usePlace();
  const { data } = useOverview(municipality.slug);
  if (!data) return undefined;
  const found = new Map<string, MappedIndicator>();
  for (const { scorecard } of data.scorecards) {
    for (const placed of placedIndicators(scorecard as Scorecard)) {
      const { key, name, method } = placed.indicator;
      if (found.has(key)) continue;
      found.set(key, {
        ...{
          key,
          name: (name.text as Localized)[language],
          place: { ...placed, scorecard: scorecard as Scorecard },
        },
        kind: kindByMethod[method.kind] ?? null,
      });
    }
  }
  return [...found.values()];
}

/** Those and what the draft feeds besides, in three heaps: fed by it, empty of its kind, and the rest. */
export function heapsOf(
  placed: readonly MappedIndicator[],
  { kind, indices }: { kind: SurveyKind; indices: readonly { indicator: string }[] },
): Record<'fed' | 'empty' | 'others', MappedIndicator[]> {
  const fedKeys = indices.map(({ indicator }) => indicator);
  const unknown = fedKeys
    .filter((key) => placed.every((one) => one.key !== key))
    .map((key) => ({ key, name: key, place: null, kind: null }));
  const rest = placed.filter(({ key }) => !fedKeys.includes(key));
  return {
    fed: [...placed.filter(({ key }) => fedKeys.includes(key)), ...unknown],
    empty: rest.filter((one) => one.kind === kind),
    others: rest.filter((one) => one.kind !== kind && one.kind !== null),
  };
}
