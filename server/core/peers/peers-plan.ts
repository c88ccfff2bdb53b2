import { foldValue } from '../fold.ts';
import { type FaultyFile, ImportFaults, refuseNationalIds } from '../organisation/import-fault.ts';
import { differing, type PlanNote, type PlannedChange } from '../organisation/import-plan.ts';
import type { Sheet } from '../sheet.ts';
import type { OwnQuestion, PeerFigure } from './peer-figure.ts';
import { type PeerRow, readPeerRows } from './peer-rows.ts';

/** What a file would change, and what it is done by. */
export interface PeersPlan {
  changes: PlannedChange<'added' | 'changed'>[];
  notes: PlanNote<'judged'>[];
  unchanged: number;
  acts: PeerFigure[];
}

/** A figure stands once for each municipality, year and question; a new one takes its place. */
export function peerKey({ municipality, year, surveyKey, itemId }: PeerFigure): string {
  return JSON.stringify([surveyKey, itemId, foldValue(municipality), year]);
}

/**
 * What a file of other municipalities' figures would change, or everything that is wrong with it; never half of each. Nothing
 * goes because a file does not name it.
 */
export function planPeers(
  sheet: Sheet,
  now: { questions: readonly OwnQuestion[]; figures: readonly PeerFigure[] },
): { ok: true; plan: PeersPlan } | FaultyFile {
  const unspeakable = refuseNationalIds(sheet);
  if (unspeakable) return unspeakable;
  const faults = new ImportFaults();
  const rows = readPeerRows(sheet, now.questions, faults);
  refuseTwice(rows, faults);
  if (faults.count > 0) return faults.refusal();
  return { ok: true, plan: planOf(rows, now.figures) };
}

function refuseTwice(rows: readonly PeerRow[], faults: ImportFaults): void {
  const first = new Map<string, number>();
  for (const { row, figure } of rows) {
    const key = peerKey(figure);
    const before = first.get(key);
    if (before === undefined) first.set(key, row);
    else faults.add(row, null, 'peer-twice', before);
  }
}

function planOf(rows: readonly PeerRow[], figures: readonly PeerFigure[]): PeersPlan {
  const known = new Map(figures.map((figure) => [peerKey(figure), figure]));
  const plan: PeersPlan = { changes: [], notes: [], unchanged: 0, acts: [] };
  for (const { row, figure, question } of rows) {
    const before = known.get(peerKey(figure));
    const fields = differing(before ? factsOf(before) : {}, factsOf(figure)).filter(
      ({ before: was, after }) => was !== null || after !== null,
    );
    const name = `${figure.municipality} ${figure.year}`;
    const key = `${figure.surveyKey}/${question.name}`;
    if (figure.judgement !== null)
      plan.notes.push({ row, kind: 'judged', key, name, about: figure.judgement });
    if (fields.length === 0) {
      plan.unchanged += 1;
      continue;
    }
    plan.changes.push({ row, kind: before ? 'changed' : 'added', key, name, fields });
    plan.acts.push(figure);
  }
  return plan;
}

/** What a person who imports is shown before agreeing to it. */
function factsOf(figure: PeerFigure): Record<string, string | number | null> {
  const { scale, counts } = figure;
  return {
    counts: counts.map((count, at) => `${scale.min + at}: ${count}`).join(', '),
    dontKnow: figure.dontKnowCount,
    asked: figure.askedCount,
    answered: figure.answeredCount,
    wording: figure.wording,
    ends: `${scale.low} – ${scale.high}`,
    source: figure.source,
    mode: figure.mode,
    sample: figure.sample,
    who: figure.who,
    fielded: figure.fielded,
    weighting: figure.weighting,
    fictitious: figure.isFictitious ? 'yes' : null,
  };
}
