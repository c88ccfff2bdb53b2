/** A setting before or after a change, as JSON. Never an answer, a code, a name or an address: ids stand for persons. */
export type AuditValue = null | boolean | number | string | AuditValue[] | { [key: string]: AuditValue };

/** One line of the log: who did what to what, when, on whose behalf, and what it was before and after. */
export interface AuditEntry {
  at: Date;
  /** An account's id, or `system`, `operator` or `demo`. The name is looked up when the line is read, so that it can be erased. */
  actor: string;
  /** Whose wish it was, where somebody or a job acts for another: an account's id, `operator` or `demo`. */
  onBehalfOf: string | null;
  /** Entity and what was done: `round.closed`. */
  act: string;
  /** The id of what it was done to. */
  subject: string;
  before: AuditValue;
  after: AuditValue;
}

/**
 * The text a line's hash is taken over: all that the line says, its place in the log and the hash of the line before,
 * with the keys of objects in order, since the database keeps them in another. Version 1; a change is a new version.
 */
export function chainText(
  municipalityId: string,
  number: number,
  previousHash: string,
  entry: AuditEntry,
): string {
  const { at, actor, onBehalfOf, act, subject, before, after } = entry;
  const said = [at.toISOString(), actor, onBehalfOf, act, subject, ordered(before), ordered(after)];
  return JSON.stringify([1, municipalityId, number, previousHash, ...said]);
}

function ordered(value: AuditValue): AuditValue {
  if (Array.isArray(value)) return value.map(ordered);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.keys(value)
      // JSON has no undefined, so the database never sees such a key; the hash must not either.
      .filter((key) => value[key] !== undefined)
      .sort()
      .map((key) => [key, ordered(value[key] ?? null)]),
  );
}
