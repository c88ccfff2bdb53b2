/** What somebody has prepared for a meeting. It lies on this device alone. */
export interface Plan {
  /** Whose it is: the name of who is signed in; null: nobody is. */
  reader: string | null;
  /** The findings that are in, by key, in their order; null: as they are from the start. */
  chosen: string[] | null;
  /** Own words by finding. */
  notes: Record<string, string>;
  /** Whether letters are keys: B for a black screen, O for the overview. */
  letterKeys: boolean;
}

const beginning = 'spredning.mote.';
const nameOf = (municipality: string, scorecard: string) => `${beginning}${municipality}.${scorecard}`;

/** Somebody else's plan on a shared machine is deleted, and none is given. */
export function readPlan(municipality: string, scorecard: string, reader: string | null): Plan {
  const empty: Plan = { reader, chosen: null, notes: {}, letterKeys: true };
  try {
    const stored = localStorage.getItem(nameOf(municipality, scorecard));
    if (stored === null) return empty;
    const plan = JSON.parse(stored) as Partial<Plan>;
    if (plan.reader === reader) return { ...empty, ...plan };
    localStorage.removeItem(nameOf(municipality, scorecard));
  } catch {
    // A browser that keeps nothing, or what it kept is spoilt: one begins anew.
  }
  return empty;
}

/** Whether it was kept; a browser may refuse to. */
export function keepPlan(municipality: string, scorecard: string, plan: Plan): boolean {
  try {
    localStorage.setItem(nameOf(municipality, scorecard), JSON.stringify(plan));
    return true;
  } catch {
    return false;
  }
}

/** At sign-out: nothing is left for whoever uses the machine next. */
export function deletePlans(municipality: string): void {
  try {
    const names = Object.keys(localStorage).filter((name) => name.startsWith(nameOf(municipality, '')));
    for (const name of names) localStorage.removeItem(name);
  } catch {
    // Nothing was ever kept.
  }
}
