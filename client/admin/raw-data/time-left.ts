import { useEffect, useState } from 'react';

/** Whole days, hours and minutes until then; null when the time is up. */
export function timeLeft(end: string, now: Date): { days: number; hours: number; minutes: number } | null {
  const left = Date.parse(end) - now.getTime();
  if (left <= 0) return null;
  const minutes = Math.floor(left / 60_000);
  return {
    days: Math.floor(minutes / 1440),
    hours: Math.floor((minutes % 1440) / 60),
    minutes: minutes % 60,
  };
}

/** The present, anew every half minute, so that a clock on the page goes. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
