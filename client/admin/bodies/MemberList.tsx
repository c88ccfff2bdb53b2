import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { call } from '../../api.ts';
import { adminBodiesTexts } from '../../i18n/admin-bodies.ts';
import { formatDate } from '../../i18n/dates.ts';
import { usePlace } from '../../parts/place.ts';
import { ActDialog } from '../parts/ActDialog.tsx';
import { dayAfter, timeOf, today } from '../parts/days.ts';
import { TextField } from '../parts/fields.tsx';
import type { Body, Member } from '../parts/organisation.ts';
import { useSay } from '../parts/said.tsx';
import { readSeat, SeatFields } from './AddMember.tsx';
import { LastDayField, readEnd } from './BodyFields.tsx';
import { periodText } from './body-words.ts';

interface MemberListProps {
  body: Body;
  members: Member[];
  label: string;
}

export function MemberList({ body, members, label }: MemberListProps): ReactNode {
  const { language, base } = usePlace();
  const words = adminBodiesTexts[language];
  if (members.length === 0) return null;
  return (
    <ul className="admin-list members" aria-label={label}>
      {members.map((member) => (
        <li key={member.id}>
          <div>
            <Link to={`${base}/administrasjon/folk/${member.accountId}`} className="admin-list-name">
              {member.name}
            </Link>
            <div>{member.label === null ? words.plainMember : words.labels[member.label]}</div>
          </div>
          <div>
            <div>{member.party ?? words.noParty}</div>
            <div className="quiet">{periodText(member, language)}</div>
          </div>
          <div className="member-acts">
            <ChangeMember body={body} member={member} />
            {timeOf(member, today()) === 'earlier' || member.validToOn !== null ? null : (
              <EndMember body={body} member={member} />
            )}
            <RemoveMember body={body} member={member} />
          </div>
        </li>
      ))}
    </ul>
  );
}

interface MemberProps {
  body: Body;
  member: Member;
}

function useSeat({ body, member }: MemberProps) {
  const { municipality, language } = usePlace();
  const params = { municipality: municipality.slug, bodyId: body.id, memberId: member.id };
  return { params, language, words: adminBodiesTexts[language], say: useSay() };
}

const seat = 'PUT /api/:municipality/bodies/:bodyId/members/:memberId';

function ChangeMember(props: MemberProps): ReactNode {
  const { params, words, say } = useSeat(props);
  const { member } = props;
  const { title, label, ...act } = words.changeMember;
  return (
    <ActDialog
      words={{ ...act, title: title(member.name) }}
      actionLabel={label(member.name)}
      variant="tertiary"
      problems={words.problems}
      fields={{ 'ends-before-it-begins': 'lastDay', 'already-a-member': 'lastDay' }}
      read={(typed) => ({ ...readSeat(typed), validToOn: readEnd(typed) })}
      run={(change) => call(seat, params, change)}
      onDone={() => say(words.memberChanged(member.name))}
    >
      <SeatFields member={member} />
      <LastDayField validToOn={member.validToOn} />
    </ActDialog>
  );
}

function EndMember(props: MemberProps): ReactNode {
  const { params, language, words, say } = useSeat(props);
  const { member } = props;
  const { title, label, ...act } = words.endMember;
  return (
    <ActDialog
      words={{ ...act, title: title(member.name) }}
      actionLabel={label(member.name)}
      variant="tertiary"
      colour="danger"
      problems={words.problems}
      fields={{ 'ends-before-it-begins': 'lastDay', 'already-a-member': 'lastDay' }}
      read={(typed) => typed.needed('lastDay', words.dayMissing)}
      run={(lastDay: string) => call(seat, params, { validToOn: dayAfter(lastDay) })}
      onDone={(_, lastDay) => say(words.memberEnded(member.name, formatDate(lastDay, language)))}
    >
      <TextField name="lastDay" type="date" label={words.lastDay} defaultValue={today()} />
    </ActDialog>
  );
}

function RemoveMember(props: MemberProps): ReactNode {
  const { params, words, say } = useSeat(props);
  const { member } = props;
  const { title, label, ...act } = words.removeMember;
  return (
    <ActDialog
      words={{ ...act, title: title(member.name) }}
      actionLabel={label(member.name)}
      variant="tertiary"
      colour="danger"
      problems={words.problems}
      read={() => null}
      run={() => call('DELETE /api/:municipality/bodies/:bodyId/members/:memberId', params)}
      onDone={() => say(words.memberRemoved(member.name))}
    />
  );
}
