import { type ReactNode, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { formatCount } from '../../server/core/wording/numbers.ts';
import { meetingTexts } from '../i18n/meeting.ts';
import { usePlace, useTexts } from '../parts/place.ts';
import { FindingView, useFindingNames } from './FindingView.tsx';
import type { Finding } from './findings.ts';

interface PrintedProps {
  findings: readonly Finding[];
  /** Own words by finding; those without have no room for any. */
  notes: Record<string, string>;
  title: string;
}

/** The meeting on paper: one finding on each A4 page on its side. Made only while it is printed. */
export function Printed({ findings, notes, title }: PrintedProps): ReactNode {
  const { municipality, language } = usePlace();
  const texts = useTexts(meetingTexts);
  const names = useFindingNames();
  const isPrinting = useIsPrinting();
  if (!isPrinting) return null;
  const count = (number: number) => formatCount(number, language);
  return (
    <div className="meeting-printed">
      {findings.map((finding, at) => (
        <section key={finding.key} className="meeting-sheet">
          <p className="meeting-sheet-head">
            {municipality.name} · {title} · {texts.progress(count(at + 1), count(findings.length))}
          </p>
          <h2>{names.heading(finding)}</h2>
          <FindingView finding={finding} isPrinted />
          {notes[finding.key] ? <p className="meeting-sheet-notes">{notes[finding.key]}</p> : null}
        </section>
      ))}
    </div>
  );
}

function useIsPrinting(): boolean {
  const [isPrinting, setIsPrinting] = useState(false);
  useEffect(() => {
    // At once: the browser takes the page as it is when these have run.
    const begin = () => flushSync(() => setIsPrinting(true));
    const end = () => setIsPrinting(false);
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return isPrinting;
}
