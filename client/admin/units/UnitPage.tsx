import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { call } from '../../api.ts';
import { adminPartsTexts } from '../../i18n/admin-parts.ts';
import { adminUnitsTexts } from '../../i18n/admin-units.ts';
import { formatDate } from '../../i18n/dates.ts';
import { NotFound, noticeFor } from '../../parts/Notice.tsx';
import { PageTitle } from '../../parts/PageTitle.tsx';
import { usePlace, useTexts } from '../../parts/place.ts';
import { ActDialog } from '../parts/ActDialog.tsx';
import { ActForm } from '../parts/ActForm.tsx';
import { dayAfter, dayBefore, today } from '../parts/days.ts';
import { SelectField, TextField } from '../parts/fields.tsx';
import { type Person, type Unit, usePeople, useUnits } from '../parts/organisation.ts';
import { useSay } from '../parts/said.tsx';
import { useAct } from '../parts/use-act.ts';
import { idsUnder } from './tree.ts';
import { UnitFactsList } from './UnitFactsList.tsx';
import { readUnit, type UnitFacts, UnitFields, unitFaultFields, unitOptions } from './UnitFields.tsx';
import { kindOf } from './unit-words.ts';

/** One unit: what it is, what is under it, and what can be done with it. */
export function UnitPage(): ReactNode {
  const { texts } = usePlace();
  const words = useTexts(adminUnitsTexts);
  const { id } = useParams();
  const unitsQuery = useUnits();
  const peopleQuery = usePeople();
  const notice = noticeFor(unitsQuery, texts.app) ?? noticeFor(peopleQuery, texts.app);
  if (notice || !unitsQuery.data || !peopleQuery.data) return notice;
  const { units } = unitsQuery.data;
  const unit = units.find((one) => one.id === id);
  if (!unit) return <NotFound />;
  return (
    <>
      <p className="back">
        <Link to="..">{words.back}</Link>
      </p>
      <PageTitle title={unit.name} />
      <UnitFactsList unit={unit} units={units} />
      {unit.validToOn === null ? (
        <OpenUnit key={unit.id} unit={unit} units={units} people={peopleQuery.data.people} />
      ) : (
        <EndedUnit
          key={unit.id}
          unit={unit}
          units={units}
          people={peopleQuery.data.people}
          lastDay={dayBefore(unit.validToOn)}
        />
      )}
    </>
  );
}

interface OpenUnitProps {
  unit: Unit;
  units: Unit[];
  people: Person[];
}

function OpenUnit(props: OpenUnitProps): ReactNode {
  const words = useTexts(adminUnitsTexts);
  const { unit, units } = props;
  const hasChildren = units.some((one) => one.parentUnitId === unit.id && one.validToOn === null);
  return (
    <>
      <p className="admin-links">
        <Link className="ds-button" data-variant="secondary" to={`../ny?under=${unit.id}`}>
          {words.addUnder}
        </Link>
      </p>
      <ChangeSection {...props} />
      <section className="admin-section">
        <Heading level={2} data-size="sm">
          {words.endHeading}
        </Heading>
        <p className="admin-links">
          <Link className="ds-button" data-variant="secondary" to={`../ny?overtar=${unit.id}`}>
            {words.reorganise}
          </Link>
        </p>
        {hasChildren ? <Paragraph>{words.hasChildren}</Paragraph> : <EndUnit unit={unit} units={units} />}
      </section>
    </>
  );
}

/** While it is still there it can be mended; what took its place can always be told. */
function EndedUnit({ lastDay, ...props }: OpenUnitProps & { lastDay: string }): ReactNode {
  const { language } = usePlace();
  const words = useTexts(adminUnitsTexts);
  const isThere = lastDay >= today();
  return (
    <>
      <Paragraph>{(isThere ? words.willEnd : words.hasEnded)(formatDate(lastDay, language))}</Paragraph>
      {isThere ? <ChangeSection {...props} /> : null}
      <p className="admin-links">
        <Link className="ds-button" data-variant="secondary" to={`../ny?overtar=${props.unit.id}`}>
          {words.split}
        </Link>
      </p>
    </>
  );
}

function ChangeSection({ unit, units, people }: OpenUnitProps): ReactNode {
  const place = usePlace();
  const { municipality, language } = place;
  const words = useTexts(adminUnitsTexts);
  const say = useSay();
  const params = { municipality: municipality.slug, unitId: unit.id };
  const act = useAct({
    run: (facts: UnitFacts) => call('PUT /api/:municipality/units/:unitId', params, facts),
    problems: words.problems,
    fields: unitFaultFields,
    onDone: () => say(words.changed),
  });
  return (
    <section className="admin-section">
      <Heading level={2} data-size="sm">
        {words.changeHeading}
      </Heading>
      <Paragraph className="quiet">{words.mendHelp}</Paragraph>
      <ActForm
        act={act}
        submit={adminPartsTexts[language].save}
        read={(typed) => readUnit(typed, words, (word) => kindOf(word, units, place))}
      >
        <UnitFields units={units} people={people} facts={unit} id={unit.id} />
      </ActForm>
    </section>
  );
}

function EndUnit({ unit, units }: { unit: Unit; units: Unit[] }): ReactNode {
  const { municipality, language } = usePlace();
  const words = useTexts(adminUnitsTexts);
  const say = useSay();
  const { title, ...act } = words.end;
  const params = { municipality: municipality.slug, unitId: unit.id };
  return (
    <ActDialog
      words={{ ...act, title: title(unit.name) }}
      colour="danger"
      problems={words.problems}
      fields={{
        'ends-before-it-begins': 'lastDay',
        'unknown-successor': 'successorUnitId',
        'successor-not-there': 'successorUnitId',
      }}
      read={(typed) => ({
        lastDay: typed.needed('lastDay', words.dayMissing),
        successorUnitId: typed.text('successorUnitId'),
      })}
      run={({ lastDay, successorUnitId }: { lastDay: string; successorUnitId: string | null }) =>
        call('POST /api/:municipality/units/:unitId/end', params, {
          ...{ validToOn: dayAfter(lastDay), successorUnitId },
        })
      }
      onDone={(_, { lastDay }) => say(words.ended(unit.name, formatDate(lastDay, language)))}
    >
      <TextField name="lastDay" type="date" label={words.lastDay} defaultValue={today()} />
      <SelectField
        name="successorUnitId"
        label={words.mergedInto}
        description={words.mergedIntoHelp}
        options={[['', words.mergedIntoNone], ...unitOptions(units, idsUnder(units, unit.id))]}
      />
    </ActDialog>
  );
}
