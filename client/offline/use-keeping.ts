import { useEffect, useState } from 'react';
import { addressOf } from '../api.ts';
import { usePlace } from '../parts/place.ts';
import type { IndicatorView, ScorecardView } from '../parts/queries.ts';
import { canKeep, type KeptAnswer, keepAll } from './kept.ts';
import { useShownFromKept } from './or-kept.ts';

/** Whether what is shown opens without contact: it does, it is on its way, or it will not. */
export type Keeping = 'kept' | 'on its way' | 'not kept';

/**
 * Keeps a meeting on this device when all of it has come from the server, and again when it comes anew. `freshAt`: when the
 * last of it came, in milliseconds.
 */
export function useKeeping(
  scorecard: ScorecardView,
  indicators: readonly IndicatorView[],
  freshAt: number,
): Keeping {
  const { municipality, base } = usePlace();
  const shownFrom = useShownFromKept();
  const [keeping, setKeeping] = useState<Keeping>('on its way');
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time the figures have come, which `freshAt` says
  useEffect(() => {
    if (shownFrom !== null) return setKeeping('kept');
    if (!canKeep()) return setKeeping('not kept');
    const { slug } = municipality;
    const answers: KeptAnswer[] = [
      // The token is the session's, and stays with it.
      { address: addressOf('GET /api/:municipality', { municipality: slug }), content: withoutToken() },
      {
        address: addressOf('GET /api/:municipality/scorecards/:scorecard', {
          ...{ municipality: slug, scorecard: scorecard.scorecard.key },
        }),
        content: scorecard,
      },
      ...indicators.map((indicator) => ({
        address: addressOf('GET /api/:municipality/indicators/:indicator', {
          ...{ municipality: slug, indicator: indicator.key },
        }),
        content: indicator,
      })),
    ];
    keepAll(slug, { page: base, files: filesOfTheApp(), answers, token: municipality.csrfToken })
      .then(() => navigator.serviceWorker.register(`${base}/uten-nett.js`, { updateViaCache: 'none' }))
      .then(
        () => setKeeping('kept'),
        () => setKeeping('not kept'),
      );

    function withoutToken() {
      return { ...municipality, csrfToken: null };
    }
  }, [freshAt, shownFrom]);
  return keeping;
}

/** The scripts, styles and letters that the page is made of, as far as it has brought them. */
function filesOfTheApp(): string[] {
  const brought = performance.getEntriesByType('resource').map(({ name }) => name);
  const named = [...document.querySelectorAll<HTMLScriptElement>('script[src]')].map(({ src }) => src);
  const linked = [
    ...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet], link[rel=modulepreload]'),
  ];
  const all = [...brought, ...named, ...linked.map(({ href }) => href)].map((address) => new URL(address));
  const own = all.filter(
    ({ origin, pathname }) => origin === window.location.origin && pathname.startsWith('/assets/'),
  );
  return [...new Set(own.map(({ pathname }) => pathname))];
}
