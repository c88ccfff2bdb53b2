import type { ReactNode } from 'react';
import { adminUnitsTexts } from '../../i18n/admin-units.ts';
import { usePlace, useTexts } from '../../parts/place.ts';
import { SelectField, TextField } from '../parts/fields.tsx';
import type { Person, Unit } from '../parts/organisation.ts';
import { PersonPicker } from '../parts/PersonPicker.tsx';
import type { Typed } from '../parts/typed.ts';
import { idsUnder, pathTo } from './tree.ts';
import { kindWord } from './unit-words.ts';

export type UnitFacts = Pick<
  Unit,
  'parentUnitId' | 'name' | 'kind' | 'position' | 'code' | 'sector' | 'leaderAccountId'
>;

interface UnitFieldsProps {
  units: readonly Unit[];
  people: readonly Person[];
  /** What stands in the fields to begin with. */
  facts: UnitFacts;
  /** The unit that is changed or taken over from: what takes its place can be under neither itself nor what is under it. */
  id?: string;
}

/** The fields of a unit, and `readUnit` to read them by. */
export function UnitFields({ units, people, facts, id }: UnitFieldsProps): ReactNode {
  const place = usePlace();
  const words = useTexts(adminUnitsTexts);
  const known = (texts: (string | null)[]) => [...new Set(texts.flatMap((text) => text ?? []))].sort();
  const kinds = known(units.map(({ kind }) => kindWord(kind, place)));
  return (
    <>
      <TextField name="name" label={words.name} defaultValue={facts.name} />
      <TextField
        name="kind"
        label={words.kind}
        description={words.kindHelp}
        defaultValue={facts.kind && kindWord(facts.kind, place)}
        suggestions={kinds}
      />
      {facts.parentUnitId === null ? null : (
        <SelectField
          name="parentUnitId"
          label={words.parent}
          defaultValue={facts.parentUnitId}
          options={unitOptions(
            units,
            id === undefined ? new Set<string>() : idsUnder(units, id),
            facts.parentUnitId,
          )}
        />
      )}
      <TextField
        name="sector"
        label={words.sector}
        description={words.sectorHelp}
        defaultValue={facts.sector}
        suggestions={known(units.map(({ sector }) => sector))}
      />
      <TextField name="code" label={words.code} description={words.codeHelp} defaultValue={facts.code} />
      <TextField
        name="position"
        type="number"
        label={words.position}
        description={words.positionHelp}
        defaultValue={facts.position}
      />
      <PersonPicker
        name="leaderAccountId"
        legend={words.leader}
        people={people}
        chosen={facts.leaderAccountId}
        mayBeNobody
      />
    </>
  );
}

/** The units in use but those left out, each with dashes for how deep it is. `kept`: one that is chosen already. */
export function unitOptions(
  units: readonly Unit[],
  leftOut: ReadonlySet<string>,
  kept?: string | null,
): [string, string][] {
  return units
    .filter((unit) => (unit.validToOn === null || unit.id === kept) && !leftOut.has(unit.id))
    .map((unit) => [unit.id, `${'– '.repeat(pathTo(units, unit.id).length)}${unit.name}`]);
}

/** `kindOf` gives the kind that is stored for the word that was typed. */
export function readUnit(
  typed: Typed,
  words: { nameMissing: string; kindMissing: string; positionWrong: string },
  kindOf: (word: string) => string,
): UnitFacts {
  const position = typed.text('position') ?? '';
  if (!/^\d{1,6}$/.test(position)) typed.faults['position'] = words.positionWrong;
  return {
    name: typed.needed('name', words.nameMissing),
    kind: kindOf(typed.needed('kind', words.kindMissing)),
    parentUnitId: typed.text('parentUnitId'),
    sector: typed.text('sector'),
    code: typed.text('code'),
    position: Number(position),
    leaderAccountId: typed.text('leaderAccountId'),
  };
}

/** Which field a refusal is about. */
export const unitFaultFields = {
  'unknown-parent': 'parentUnitId',
  'second-root': 'parentUnitId',
  'under-itself': 'parentUnitId',
  'code-taken': 'code',
  'unknown-person': 'leaderAccountId',
  'own-roles': 'leaderAccountId',
  'ends-before-it-begins': 'validFromOn',
};
