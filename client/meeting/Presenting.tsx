import { Button, Details } from '@digdir/designsystemet-react';
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react';
import { Navigate, useNavigate, useParams, useSearchParams } from 'react-router';
import { formatCount } from '../../server/core/wording/numbers.ts';
import { meetingTexts } from '../i18n/meeting.ts';
import { usePlace, useTexts } from '../parts/place.ts';
import { FindingView, useFindingNames } from './FindingView.tsx';
import { actOf } from './keys.ts';
import type { MeetingGiven } from './MeetingPage.tsx';
import { Notes } from './Notes.tsx';
import { Offline } from './Offline.tsx';
import { useOtherWindow } from './other-window.ts';
import { stepOf } from './plan.ts';
import { SlideHelp } from './SlideHelp.tsx';

/** One finding at a time, over the whole window. */
export function Presenting(given: MeetingGiven): ReactNode {
  const { scorecardKey, shown, plan } = given;
  const { base, language } = usePlace();
  const words = useTexts(meetingTexts);
  const { scorecard = '' } = useParams();
  const [search, setSearch] = useSearchParams();
  const navigate = useNavigate();
  const [isBlack, setIsBlack] = useState(false);
  const [isOverview, setIsOverview] = useState(false);
  const keys = shown.map(({ key }) => key);
  const step = stepOf(keys, search.get('steg'));
  const goTo = (key: string | undefined) => {
    if (key === undefined) return;
    setIsOverview(false);
    setSearch({ steg: key }, { replace: true, preventScrollReset: true });
  };
  const leave = () => navigate(`${base}/mote/${scorecard}`);
  const toldOther = useOtherWindow(scorecardKey, { showing: search.get('steg') }, (said) => goTo(said.goTo));
  useFrameHidden();
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const act = actOf(event, plan.letterKeys);
    if (!act) return;
    event.preventDefault();
    if (isBlack) return setIsBlack(false);
    if (act === 'black') return setIsBlack(true);
    if (act === 'overview') return setIsOverview(!isOverview);
    if (act === 'leave') return isOverview ? setIsOverview(false) : leave();
    goTo({ next: step?.next, back: step?.back, first: keys[0], last: keys.at(-1) }[act]);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
  const finding = step && shown[step.at];
  // A finding that is not in, or that nobody has any more: to where one chooses.
  if (!step || !finding) return <Navigate to={`${base}/mote/${scorecard}`} replace />;
  const count = (number: number) => formatCount(number, language);
  const progress = words.progress(count(step.at + 1), count(step.count));
  return (
    <div className="meeting">
      {isOverview ? (
        <Overview {...given} current={finding.key} goTo={goTo} />
      ) : (
        <Slide given={given} at={step.at} progress={progress} />
      )}
      <nav className="meeting-steps" aria-label={words.steps}>
        <Button variant="secondary" onClick={() => goTo(step.back)} disabled={step.back === undefined}>
          {words.back}
        </Button>
        <span className="meeting-progress">{progress}</span>
        <Button onClick={() => goTo(step.next)} disabled={step.next === undefined}>
          {words.next}
        </Button>
        <Offline />
        <span className="meeting-more">
          <Button variant="tertiary" aria-pressed={isOverview} onClick={() => setIsOverview(!isOverview)}>
            {words.overview}
          </Button>
          <Button variant="tertiary" onClick={() => setIsBlack(true)}>
            {words.black}
          </Button>
          <Button variant="tertiary" className="meeting-wide" onClick={toldOther.open}>
            {words.notesWindow}
          </Button>
          <Button variant="tertiary" onClick={leave}>
            {words.leave}
          </Button>
        </span>
        {toldOther.isBlocked ? <p role="alert">{words.notesBlocked}</p> : null}
      </nav>
      {isBlack ? <Black onEnd={() => setIsBlack(false)} /> : null}
    </div>
  );
}

interface SlideProps {
  given: MeetingGiven;
  at: number;
  progress: string;
}

function Slide({ given: { shown, plan, change, title }, at, progress }: SlideProps): ReactNode {
  const { municipality } = usePlace();
  const words = useTexts(meetingTexts);
  const names = useFindingNames();
  const heading = useRef<HTMLHeadingElement>(null);
  const finding = shown[at] as (typeof shown)[number];
  const name = names.of(finding);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each finding once, so that those who hear it know they have moved
  useEffect(() => {
    document.title = `${progress}: ${name} – ${municipality.name}`;
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [finding.key]);
  return (
    <article className="meeting-slide" key={finding.key}>
      <h1 ref={heading} tabIndex={-1}>
        {names.heading(finding)}
      </h1>
      <FindingView finding={finding} />
      <SlideHelp finding={finding} />
      {at === shown.length - 1 ? <p className="quiet">{words.last}</p> : null}
      <Details className="meeting-notes-fold">
        <Details.Summary>{words.notes}</Details.Summary>
        <Details.Content>
          <Notes finding={finding} plan={plan} change={change} title={title} />
        </Details.Content>
      </Details>
    </article>
  );
}

interface OverviewProps extends MeetingGiven {
  current: string;
  goTo(key: string): void;
}

/** All that is in, to go straight to one. */
function Overview({ shown, current, goTo }: OverviewProps): ReactNode {
  const words = useTexts(meetingTexts);
  const { language } = usePlace();
  const names = useFindingNames();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="meeting-slide">
      <h1 ref={heading} tabIndex={-1}>
        {words.overview}
      </h1>
      <ol className="meeting-grid">
        {shown.map((finding, at) => (
          <li key={finding.key}>
            <button
              type="button"
              aria-current={finding.key === current ? 'step' : undefined}
              onClick={() => goTo(finding.key)}
            >
              <span className="quiet">{formatCount(at + 1, language)}</span> {names.of(finding)}
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Black({ onEnd }: { onEnd(): void }): ReactNode {
  const words = useTexts(meetingTexts);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const before = document.activeElement as HTMLElement | null;
    button.current?.focus();
    return () => before?.focus();
  }, []);
  return (
    <button
      ref={button}
      type="button"
      className="meeting-black"
      aria-label={words.blackOff}
      onClick={onEnd}
    />
  );
}

/** The app's frame is not shown to the room. The mark of made-up answers stands in every source line. */
function useFrameHidden(): void {
  useEffect(() => {
    document.documentElement.dataset['meeting'] = 'showing';
    return () => {
      delete document.documentElement.dataset['meeting'];
    };
  }, []);
}
