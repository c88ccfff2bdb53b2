import { Paragraph } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { call } from '../../api.ts';
import type { AdminUnitsTexts } from '../../i18n/admin-units.nb.ts';
import { adminUnitsTexts } from '../../i18n/admin-units.ts';
import { formatDate } from '../../i18n/dates.ts';
import { NotFound, noticeFor } from '../../parts/Notice.tsx';
import { PageTitle } from '../../parts/PageTitle.tsx';
import { usePlace, useTexts } from '../../parts/place.ts';
import { ActForm } from '../parts/ActForm.tsx';
import { AskDialog } from '../parts/AskDialog.tsx';
import { dayBefore, today } from '../parts/days.ts';
import { TextField } from '../parts/fields.tsx';
import { type Person, type Unit, usePeople, useUnits } from '../parts/organisation.ts';
import { useSayAt } from '../parts/said.tsx';
import { useAct } from '../parts/use-act.ts';
import { readUnit, type UnitFacts, UnitFields, unitFaultFields } from './UnitFields.tsx';
import { kindOf } from './unit-words.ts';

interface NewUnit extends UnitFacts {
  validFromOn: string;
  predecessorUnitId: string | null;
}

/** A new unit: under another (`?under=`), in place of another (`?overtar=`), or the root where there is none. */
export function NewUnitPage(): ReactNode {
  const { texts } = usePlace();
  const [search] = useSearchParams();
  const unitsQuery = useUnits();
  const peopleQuery = usePeople();
  const notice = noticeFor(unitsQuery, texts.app) ?? noticeFor(peopleQuery, texts.app);
  if (notice || !unitsQuery.data || !peopleQuery.data) return notice;
  const { units } = unitsQuery.data;
  return <NewUnitIn key={search.toString()} units={units} people={peopleQuery.data.people} />;
}

/** With the units as they were when the page was opened: the one that is taken over from is still among them at the end. */
function NewUnitIn(given: { units: Unit[]; people: Person[] }): ReactNode {
  const words = useTexts(adminUnitsTexts);
  const [search] = useSearchParams();
  const [units] = useState(given.units);
  const open = units.filter(({ validToOn }) => validToOn === null);
  const named = (name: string) => open.find(({ id }) => id === search.get(name));
  // One that has ended can be split: another takes over from it too.
  const before = units.find(({ id }) => id === search.get('overtar'));
  const parent = before ? undefined : (named('under') ?? open.find((unit) => unit.parentUnitId === null));
  if ((search.has('overtar') && !before) || (search.has('under') && !named('under'))) return <NotFound />;
  return (
    <>
      <p className="back">
        <Link to="..">{words.back}</Link>
      </p>
      <PageTitle title={titleFor(words, before, named('under'), parent)} />
      <NewUnitForm units={units} people={given.people} before={before} parent={parent} />
    </>
  );
}

function titleFor(
  words: AdminUnitsTexts,
  before: Unit | undefined,
  under: Unit | undefined,
  parent: Unit | undefined,
): string {
  if (before) return words.reorganiseTitle(before.name);
  if (under) return words.newUnder(under.name);
  return parent ? words.newTitle : words.newRoot;
}

interface NewUnitFormProps {
  units: Unit[];
  people: Person[];
  before: Unit | undefined;
  parent: Unit | undefined;
}

function NewUnitForm({ units, people, before, parent }: NewUnitFormProps): ReactNode {
  const place = usePlace();
  const { municipality, language } = place;
  const words = useTexts(adminUnitsTexts);
  const navigate = useNavigate();
  const sayAt = useSayAt();
  const [asked, setAsked] = useState<NewUnit | null>(null);
  const act = useAct({
    run: (unit: NewUnit) => call('POST /api/:municipality/units', { municipality: municipality.slug }, unit),
    problems: words.problems,
    fields: unitFaultFields,
    onDone: ({ id }, { name }) => {
      const said = before ? words.takenOver(name, before.name) : words.added(name);
      sayAt(said, `/administrasjon/enheter/${id}`);
      navigate(`../${id}`);
    },
  });
  const facts = factsFor(units, before, parent);
  // Where it ends already, its children went to the first that took over.
  const isSplit = before !== undefined && before.validToOn !== null;
  const moved = before && !isSplit ? openUnder(units, before.id) : [];
  return (
    <>
      {before
        ? (isSplit ? words.splitText(before.name) : words.reorganiseText(before.name, moved.length)).map(
            (line) => (
              <Paragraph key={line} className="admin-intro">
                {line}
              </Paragraph>
            ),
          )
        : null}
      {/* A take-over cannot be undone: it is asked once more, with the days. What was typed stays in the form. */}
      <ActForm
        act={before ? { ...act, start: setAsked } : act}
        submit={before ? words.reorganiseConfirm : words.add}
        read={(typed) => ({
          ...readUnit(typed, words, (word) => kindOf(word, [facts, ...units], place)),
          validFromOn: before?.validToOn ?? typed.needed('validFromOn', words.dayMissing),
          predecessorUnitId: before?.id ?? null,
        })}
      >
        <UnitFields units={units} people={people} facts={facts} {...(before ? { id: before.id } : {})} />
        {before?.validToOn ? (
          <Paragraph>{words.splitDay(formatDate(before.validToOn, language))}</Paragraph>
        ) : (
          <TextField name="validFromOn" type="date" label={words.firstDay} defaultValue={today()} />
        )}
      </ActForm>
      {before ? (
        <AskDialog
          asked={asked}
          title={({ name }) => words.takeOverAsk(name, before.name)}
          text={({ name, validFromOn }) => [
            words.takeOverOld(before.name, formatDate(dayBefore(validFromOn), language)),
            words.takeOverNew(name, formatDate(validFromOn, language)),
            ...(moved.length > 0 ? [words.takeOverMoves(moved.map((unit) => unit.name).join(', '))] : []),
          ]}
          confirm={words.reorganiseConfirm}
          onConfirm={act.start}
          onClose={() => setAsked(null)}
        />
      ) : null}
    </>
  );
}

function openUnder(units: readonly Unit[], id: string): Unit[] {
  return units.filter(({ parentUnitId, validToOn }) => parentUnitId === id && validToOn === null);
}

/** A take-over begins as the one before is, without its name; another last among its sisters. */
function factsFor(units: readonly Unit[], before: Unit | undefined, parent: Unit | undefined): UnitFacts {
  if (before) return { ...before, name: '' };
  const sisters = parent ? openUnder(units, parent.id) : [];
  return {
    parentUnitId: parent?.id ?? null,
    name: '',
    kind: parent ? '' : 'municipality',
    position: Math.max(-1, ...sisters.map(({ position }) => position)) + 1,
    code: null,
    sector: parent?.sector ?? null,
    leaderAccountId: null,
  };
}
