import { Heading } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { OutwardFigures } from '../../server/core/release/outward.ts';
import { comparisonTexts } from '../i18n/comparison.ts';
import { usePlace, useTexts } from '../parts/place.ts';
import type { IndicatorSource } from '../parts/queries.ts';
import { ScrollTable } from '../parts/ScrollTable.tsx';
import { asksOfSatisfaction } from '../results/bad-end.ts';
import { sourceLine } from '../results/source-line.ts';
import { saveTable } from './comparison-table.ts';
import type { Item, Peer } from './PeersSection.tsx';
import { peerName } from './peer-words.ts';
import { TableActs } from './TableActs.tsx';
import { plainCells, writtenCells } from './UnitsTable.tsx';

interface PeersTableProps {
  source: IndicatorSource;
  item: Item;
  peers: Peer[];
}

/** Mean, spread and dissatisfied of each municipality, ours first and the others by name, to read and to take along. */
export function PeersTable({ source, item, peers }: PeersTableProps): ReactNode {
  const place = usePlace();
  const { language, municipality } = place;
  const words = useTexts(comparisonTexts);
  const { columns, verdicts } = words;
  const isSatisfaction = asksOfSatisfaction(source.scale);
  const against = [
    columns.meanUs,
    columns.spreadUs,
    isSatisfaction ? columns.dissatisfiedUs : columns.badEndUs,
  ];
  const ownSource = source.now ? sourceLine(source, source.now, place) : '';
  const rows: { key: string; name: string; figures: OutwardFigures | null; said: string[]; from: string }[] =
    [
      {
        ...{ key: 'us', name: words.peers.us(municipality.name), figures: item.now?.figures ?? null },
        ...{ said: ['', '', ''], from: ownSource },
      },
      ...peers.map((peer) => ({
        ...{ key: peer.id, name: peerName(peer, words.peers), figures: peer.figures, from: peer.source },
        said: (['mean', 'spread', 'dissatisfied'] as const).map((kind) => {
          const one = peer.differences?.[kind];
          return verdicts[!one || one.reason === 'notTestable' ? 'none' : one.verdict];
        }),
      })),
    ];
  const save = () =>
    saveTable(words.fileName, {
      columns: [
        ...[columns.municipality, columns.n, columns.mean, columns.low, columns.high, columns.sd],
        isSatisfaction ? columns.dissatisfied : columns.badEnd,
        isSatisfaction ? columns.dissatisfiedShare : columns.badEndShare,
        ...[...against, columns.source],
      ],
      rows: rows.map(({ name, figures, said, from }) => [name, ...plainCells(figures), ...said, from]),
    });
  return (
    <div>
      <Heading level={3} data-size="2xs">
        {words.peers.table}
      </Heading>
      <ScrollTable
        label={words.peers.table}
        className="figures-table"
        columns={[
          ...[columns.municipality, columns.n, columns.mean, columns.interval, columns.sd],
          ...[isSatisfaction ? columns.dissatisfied : columns.badEnd, ...against],
        ]}
      >
        <tbody>
          {rows.map(({ key, name, figures, said }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              {[...writtenCells(figures, language), ...said].map((cell, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the columns stay where they are
                <td key={at}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      <p className="chart-source">{ownSource}</p>
      <TableActs save={save} />
    </div>
  );
}
