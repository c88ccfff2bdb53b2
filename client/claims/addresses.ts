import type { Typed } from './typed.ts';

/** What the address of a new claim asks for. */
export interface AskedClaim {
  /** What is claimed, as it is looked up. Empty: nothing yet. */
  text: string;
  /** The figure it begins from. */
  place: Typed['places'][number] | null;
  /** One's own claim that is changed. */
  draft: string;
}

/** `?pastand=…&indikator=KEY&undersokelse=SURVEYKEY&enhet=UNITID`, or `?utkast=ID` for one that is there. */
export function readNewClaim(search: URLSearchParams): AskedClaim {
  const [indicatorKey, surveyKey] = [search.get('indikator'), search.get('undersokelse')];
  return {
    text: (search.get('pastand') ?? '').trim(),
    place: indicatorKey && surveyKey ? { indicatorKey, surveyKey, unitId: search.get('enhet') } : null,
    draft: search.get('utkast') ?? '',
  };
}

/** Where a claim is held against figures, after `/fet/nb`. */
export function newClaimPath({ text = '', place = null, draft = '' }: Partial<AskedClaim>): string {
  const search = new URLSearchParams({
    ...(text ? { pastand: text } : {}),
    ...(place ? { indikator: place.indicatorKey, undersokelse: place.surveyKey } : {}),
    ...(place?.unitId ? { enhet: place.unitId } : {}),
    ...(draft ? { utkast: draft } : {}),
  }).toString();
  return `/stemmer-det/ny${search ? `?${search}` : ''}`;
}
