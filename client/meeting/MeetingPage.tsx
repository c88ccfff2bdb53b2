import './meeting.css';
import { useQueries } from '@tanstack/react-query';
import { type ReactNode, useEffect, useEffectEvent, useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { type Keeping, useKeeping } from '../offline/use-keeping.ts';
import { noticeFor } from '../parts/Notice.tsx';
import { usePlace } from '../parts/place.ts';
import { indicatorQuery, type ScorecardView, useScorecard } from '../parts/queries.ts';
import { findingsOf } from './findings.ts';
import { NotesWindow } from './NotesWindow.tsx';
import { Preparing } from './Preparing.tsx';
import { Presenting } from './Presenting.tsx';
import { chosenFindings } from './plan.ts';
import { keepPlan, type Plan, readPlan } from './plan-store.ts';

/**
 * A scorecard shown in a meeting. Without a step in the address it is prepared, `?steg=KEY` shows that finding, and
 * `?vindu=notater` is the presenter's own window.
 */
export function MeetingPage(): ReactNode {
  const { municipality, texts } = usePlace();
  const { scorecard: key = '' } = useParams();
  const scorecard = useScorecard(municipality.slug, key);
  const withValues = Object.entries(scorecard.data?.sources ?? {})
    .filter(([, sources]) => sources.some(({ now }) => now))
    .map(([indicator]) => indicator);
  const indicators = useQueries({
    queries: withValues.map((indicator) => indicatorQuery(municipality.slug, indicator)),
  });
  // Whoever waits for one waits for all: findings that came one by one would move those that are shown.
  const missing = [scorecard, ...indicators].find((query) => noticeFor(query, texts.app));
  if (missing) return noticeFor(missing, texts.app);
  if (!scorecard.data) return null;
  const freshAt = Math.max(scorecard.dataUpdatedAt, ...indicators.map(({ dataUpdatedAt }) => dataUpdatedAt));
  const details = new Map(indicators.flatMap(({ data }) => (data ? [[data.key, data] as const] : [])));
  return <Meeting view={scorecard.data} details={details} freshAt={freshAt} />;
}

interface MeetingProps {
  view: ScorecardView;
  details: Parameters<typeof findingsOf>[1];
  /** When the last of it came, in milliseconds. */
  freshAt: number;
}

function Meeting({ view, details, freshAt }: MeetingProps): ReactNode {
  const { municipality, language } = usePlace();
  const [search] = useSearchParams();
  const { key, title } = view.scorecard;
  const read = () => readPlan(municipality.slug, key, municipality.account?.name ?? null);
  const [plan, setPlan] = useState(read);
  const onStored = useEffectEvent(() => setPlan(read()));
  // What is changed in the other window, such as a note.
  useEffect(() => {
    const stored = () => onStored();
    window.addEventListener('storage', stored);
    return () => window.removeEventListener('storage', stored);
  }, []);
  const [isKept, setIsKept] = useState(true);
  const keeping = useKeeping(view, [...details.values()], freshAt);
  const findings = findingsOf(view, details);
  const change = (part: Partial<Plan>) => {
    const next = { ...plan, ...part };
    setPlan(next);
    setIsKept(keepPlan(municipality.slug, key, next));
  };
  const given = {
    ...{ title: title[language], scorecardKey: key, findings, plan, change, isKept, keeping },
    shown: chosenFindings(findings, plan.chosen),
  };
  if (search.get('vindu') === 'notater') return <NotesWindow {...given} />;
  return search.has('steg') ? <Presenting {...given} /> : <Preparing {...given} />;
}

/** What every part of a meeting is given. */
export interface MeetingGiven {
  title: string;
  scorecardKey: string;
  /** Every finding there is, and those that are in, in their order. */
  findings: ReturnType<typeof findingsOf>;
  shown: ReturnType<typeof findingsOf>;
  plan: Plan;
  change(part: Partial<Plan>): void;
  /** False: the browser would not keep what was last changed. */
  isKept: boolean;
  /** Whether it opens without contact. */
  keeping: Keeping;
}
