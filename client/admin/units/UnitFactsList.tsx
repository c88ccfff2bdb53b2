import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { adminUnitsTexts } from '../../i18n/admin-units.ts';
import { usePlace, useTexts } from '../../parts/place.ts';
import { today } from '../parts/days.ts';
import type { Unit } from '../parts/organisation.ts';
import { pathTo } from './tree.ts';
import { kindWord, periodWords, unitLine } from './unit-words.ts';

/** What is known of a unit, and where it stands among the others. */
export function UnitFactsList({ unit, units }: { unit: Unit; units: readonly Unit[] }): ReactNode {
  const place = usePlace();
  const { base } = place;
  const words = useTexts(adminUnitsTexts);
  const above = pathTo(units, unit.id);
  const before = units.filter(
    ({ id, successorUnitId }) => id === unit.predecessorUnitId || successorUnitId === unit.id,
  );
  const after = units.filter(
    ({ id, predecessorUnitId }) => id === unit.successorUnitId || predecessorUnitId === unit.id,
  );
  return (
    <>
      <dl className="admin-facts" aria-label={words.facts}>
        {above.length > 0 ? (
          <Fact name={words.above}>
            <UnitLinks units={above} between=" › " />
          </Fact>
        ) : null}
        <Fact name={words.kind}>{kindWord(unit.kind, place)}</Fact>
        {unit.sector === null ? null : <Fact name={words.sector}>{unit.sector}</Fact>}
        {unit.code === null ? null : <Fact name={words.code}>{unit.code}</Fact>}
        <Fact name={words.leader}>
          {unit.leaderAccountId === null ? (
            words.noLeader
          ) : (
            <Link to={`${base}/administrasjon/folk/${unit.leaderAccountId}`}>{unit.leaderName}</Link>
          )}
        </Fact>
        <Fact name={words.period}>{periodWords(unit, place)}</Fact>
        {before.length > 0 ? (
          <Fact name={words.tookOverFrom}>
            <UnitLinks units={before} between=", " />
          </Fact>
        ) : null}
        {after.length > 0 ? (
          <Fact name={words.takenOverBy}>
            <UnitLinks units={after} between=", " />
          </Fact>
        ) : null}
      </dl>
      <Below unit={unit} units={units} />
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }): ReactNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function UnitLinks({ units, between }: { units: readonly Unit[]; between: string }): ReactNode {
  return units.map(({ id, name }, index) => (
    <span key={id}>
      {index > 0 ? between : null}
      <Link to={`../${id}`}>{name}</Link>
    </span>
  ));
}

function Below({ unit, units }: { unit: Unit; units: readonly Unit[] }): ReactNode {
  const place = usePlace();
  const words = useTexts(adminUnitsTexts);
  const below = units.filter(({ parentUnitId }) => parentUnitId === unit.id);
  return (
    <section className="admin-section">
      <Heading level={2} data-size="sm">
        {words.below}
      </Heading>
      {below.length === 0 ? <Paragraph>{words.noneBelow}</Paragraph> : null}
      <ul className="admin-rows">
        {below.map((one) => (
          <li key={one.id}>
            <Link to={`../${one.id}`} className="admin-list-name">
              {one.name}
            </Link>
            <span className="quiet">{unitLine(one, place, today())}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
