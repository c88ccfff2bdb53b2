import { Textfield } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { meetingTexts } from '../i18n/meeting.ts';
import { useTexts } from '../parts/place.ts';
import type { Finding } from './findings.ts';
import type { MeetingGiven } from './MeetingPage.tsx';

interface NotesProps extends Pick<MeetingGiven, 'plan' | 'change' | 'title'> {
  finding: Finding;
}

/** The presenter's own words for a finding, under the three questions. They go nowhere. */
export function Notes({ finding, plan, change }: NotesProps): ReactNode {
  const words = useTexts(meetingTexts);
  return (
    <div className="meeting-notes">
      <ul>
        {words.questions.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ul>
      <Textfield
        multiline
        rows={6}
        label={words.ownWords}
        value={plan.notes[finding.key] ?? ''}
        onChange={(event) => change({ notes: { ...plan.notes, [finding.key]: event.target.value } })}
      />
      <p className="quiet">{words.kept}</p>
    </div>
  );
}
