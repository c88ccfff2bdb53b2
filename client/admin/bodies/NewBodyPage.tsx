import type { ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { call } from '../../api.ts';
import { adminBodiesTexts } from '../../i18n/admin-bodies.ts';
import { noticeFor } from '../../parts/Notice.tsx';
import { PageTitle } from '../../parts/PageTitle.tsx';
import { usePlace } from '../../parts/place.ts';
import { ActForm } from '../parts/ActForm.tsx';
import { today } from '../parts/days.ts';
import { type Body, useBodies } from '../parts/organisation.ts';
import { useSayAt } from '../parts/said.tsx';
import { useAct } from '../parts/use-act.ts';
import { type BodyFacts, BodyFields, readBody } from './BodyFields.tsx';

export function NewBodyPage(): ReactNode {
  const { texts, language } = usePlace();
  const words = adminBodiesTexts[language];
  const query = useBodies();
  const notice = noticeFor(query, texts.app);
  if (notice || !query.data) return notice;
  return (
    <>
      <p className="back">
        <Link to="..">{words.back}</Link>
      </p>
      <PageTitle title={words.newTitle} />
      <NewBodyForm bodies={query.data.bodies} />
    </>
  );
}

function NewBodyForm({ bodies }: { bodies: Body[] }): ReactNode {
  const { municipality, language } = usePlace();
  const words = adminBodiesTexts[language];
  const navigate = useNavigate();
  const sayAt = useSayAt();
  const act = useAct({
    run: (facts: BodyFacts) =>
      call('POST /api/:municipality/bodies', { municipality: municipality.slug }, facts),
    problems: words.problems,
    fields: { 'ends-before-it-begins': 'lastDay' },
    onDone: ({ id }, { name }) => {
      sayAt(words.added(name), `/administrasjon/organer/${id}`);
      navigate(`../${id}`);
    },
  });
  const facts: BodyFacts = {
    name: '',
    // The council comes first, and there is one of it.
    kind: bodies.some(({ kind }) => kind === 'council') ? 'committee' : 'council',
    position: Math.max(-1, ...bodies.map(({ position }) => position)) + 1,
    validFromOn: today(),
    validToOn: null,
  };
  return (
    <ActForm act={act} submit={words.add} read={(typed) => readBody(typed, words)}>
      <BodyFields facts={facts} />
    </ActForm>
  );
}
