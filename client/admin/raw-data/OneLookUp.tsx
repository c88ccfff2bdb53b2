import { Heading } from '@digdir/designsystemet-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { call, type Returns } from '../../api.ts';
import { formatMoment } from '../../i18n/dates.ts';
import type { LookUpTexts } from '../../i18n/look-ups.nb.ts';
import { lookUpTexts } from '../../i18n/look-ups.ts';
import { usePlace } from '../../parts/place.ts';
import { ConfirmedAct } from '../../staff/ConfirmedAct.tsx';
import {
  CorrectionFields,
  correctionOf,
  draftInWords,
  faultsOf,
  isReady,
  useDraft,
} from './CorrectionFields.tsx';
import type { LookUp } from './LookUps.tsx';

/** One look-up: what is known of it, and what the reader may do about it now. */
export function OneLookUp({ lookUp, say }: { lookUp: LookUp; say(text: string): void }): ReactNode {
  const { language } = usePlace();
  const words = lookUpTexts[language];
  const { draft, change, follow } = useDraft();
  const corrects = lookUp.questions.length > 0 && !lookUp.isReturned;
  const correction = corrects ? correctionOf(draft) : null;
  const { approve, carryOut, found, forget } = useActs(lookUp, correction, follow, say);
  const faults = [...faultsOf(carryOut.error, language)].map(([name, fault]) => {
    const question = lookUp.questions.find((each) => each.name === name)?.question[language];
    return `${question ?? name}: ${fault}`;
  });
  const byAt = (person: LookUp['askedBy'], at: string) =>
    words.byAt(person.name ?? words.erased, formatMoment(at, language));
  const isRead = lookUp.state === 'done' || lookUp.isReturned;
  const asked = isRead
    ? words[lookUp.isReturned ? 'readLacks' : 'read']
    : {
        ...words.carryOut[lookUp.purpose],
        text: [
          ...(corrects ? draftInWords(draft, lookUp.questions, language) : []),
          ...words.carryOut[lookUp.purpose].text,
        ],
      };
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
      {found && !found.lacks ? <Found found={found} forget={forget} /> : null}
      {corrects ? (
        <CorrectionFields lookUp={lookUp} draft={draft} error={carryOut.error} onChange={change} />
      ) : null}
      <div className="round-acts">
        {lookUp.mayApprove ? (
          <ConfirmedAct words={words.approve} problems={words.problems} act={approve} />
        ) : null}
        {lookUp.mayCarryOut ? (
          <ConfirmedAct
            words={asked}
            problems={
              faults.length > 0 ? { ...words.problems, 'not-an-answer': faults.join(' ') } : words.problems
            }
            colour={lookUp.purpose === 'access' || isRead ? 'accent' : 'danger'}
            act={carryOut}
            mayAsk={() => {
              change({ isAsked: true });
              return !corrects || isReady(draft, lookUp.questions);
            }}
          />
        ) : null}
      </div>
    </article>
  );
}

export type FoundAnswer = Returns<'POST /api/:municipality/rounds/:roundId/look-ups/carry-out'>;

/** What was found, for as long as the page is open: it is not kept, and not found again without a new look-up. */
function Found({ found, forget }: { found: FoundAnswer; forget(): void }): ReactNode {
  const { language } = usePlace();
  const words = lookUpTexts[language];
  return (
    <div role="status">
      <p>{cameOf(found, words)}</p>
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

function cameOf(found: FoundAnswer, words: LookUpTexts): string {
  if (found.isWaiting) return words.isWaiting;
  if (found.isDeleted) return words.isDeleted;
  if (found.isCorrected) return words.isCorrected;
  return found.answers ? words.isFound : words.nothing;
}

function useActs(
  { id, round }: LookUp,
  correction: ReturnType<typeof correctionOf> | null,
  follow: (found: FoundAnswer) => void,
  say: (text: string) => void,
) {
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
      call('POST /api/:municipality/rounds/:roundId/look-ups/carry-out', params, {
        lookUpId: id,
        ...(correction ? { correction } : {}),
      }),
    onSuccess: async (answer) => {
      setFound(answer);
      follow(answer);
      await renew();
    },
  });
  return { approve, carryOut, found, forget: () => setFound(null) };
}
