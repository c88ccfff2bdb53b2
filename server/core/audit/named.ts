import type { Localized } from '../locale.ts';

/** What a line of the log may name by its id. */
export const namedKinds = [
  'person',
  'unit',
  'body',
  'provider',
  'apiKey',
  'municipality',
  'survey',
  'round',
  'release',
  'rawGrant',
] as const;
export type NamedKind = (typeof namedKinds)[number];

/** Something the log has the id of, as it is called at this moment. Whoever is erased is not among them. */
export interface Named {
  id: string;
  kind: NamedKind;
  name: Localized;
}

/** A name that is the same in every language. */
export function everywhere(name: string): Localized {
  return { nb: name, nn: name, en: name };
}

const id = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** Every id that stands somewhere in a value, each once. */
export function idsIn(value: unknown): string[] {
  return [...new Set(JSON.stringify(value)?.match(id) ?? [])];
}
