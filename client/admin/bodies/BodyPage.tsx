import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { Link, useParams } from 'react-router';
import { call } from '../../api.ts';
import { adminBodiesTexts } from '../../i18n/admin-bodies.ts';
import { adminPartsTexts } from '../../i18n/admin-parts.ts';
import { formatDate } from '../../i18n/dates.ts';
import { NotFound, noticeFor } from '../../parts/Notice.tsx';
import { PageTitle } from '../../parts/PageTitle.tsx';
import { usePlace } from '../../parts/place.ts';
import { ActForm } from '../parts/ActForm.tsx';
import { AskDialog } from '../parts/AskDialog.tsx';
import { dayBefore, today } from '../parts/days.ts';
import { type Body, type Member, useBodies, usePeople } from '../parts/organisation.ts';
import { useSay } from '../parts/said.tsx';
import { useAct } from '../parts/use-act.ts';
import { AddMember } from './AddMember.tsx';
import { type BodyFacts, BodyFields, readBody } from './BodyFields.tsx';
import { membersText, periodText } from './body-words.ts';
import { MemberList } from './MemberList.tsx';
import { SeatsPicture } from './SeatsPicture.tsx';
import { membersOn } from './seats.ts';

/** One political body: who sits in it, who will and who has, and what can be done with it. */
export function BodyPage(): ReactNode {
  const { texts, language } = usePlace();
  const words = adminBodiesTexts[language];
  const { id } = useParams();
  const query = useBodies();
  const peopleQuery = usePeople();
  const notice = noticeFor(query, texts.app) ?? noticeFor(peopleQuery, texts.app);
  if (notice || !query.data || !peopleQuery.data) return notice;
  const body = query.data.bodies.find((one) => one.id === id);
  if (!body) return <NotFound />;
  const { now, coming, earlier } = membersOn(body, today());
  return (
    <>
      <p className="back">
        <Link to="..">{words.back}</Link>
      </p>
      <PageTitle title={body.name} />
      <Paragraph>
        {words.kinds[body.kind]}, {periodText(body, language)}
      </Paragraph>
      <SeatsPicture members={now} />
      <section className="admin-section wide">
        <Heading level={2} data-size="sm">
          {words.membersHeading}
        </Heading>
        <Paragraph>{membersText(now, language)}</Paragraph>
        <AddMember body={body} people={peopleQuery.data.people} />
        <MemberList body={body} members={now} label={words.membersHeading} />
      </section>
      <OtherMembers body={body} members={coming} heading={words.comingHeading} />
      <OtherMembers body={body} members={earlier} heading={words.earlierHeading} />
      <ChangeSection key={body.id} body={body} />
    </>
  );
}

function OtherMembers({ body, members, heading }: { body: Body; members: Member[]; heading: string }) {
  if (members.length === 0) return null;
  return (
    <section className="admin-section wide">
      <Heading level={2} data-size="sm">
        {heading}
      </Heading>
      <MemberList body={body} members={members} label={heading} />
    </section>
  );
}

function ChangeSection({ body }: { body: Body }): ReactNode {
  const { municipality, language } = usePlace();
  const words = adminBodiesTexts[language];
  const say = useSay();
  const [asked, setAsked] = useState<BodyFacts | null>(null);
  const params = { municipality: municipality.slug, bodyId: body.id };
  const act = useAct({
    run: (facts: BodyFacts) => call('PUT /api/:municipality/bodies/:bodyId', params, facts),
    problems: words.problems,
    fields: { 'ends-before-it-begins': 'lastDay' },
    onDone: () => say(words.changed),
  });
  const isEnded = (facts: BodyFacts) => facts.validToOn !== null && facts.validToOn !== body.validToOn;
  const { title, text, confirm } = words.endAsk;
  return (
    <section className="admin-section">
      <Heading level={2} data-size="sm">
        {words.changeHeading}
      </Heading>
      <ActForm
        act={{ ...act, start: (facts: BodyFacts) => (isEnded(facts) ? setAsked(facts) : act.start(facts)) }}
        submit={adminPartsTexts[language].save}
        read={(typed) => readBody(typed, words)}
      >
        <BodyFields facts={body} />
      </ActForm>
      <AskDialog
        asked={asked}
        title={({ name }) => title(name)}
        text={({ validToOn }) => text(formatDate(dayBefore(validToOn ?? today()), language))}
        confirm={confirm}
        onConfirm={act.start}
        onClose={() => setAsked(null)}
      />
    </section>
  );
}
