import type { FullFigures } from '../release/figures.ts';
import { fullFigures } from '../release/held-figures.ts';
import { type JudgedChange, judgeFamilies } from '../statistics/families.ts';
import { rawChange } from '../statistics/raw-change.ts';
import type { ReleasedFigures } from '../statistics/units-against-rest.ts';
import type { PeerFigure } from './peer-figure.ts';

/** What another municipality's counts give, by the same arithmetic as our own figures. */
export function peerFigures({ scale, counts, direction, dontKnowCount }: PeerFigure): FullFigures {
  const values = counts.map((count, at) => ({ value: scale.min + at, count }));
  return {
    ...fullFigures(
      { scale, direction },
      { values, dontKnowCount: dontKnowCount ?? 0, notApplicableCount: 0 },
      dontKnowCount !== null,
    ),
    notApplicableCount: null,
  };
}

/** A comparison that may be judged: one of ours and one of theirs, on the same scale. */
export interface PeerPair {
  id: string;
  ours: ReleasedFigures;
  theirs: ReleasedFigures;
  scale: { min: number; max: number };
}

/**
 * Ours less each of the others, from published counts (methods: C4), all that stand on the page judged as one family. Only
 * pairs that are comparable and unweighted are given here: of weighted counts the uncertainty is not known.
 */
export function judgePeers(pairs: readonly PeerPair[]): ({ id: string } & JudgedChange)[] {
  const sample = ({ bars, dissatisfiedCount }: ReleasedFigures) => ({ counts: bars, dissatisfiedCount });
  const changes = pairs.map(({ ours, theirs, scale }) => rawChange(sample(ours), sample(theirs), scale));
  const judged = judgeFamilies(changes.map((change) => ({ family: 'municipality', change })));
  return pairs.map(({ id }, at) => ({ id, ...(judged[at] as JudgedChange) }));
}
