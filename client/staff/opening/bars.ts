import { isSameTime, type PlannedRound, sharedUnits } from '../../../server/core/opening/overlap.ts';
import type { OpeningView } from '../../parts/queries.ts';

type CalendarRound = OpeningView['calendar'][number];

/** Where a bar begins and how long it is, in per cent of what is drawn. */
export interface Bar {
  left: number;
  width: number;
}

export interface CalendarRow {
  round: CalendarRound;
  bar: Bar;
  /** The units in which both may ask the same people at the same time; empty: they do not meet. */
  meetsIn: string[];
}

export interface DrawnCalendar {
  from: Date;
  to: Date;
  /** The planned round's own; null while it has no window. */
  own: Bar | null;
  rows: CalendarRow[];
}

/** A bar is never so short that it cannot be seen. */
const leastWidth = 1.5;

/**
 * The planned round and the others of its kind on one line of time, from now to the last closing, and in which units
 * each of them meets it (R13).
 */
export function drawCalendar(
  planned: PlannedRound | null,
  { calendar, units, usual }: OpeningView,
): DrawnCalendar {
  const others = calendar.map((round) => ({
    round,
    opensAt: new Date(round.opensAt),
    closesAt: new Date(round.closesAt),
  }));
  const all = planned ? [planned, ...others] : others;
  const from = new Date(usual.opensAt);
  const to = new Date(Math.max(from.getTime() + 1, ...all.map(({ closesAt }) => closesAt.getTime())));
  const whole = to.getTime() - from.getTime();
  const barOf = ({ opensAt, closesAt }: { opensAt: Date; closesAt: Date }): Bar => {
    const share = (at: Date) => Math.min(100, Math.max(0, (100 * (at.getTime() - from.getTime())) / whole));
    const left = Math.min(share(opensAt), 100 - leastWidth);
    return { left, width: Math.max(leastWidth, share(closesAt) - left) };
  };
  const parentOf = new Map(units.map(({ unitId, parentUnitId }) => [unitId, parentUnitId]));
  return {
    ...{ from, to, own: planned && barOf(planned) },
    rows: others.map((other) => ({
      round: other.round,
      bar: barOf(other),
      meetsIn:
        planned && isSameTime(planned, other)
          ? sharedUnits(planned.unitIds, other.round.unitIds, parentOf)
          : [],
    })),
  };
}
