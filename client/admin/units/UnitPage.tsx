import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { call } from '../../api.ts';
import { adminPartsTexts } from '../../i18n/admin-parts.ts';
import { adminUnitsTexts } from '../../i18n/admin-units.ts';
import { formatDate } from '../../i18n/dates.ts';
import { NotFound, noticeFor } from '../../parts/Notice.tsx';
import { PageTitle } from '../../parts/PageTitle.tsx';
import { usePlace } from '../../parts/place.ts';
import { ActDialog } from '../parts/ActDialog.tsx';
import { ActForm } from '../parts/ActForm.tsx';
import { dayAfter, dayBefore, today } from '../parts/days.ts';
import { TextField } from '../parts/fields.tsx';
import { type Person, type Unit, usePeople, useUnits } from '../parts/organisation.ts';
import { useSay } from '../parts/said.tsx';
import { useAct } from '../parts/use-act.ts';
import { UnitFactsList } from './UnitFactsList.tsx';
import { readUnit, type UnitFacts, UnitFields, unitFaultFields } from './UnitFields.tsx';
import { kindOf } from './unit-words.ts';

/** One unit: what it is, what is under it, and what can be done with it. */
export function UnitPage(): ReactNode {
  const { texts, language } = usePlace();
  const words = adminUnitsTexts[language];
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
        <Paragraph>
          {(unit.validToOn <= today() ? words.hasEnded : words.willEnd)(
            formatDate(dayBefore(unit.validToOn), language),
          )}
        </Paragraph>
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
  const words = adminUnitsTexts[usePlace().language];
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
        {hasChildren ? <Paragraph>{words.hasChildren}</Paragraph> : <EndUnit unit={unit} />}
      </section>
    </>
  );
}

function ChangeSection({ unit, units, people }: OpenUnitProps): ReactNode {
  const { municipality, language } = usePlace();
  const words = adminUnitsTexts[language];
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
        read={(typed) => readUnit(typed, words, (word) => kindOf(word, units, language))}
      >
        <UnitFields units={units} people={people} facts={unit} id={unit.id} />
      </ActForm>
    </section>
  );
}

function EndUnit({ unit }: { unit: Unit }): ReactNode {
  const { municipality, language } = usePlace();
  const words = adminUnitsTexts[language];
  const say = useSay();
  const { title, ...act } = words.end;
  const params = { municipality: municipality.slug, unitId: unit.id };
  return (
    <ActDialog
      words={{ ...act, title: title(unit.name) }}
      colour="danger"
      problems={words.problems}
      fields={{ 'ends-before-it-begins': 'lastDay' }}
      read={(typed) => typed.needed('lastDay', words.dayMissing)}
      run={(lastDay: string) =>
        call('POST /api/:municipality/units/:unitId/end', params, { validToOn: dayAfter(lastDay) })
      }
      onDone={(_, lastDay) => say(words.ended(unit.name, formatDate(lastDay, language)))}
    >
      <TextField name="lastDay" type="date" label={words.lastDay} defaultValue={today()} />
    </ActDialog>
  );
}
