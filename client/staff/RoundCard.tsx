import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { awaitedKeysId } from '../admin/raw-data/awaited-keys-id.ts';
import { call } from '../api.ts';
import type { Texts } from '../i18n/app.ts';
import { formatDate, formatList, formatMoment, quoted } from '../i18n/dates.ts';
import { keyCustodyTexts } from '../i18n/key-custody.ts';
import type { OpeningTexts } from '../i18n/opening.nb.ts';
import { openingTexts } from '../i18n/opening.ts';
import { pilotTexts } from '../i18n/pilot.ts';
import { roundDesignTexts } from '../i18n/round-design.ts';
import { Done, useDone } from '../parts/Done.tsx';
import { usePlace, useTexts } from '../parts/place.ts';
import type { Round, SurveyView } from '../parts/queries.ts';
import { ConfirmedAct } from './ConfirmedAct.tsx';
import { ExtendRound } from './ExtendRound.tsx';
import { PausedSince, PauseRound } from './PauseRound.tsx';
import { Publications } from './publish/Publications.tsx';
import { RoundFacts } from './RoundFacts.tsx';

interface RoundCardProps {
  round: Round;
  bodies: SurveyView['bodies'];
  surveyKey: string;
  /** Whether the survey has questions answered in one's own words. */
  hasOwnWords: boolean;
}

/** One round: its state in words, and what can be done with it now. */
export function RoundCard({ round, bodies, surveyKey, hasOwnWords }: RoundCardProps): ReactNode {
  const { texts, language, base } = usePlace();
  const words = texts.staff;
  const opening = useTexts(openingTexts);
  const custody = useTexts(keyCustodyTexts);
  const pilot = useTexts(pilotTexts);
  const [done, say] = useDone();
  const { acceptsUntilAt } = round;
  return (
    <>
      <p className="round-lines">
        <RoundFacts round={round} />
      </p>
      <p className="quiet">{kindInWords(round, words, opening)}</p>
      <DesignFacts round={round} />
      <PausedSince round={round} />
      {round.state === 'closed' && !round.release && !(round.kind === 'test' && round.answersDeletedAt) ? (
        <p role="status">
          {acceptsUntilAt
            ? opening.takesBegun(formatMoment(acceptsUntilAt, language))
            : round.kind === 'test'
              ? words.testRound.over
              : round.key
                ? custody.is[round.key]
                : round.kind === 'pilot'
                  ? words.pilotRound.counting
                  : words.counting}
        </p>
      ) : null}
      {round.key === 'awaited' && round.kind !== 'test' ? (
        <p>
          <Link to={`${base}/administrasjon/radata#${awaitedKeysId}`}>{custody.bring.link}</Link>
        </p>
      ) : null}
      {round.key && acceptsUntilAt && round.kind !== 'test' ? (
        <p className="quiet">{custody.is[round.key]}</p>
      ) : null}
      {round.release ? (
        <>
          <p>
            {round.kind === 'pilot'
              ? words.pilotRound.counted
              : words.released(round.release.version, formatDate(round.release.computedAt, language))}
          </p>
          {round.release.waitsWith.length > 0 ? (
            <p>
              {(round.kind === 'pilot' ? words.pilotRound.notForSeats : words.waitsWith)(
                round.release.waitsWith.map(({ name }) => name),
              )}
            </p>
          ) : null}
          {round.kind === 'pilot' ? (
            round.release.waitsWith.length > 0 ? null : (
              <p>
                <Link to={`${base}/undersokelser/${surveyKey}/runder/${round.roundId}/pilot`}>
                  {pilot.link}
                </Link>
              </p>
            )
          ) : (
            <Publications roundId={round.roundId} present={round.release.publications} bodies={bodies} />
          )}
        </>
      ) : null}
      <AnswersKept round={round} />
      <Done thing={done} />
      {/* Another closing is another form, which begins anew. */}
      {acceptsUntilAt ? <ExtendRound key={round.closesAt} round={round} say={say} /> : null}
      <div className="round-acts">
        {round.path && round.state === 'open' ? (
          <a href={`${round.path}/${language}`}>{words.answerPage}</a>
        ) : null}
        {round.noticePath ? (
          <a href={`${round.noticePath}/${language}/personvern`}>{words.roundNotice}</a>
        ) : null}
        {round.source === 'collected' && round.state !== 'closed' ? (
          <Link to={`${base}/undersokelser/${surveyKey}/runder/${round.roundId}/invitasjoner`}>
            {round.mode === 'openLink' ? opening.links.open : words.invitations}
          </Link>
        ) : null}
        {hasOwnWords && round.source === 'collected' && round.state === 'closed' && round.kind !== 'test' ? (
          <Link to={`${base}/fritekst/${round.roundId}`}>{words.ownWords}</Link>
        ) : null}
        {round.source === 'collected' && round.state === 'open' ? (
          <PauseRound round={round} say={say} />
        ) : null}
        {round.source === 'collected' && round.state === 'open' ? <CloseRound round={round} /> : null}
      </div>
    </>
  );
}

/** The population counts it was opened with, in a line. */
function DesignFacts({ round: { design } }: { round: Round }): ReactNode {
  const { language } = usePlace();
  const words = useTexts(roundDesignTexts);
  if (!design) return null;
  const questions = design.questions.map((title) => quoted(title[language], language));
  return <p className="quiet">{words.card(design.groupCount, formatList(questions, language))}</p>;
}

function kindInWords({ kind, mode }: Round, words: Texts['staff'], opening: OpeningTexts): string {
  if (kind === 'test') return opening.testRound;
  return kind === 'pilot' ? `${opening.pilotRound}, ${words.modes[mode]}` : words.modes[mode];
}

/** When the answers go, and what that means for the rounds after, told before it happens. */
function AnswersKept({ round }: { round: Round }): ReactNode {
  const { texts, language } = usePlace();
  const opening = useTexts(openingTexts);
  if (round.kind === 'test') {
    const { deleted } = texts.staff.testRound;
    if (round.answersDeletedAt)
      return <p className="quiet">{deleted(formatDate(round.answersDeletedAt, language))}</p>;
    return round.state === 'closed' ? null : <p className="quiet">{opening.testDeleted}</p>;
  }
  const words = round.kind === 'pilot' ? texts.staff.pilotRound : texts.staff.answersKept;
  if (round.answersDeletedAt) {
    return <p className="quiet">{words.deleted(formatDate(round.answersDeletedAt, language))}</p>;
  }
  if (!round.answersDeletedOn) return null;
  return <p className="quiet">{words.until(formatDate(round.answersDeletedOn, language))}</p>;
}

function CloseRound({ round }: { round: Round }): ReactNode {
  const { municipality, texts } = usePlace();
  const client = useQueryClient();
  const { close: words, closeLinks, testRound, pilotRound } = texts.staff;
  const real = round.mode === 'openLink' ? closeLinks : words.text;
  const text = { real, pilot: pilotRound.close, test: testRound.close }[round.kind];
  const close = useMutation({
    mutationFn: (reason: string) =>
      call(
        'POST /api/:municipality/rounds/:roundId/close',
        { municipality: municipality.slug, roundId: round.roundId },
        { reason },
      ),
    onSuccess: () => client.invalidateQueries(),
  });
  return (
    <ConfirmedAct
      words={{ ...words, text, title: words.title(round.period) }}
      asksForReason
      act={close}
      colour="danger"
    />
  );
}
