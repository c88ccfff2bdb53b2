import { usePlace } from '../../parts/place.ts';

/** Whether the reader may add indicators to scorecards, as `mayAddIndicator` judges. */
export function useMayAddIndicators(): boolean {
  const roles = usePlace().municipality.account?.roles ?? [];
  return roles.includes('administrator') || roles.includes('designer');
}
