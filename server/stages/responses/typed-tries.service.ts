import { typedTriesPerSecond } from '../../core/code.ts';
import type { Context } from '../../platform/context.ts';
import { inMunicipality } from '../../platform/db/connect.ts';
import type { SharedCount } from '../../platform/http/wrong-codes.ts';
import { giveTryBack, takeTry } from './typed-tries.store.ts';

/** Counts the codes to type that are tried in a round in the database, so that it holds for all processes together. */
export function countTypedTries({ db, log }: Pick<Context, 'db' | 'log'>): SharedCount {
  return {
    async take(municipalityId, roundId) {
      const taken = await inMunicipality(db.participant, municipalityId, (tx) =>
        takeTry(tx, municipalityId, roundId, typedTriesPerSecond),
      );
      if (taken === 'full') return null;
      if (taken === 'unknown') return async () => {};
      return () =>
        inMunicipality(
          db.participant,
          municipalityId,
          (tx) => giveTryBack(tx, roundId, taken.second),
          // What came of the code stands; one that is not given back is gone within the second.
        ).catch(() => log.debug('a try was not given back'));
    },
  };
}
