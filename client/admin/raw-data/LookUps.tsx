import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { call, type Returns } from '../../api.ts';
import { lookUpTexts } from '../../i18n/look-ups.ts';
import { usePlace } from '../../parts/place.ts';
import { ConfirmedAct } from '../../staff/ConfirmedAct.tsx';
import { AskLookUp } from './AskLookUp.tsx';
import { OneLookUp } from './OneLookUp.tsx';

export type LookUpsView = Returns<'GET /api/:municipality/look-ups'>;
export type LookUp = LookUpsView['lookUps'][number];

/** How often to look while another process carries something out, in milliseconds. */
const lookAgain = 3_000;

/** Look-ups in confidential rounds: asking, approving, carrying out. Nothing where there is none, or none for the reader. */
export function LookUps({ say }: { say(text: string): void }): ReactNode {
  const { municipality, language } = usePlace();
  const words = lookUpTexts[language];
  const query = useQuery({
    queryKey: [municipality.slug, 'look-ups'],
    queryFn: () => call('GET /api/:municipality/look-ups', { municipality: municipality.slug }),
    staleTime: 0,
    refetchInterval: ({ state }) =>
      state.data?.lookUps.some((one) => one.state === 'working') ? lookAgain : false,
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
