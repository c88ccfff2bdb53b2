import { Button, Paragraph } from '@digdir/designsystemet-react';
import { type ReactNode, useEffect, useEffectEvent } from 'react';
import { formatCount } from '../../server/core/wording/numbers.ts';
import { meetingTexts } from '../i18n/meeting.ts';
import { PageTitle } from '../parts/PageTitle.tsx';
import { usePlace, useTexts } from '../parts/place.ts';
import { useFindingNames } from './FindingView.tsx';
import { actOf } from './keys.ts';
import type { MeetingGiven } from './MeetingPage.tsx';
import { Notes } from './Notes.tsx';
import { useShown } from './other-window.ts';
import { stepOf } from './plan.ts';

/** On the presenter's own screen: what is shown now, one's own words, and what comes. */
export function NotesWindow(given: MeetingGiven): ReactNode {
  const { title, shown, plan, change } = given;
  const { language } = usePlace();
  const words = useTexts(meetingTexts);
  const names = useFindingNames();
  const { showing, goTo } = useShown();
  const keys = shown.map(({ key }) => key);
  const step = stepOf(keys, showing);
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const act = actOf(event, false);
    const to = act === 'next' ? step?.next : act === 'back' ? step?.back : undefined;
    if (to === undefined) return;
    event.preventDefault();
    goTo(to);
  });
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, []);
  const finding = step && shown[step.at];
  const next = step && shown[step.at + 1];
  return (
    <div className="meeting-own-window">
      <PageTitle title={words.notesTitle(title)} />
      {finding && step ? (
        <>
          <h2>
            {words.progress(formatCount(step.at + 1, language), formatCount(step.count, language))}:{' '}
            {names.of(finding)}
          </h2>
          <Notes finding={finding} plan={plan} change={change} title={title} />
          {next ? <Paragraph>{words.comes(names.of(next))}</Paragraph> : <Paragraph>{words.last}</Paragraph>}
          <p className="meeting-acts">
            <Button variant="secondary" onClick={() => goTo(step.back)} disabled={step.back === undefined}>
              {words.back}
            </Button>
            <Button onClick={() => goTo(step.next)} disabled={step.next === undefined}>
              {words.next}
            </Button>
          </p>
        </>
      ) : (
        <Paragraph role="status">{words.notShowing}</Paragraph>
      )}
    </div>
  );
}
