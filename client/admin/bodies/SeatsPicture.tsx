import { Heading } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { adminBodiesTexts } from '../../i18n/admin-bodies.ts';
import { usePlace } from '../../parts/place.ts';
import type { Member } from '../parts/organisation.ts';
import { seatsByParty } from './seats.ts';

/** Dark enough for white letters, and told apart by the letters too. */
const colours = ['#00504b', '#7a3110', '#1b4b91', '#6b1f7a', '#5c5600', '#8a1538', '#2e5d1c', '#4d565e'];
const across = 12;
const step = 34;

/** A dot for each seat, lettered and coloured by party, and the same as a table. */
export function SeatsPicture({ members }: { members: readonly Member[] }): ReactNode {
  const words = adminBodiesTexts[usePlace().language];
  const parties = seatsByParty(members);
  if (parties.every(({ party }) => party === null)) return null;
  const named = parties.map((one) => ({ ...one, name: one.party ?? words.noParty }));
  const dots = named.flatMap(({ mark, count, name }, place) =>
    Array.from({ length: count }, (_, seat) => ({
      ...{ mark, key: `${name} ${seat}`, colour: colours[place % colours.length] },
    })),
  );
  const columns = Math.min(across, dots.length);
  const rows = Math.ceil(dots.length / across);
  return (
    <section className="admin-section">
      <Heading level={2} data-size="sm">
        {words.seatsHeading}
      </Heading>
      <svg
        className="seats"
        role="img"
        aria-label={words.seatsPicture(named.map(({ name, count }) => `${name} ${count}`).join(', '))}
        viewBox={`0 0 ${columns * step} ${rows * step}`}
        width={columns * step}
      >
        {dots.map(({ mark, key, colour }, place) => (
          <g
            key={key}
            transform={`translate(${((place % across) + 0.5) * step} ${(Math.floor(place / across) + 0.5) * step})`}
          >
            <circle r="15" fill={colour} />
            <text textAnchor="middle" dy="0.35em" fill="#fff" fontSize={mark.length > 2 ? 10 : 12}>
              {mark}
            </text>
          </g>
        ))}
      </svg>
      <table className="seats-table">
        <caption className="quiet">{words.seatsHeading}</caption>
        <thead>
          <tr>
            <th scope="col">{words.party}</th>
            <th scope="col">{words.seats}</th>
          </tr>
        </thead>
        <tbody>
          {named.map(({ name, mark, count }) => (
            <tr key={name}>
              <th scope="row">
                {name} <span className="quiet">({mark})</span>
              </th>
              <td>{count}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
