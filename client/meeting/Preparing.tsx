import { Button, Checkbox, Details, Heading, Paragraph } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { formatCount } from '../../server/core/wording/numbers.ts';
import { meetingTexts } from '../i18n/meeting.ts';
import { PageTitle } from '../parts/PageTitle.tsx';
import { usePlace, useTexts } from '../parts/place.ts';
import { useFindingNames } from './FindingView.tsx';
import { isRaised } from './findings.ts';
import type { MeetingGiven } from './MeetingPage.tsx';
import { Offline } from './Offline.tsx';
import { Printed } from './Printed.tsx';
import { moved, toggled } from './plan.ts';

/** Before the meeting: what is in, in which order, with which words of one's own; on paper too. */
export function Preparing(given: MeetingGiven): ReactNode {
  const { title, scorecardKey, findings, shown, plan, change } = given;
  const { texts, language, base } = usePlace();
  const words = useTexts(meetingTexts);
  const [withNotes, setWithNotes] = useState(false);
  const count = (number: number) => formatCount(number, language);
  const first = shown[0];
  const hasResults = findings.some(({ kind }) => kind === 'indicator');
  return (
    <div className="meeting-preparing">
      <div className="meeting-screen">
        <p className="back">
          <Link to={`${base}/malekart/${scorecardKey}`}>{texts.results.backTo(title)}</Link>
        </p>
        <PageTitle title={words.title(title)} />
        <Paragraph className="lead">{words.lead}</Paragraph>
        <Offline />
        {hasResults ? null : <Paragraph>{words.noResults}</Paragraph>}
        <p className="meeting-acts">
          {first && hasResults ? (
            <Link className="meeting-start" to={`?steg=${encodeURIComponent(first.key)}`}>
              {words.start}
            </Link>
          ) : null}
          {first && hasResults ? (
            <Button variant="secondary" onClick={() => window.print()}>
              {words.print}
            </Button>
          ) : null}
        </p>
        <Checkbox
          label={words.printNotes}
          checked={withNotes}
          onChange={(event) => setWithNotes(event.target.checked)}
        />
        {first ? null : <Paragraph>{words.nothing}</Paragraph>}
        <Heading level={2} data-size="sm" className="meeting-list-title">
          {words.list}
        </Heading>
        <Paragraph>{findings.some(isRaised) ? words.fromStartText : words.fromStartAll}</Paragraph>
        <p role="status">{words.chosen(count(shown.length), count(findings.length))}</p>
        <Choosing {...given} />
        {plan.chosen ? (
          <Button variant="tertiary" onClick={() => change({ chosen: null })}>
            {words.fromStart}
          </Button>
        ) : null}
        <Keys {...given} />
        <Paragraph className="quiet">{words.keeping[given.keeping]}</Paragraph>
        <Paragraph className="quiet">{given.isKept ? words.kept : words.notKept}</Paragraph>
      </div>
      <Printed findings={shown} notes={withNotes ? plan.notes : {}} title={title} />
    </div>
  );
}

/** Those that are in, in their order, and after them the others. */
function Choosing({ findings, shown, change }: MeetingGiven): ReactNode {
  const words = useTexts(meetingTexts);
  const names = useFindingNames();
  const all = findings.map(({ key }) => key);
  const keys = shown.map(({ key }) => key);
  const others = findings.filter(({ key }) => !keys.includes(key));
  return (
    <ol className="meeting-list">
      {[...shown, ...others].map((finding) => {
        const isIn = keys.includes(finding.key);
        const name = names.of(finding);
        const move = (by: -1 | 1) => change({ chosen: moved(keys, finding.key, by) });
        return (
          <li key={finding.key} className={isIn ? 'meeting-in' : 'meeting-out'}>
            <Checkbox
              label={name}
              checked={isIn}
              onChange={() => change({ chosen: toggled(keys, finding.key, all) })}
            />
            {isIn ? (
              <span className="meeting-move">
                <Button
                  variant="tertiary"
                  aria-label={words.earlier(name)}
                  disabled={keys[0] === finding.key}
                  onClick={() => move(-1)}
                >
                  {words.earlierShort}
                </Button>
                <Button
                  variant="tertiary"
                  aria-label={words.later(name)}
                  disabled={keys.at(-1) === finding.key}
                  onClick={() => move(1)}
                >
                  {words.laterShort}
                </Button>
              </span>
            ) : null}
          </li>
        );
      })}
    </ol>
  );
}

function Keys({ plan, change }: MeetingGiven): ReactNode {
  const words = useTexts(meetingTexts);
  return (
    <Details className="meeting-keys">
      <Details.Summary>{words.keys}</Details.Summary>
      <Details.Content>
        <ul>
          {words.keyList.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <Checkbox
          label={words.letterKeys}
          checked={plan.letterKeys}
          onChange={(event) => change({ letterKeys: event.target.checked })}
        />
      </Details.Content>
    </Details>
  );
}
