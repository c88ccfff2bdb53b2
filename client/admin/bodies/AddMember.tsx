import { Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { memberLabels } from '../../../server/core/body.ts';
import { call } from '../../api.ts';
import { adminBodiesTexts } from '../../i18n/admin-bodies.ts';
import { usePlace } from '../../parts/place.ts';
import { ActDialog } from '../parts/ActDialog.tsx';
import { today } from '../parts/days.ts';
import { SelectField, TextField } from '../parts/fields.tsx';
import { type Body, type Member, type Person, useBodies } from '../parts/organisation.ts';
import { PersonPicker } from '../parts/PersonPicker.tsx';
import { useSay } from '../parts/said.tsx';
import type { Typed } from '../parts/typed.ts';
import { PeriodFields, readEnd } from './BodyFields.tsx';

/** A seat for somebody who is among the people already. */
export function AddMember({ body, people }: { body: Body; people: Person[] }): ReactNode {
  const { municipality, language, base } = usePlace();
  const words = adminBodiesTexts[language];
  const say = useSay();
  const { title, ...act } = words.addMember;
  const nameOf = (accountId: string) => people.find(({ id }) => id === accountId)?.name ?? '';
  return (
    <div className="admin-acts">
      <ActDialog
        words={{ ...act, title: title(body.name) }}
        problems={words.problems}
        fields={{
          'unknown-person': 'accountId',
          'already-a-member': 'accountId',
          'ends-before-it-begins': 'lastDay',
        }}
        read={(typed) => ({
          accountId: typed.needed('accountId', words.personMissing),
          ...readSeat(typed),
          validFromOn: typed.needed('validFromOn', words.dayMissing),
          validToOn: readEnd(typed),
        })}
        run={(member) =>
          call(
            'POST /api/:municipality/bodies/:bodyId/members',
            { municipality: municipality.slug, bodyId: body.id },
            member,
          )
        }
        onDone={(_, { accountId }) => say(words.memberAdded(nameOf(accountId)))}
      >
        <PersonPicker name="accountId" legend={words.person} people={people} />
        <Paragraph className="quiet">
          {words.newPerson} <Link to={`${base}/administrasjon/folk/ny`}>{words.toNewPerson}</Link>
        </Paragraph>
        <SeatFields />
        <PeriodFields period={{ validFromOn: today(), validToOn: body.validToOn }} />
      </ActDialog>
    </div>
  );
}

/** Party and role of a seat, and `readSeat` to read them by. */
export function SeatFields({ member }: { member?: Member }): ReactNode {
  const words = adminBodiesTexts[usePlace().language];
  const { data } = useBodies();
  const parties = (data?.bodies ?? []).flatMap(({ members }) => members.flatMap(({ party }) => party ?? []));
  return (
    <>
      <TextField
        name="party"
        label={words.party}
        description={words.partyHelp}
        defaultValue={member?.party}
        suggestions={[...new Set(parties)].sort()}
      />
      <SelectField
        name="label"
        label={words.label}
        description={words.labelHelp}
        defaultValue={member?.label ?? ''}
        options={[['', words.plainMember], ...memberLabels.map((one) => [one, words.labels[one]] as const)]}
      />
    </>
  );
}

export function readSeat(typed: Typed): Pick<Member, 'party' | 'label'> {
  return {
    party: typed.text('party'),
    label: memberLabels.find((label) => label === typed.text('label')) ?? null,
  };
}
