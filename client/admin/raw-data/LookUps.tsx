import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { call, type Returns } from '../../api.ts';
import { formatMoment } from '../../i18n/dates.ts';
import { lookUpTexts } from '../../i18n/look-ups.ts';
import { usePlace } from '../../parts/place.ts';
import { ConfirmedAct } from '../../staff/ConfirmedAct.tsx';
import { AskLookUp } from './AskLookUp.tsx';

export type LookUpsView = Returns<'GET /api/:municipality/look-ups'>;
type LookUp = LookUpsView['lookUps'][number];

/** Look-ups in confidential rounds: asking, approving, carrying out. Nothing where there is none, or none for the reader. */
export function LookUps({ say }: { say(text: string): void }): ReactNode {
  const { municipality, language } = usePlace();
  const words = lookUpTexts[language];
  const query = useQuery({
    queryKey: [municipality.slug, 'look-ups'],
    queryFn: () => call('GET /api/:municipality/look-ups', { municipality: municipality.slug }),
    staleTime: 0,
    retry: false,
  });
  if (!query.data || isEmpty(query.data)) return null;
  return (
    <section className="raw-grants">
      <Heading level={2} data-size="xs">
        {words.title}
      </Heading>
      {words.intro.map((line) => (
        <Paragraph key={line}>{line}</Paragraph>
      ))}
      {query.data.rounds.length > 0 ? <AskLookUp rounds={query.data.rounds} say={say} /> : null}
      <ul>
        {query.data.lookUps.map((lookUp) => (
          <li key={lookUp.id}>
            <OneLookUp lookUp={lookUp} say={say} />
          </li>
        ))}
      </ul>
      {query.data.forgettable.map((round) => (
        <ForgetLinks key={round.id} round={round} say={say} />
      ))}
    </section>
  );
}

const isEmpty = ({ lookUps, rounds, forgettable }: LookUpsView) =>
  lookUps.length + rounds.length + forgettable.length === 0;

function OneLookUp({ lookUp, say }: { lookUp: LookUp; say(text: string): void }): ReactNode {
  const { language } = usePlace();
  const words = lookUpTexts[language];
  const { approve, carryOut, found, forget } = useActs(lookUp, say);
  const byAt = (person: LookUp['askedBy'], at: string) =>
    words.byAt(person.name ?? words.erased, formatMoment(at, language));
  const facts: [string, string][] = [
    [words.state, words.states[lookUp.state]],
    [words.reason, lookUp.reason],
    [words.asked, byAt(lookUp.askedBy, lookUp.askedAt)],
    ...(lookUp.approvedBy && lookUp.approvedAt
      ? ([[words.approved, byAt(lookUp.approvedBy, lookUp.approvedAt)]] as [string, string][])
      : []),
    ...(lookUp.doneAt ? ([[words.done, formatMoment(lookUp.doneAt, language)]] as [string, string][]) : []),
  ];
  return (
    <article className="raw-grant">
      <Heading level={3} data-size="2xs">
        {`${words.purposes[lookUp.purpose]}: ${lookUp.round.surveyTitle[language]}, ${lookUp.round.period}`}
      </Heading>
      <dl className="raw-facts">
        {facts.map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {found ? <Found found={found} forget={forget} /> : null}
      <div className="round-acts">
        {lookUp.mayApprove ? (
          <ConfirmedAct words={words.approve} problems={words.problems} act={approve} />
        ) : null}
        {lookUp.mayCarryOut ? (
          <ConfirmedAct
            words={words.carryOut[lookUp.purpose]}
            problems={words.problems}
            colour={lookUp.purpose === 'deletion' ? 'danger' : 'accent'}
            act={carryOut}
          />
        ) : null}
      </div>
    </article>
  );
}

type FoundAnswer = Returns<'POST /api/:municipality/rounds/:roundId/look-ups/carry-out'>;

/** What was found, for as long as the page is open: it is not kept, and not found again without a new look-up. */
function Found({ found, forget }: { found: FoundAnswer; forget(): void }): ReactNode {
  const { language } = usePlace();
  const words = lookUpTexts[language];
  return (
    <div role="status">
      <p>{found.isDeleted ? words.isDeleted : found.answers ? words.isFound : words.nothing}</p>
      {found.answers ? (
        <dl>
          {found.answers.map(({ name, question, value }) => (
            <div key={name}>
              <dt>{question[language]}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      <button type="button" className="ds-button" data-variant="tertiary" onClick={forget}>
        {words.forget}
      </button>
    </div>
  );
}

function useActs({ id, round }: LookUp, say: (text: string) => void) {
  const { municipality, language } = usePlace();
  const words = lookUpTexts[language];
  const client = useQueryClient();
  const [found, setFound] = useState<FoundAnswer | null>(null);
  const params = { municipality: municipality.slug, roundId: round.id };
  const renew = () => client.invalidateQueries({ queryKey: [municipality.slug, 'look-ups'] });
  const approve = useMutation({
    mutationFn: (_: string) =>
      call('POST /api/:municipality/rounds/:roundId/look-ups/approve', params, { lookUpId: id }),
    onSuccess: async () => {
      await renew();
      say(words.approve.done);
    },
  });
  const carryOut = useMutation({
    mutationFn: (_: string) =>
      call('POST /api/:municipality/rounds/:roundId/look-ups/carry-out', params, { lookUpId: id }),
    onSuccess: async (answer) => {
      setFound(answer);
      await renew();
    },
  });
  return { approve, carryOut, found, forget: () => setFound(null) };
}

/** To delete a round's key for good, before its answers are deleted: then it is as an anonymous round. */
function ForgetLinks({ round, say }: { round: LookUp['round']; say(text: string): void }): ReactNode {
  const { municipality, language } = usePlace();
  const words = lookUpTexts[language];
  const client = useQueryClient();
  const name = `${round.surveyTitle[language]}, ${round.period}`;
  const act = useMutation({
    mutationFn: (_: string) =>
      call(
        'POST /api/:municipality/rounds/:roundId/links/forget',
        { municipality: municipality.slug, roundId: round.id },
        {},
      ),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: [municipality.slug, 'look-ups'] });
      say(words.forgetLinks.done);
    },
  });
  return (
    <div className="round-acts">
      <ConfirmedAct
        words={{
          ...words.forgetLinks,
          action: words.forgetLinks.action(name),
          title: words.forgetLinks.title(name),
        }}
        problems={words.problems}
        colour="danger"
        act={act}
      />
    </div>
  );
}
