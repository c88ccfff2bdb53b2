import { Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { formatCount } from '../../server/core/wording/numbers.ts';
import { comparisonTexts } from '../i18n/comparison.ts';
import { usePlace, useTexts } from '../parts/place.ts';
import type { IndicatorSource } from '../parts/queries.ts';
import { asksOfSatisfaction } from '../results/bad-end.ts';
import type { Item, Peer } from './PeersSection.tsx';
import { peerName, saidOf } from './peer-words.ts';

interface PeerWordsProps {
  source: IndicatorSource;
  item: Item;
  /** Those that are held together with ours. */
  peers: Peer[];
  familySize: number;
}

/** Which differences to others are surely more than chance, of whom nothing can be said, and who is not tested. */
export function PeerWords({ source, item, peers, familySize }: PeerWordsProps): ReactNode {
  const { language } = usePlace();
  const words = useTexts(comparisonTexts).peers;
  if (peers.length === 0) return null;
  const how = { language, asksOfSatisfaction: asksOfSatisfaction(source.scale) };
  const said = peers.map((peer) => ({
    name: peerName(peer, words),
    peer,
    lines: peer.differences ? saidOf(peerName(peer, words), peer.differences, words, how) : null,
  }));
  const sure = said.flatMap(({ lines }) => lines ?? []);
  const unsure = said.filter(({ lines }) => lines?.length === 0);
  const weighted = said.filter(({ peer }) => peer.weighting !== 'none');
  const isOursShown = item.now?.figures.shown === 'all';
  const names = (some: typeof said) => some.map(({ name }) => name).join(', ');
  return (
    <div className="compare-said">
      {isOursShown ? null : <Paragraph>{words.ourHidden}</Paragraph>}
      {sure.length > 0 ? (
        <>
          <Paragraph>{words.larger}</Paragraph>
          <ul>
            {sure.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      ) : null}
      {unsure.length > 0 ? <Paragraph>{words.noneSure(names(unsure))}</Paragraph> : null}
      {weighted.length > 0 ? <Paragraph>{words.weighted(names(weighted))}</Paragraph> : null}
      {familySize > 0 ? <Paragraph>{words.rest(formatCount(familySize, language))}</Paragraph> : null}
    </div>
  );
}
