import type { Named } from '../../../server/core/audit/named.ts';
import { adminLogTexts } from '../../i18n/admin-log.ts';
import { adminPrivacyTexts } from '../../i18n/admin-privacy.ts';
import { usePlace, useTexts } from '../../parts/place.ts';

/** In words, what stands in the log as ids. */
export interface LogNames {
  /** Whoever did it: a name, a doer that is no person, or that the person is erased. */
  who(id: string): string;
  /** What it was done to, with what sort of thing it is. */
  what(id: string, act: string): string;
  /** The name alone; undefined for what is not known. */
  called(id: string): string | undefined;
}

/** What stands before the id of an API key that did something. */
const ofKey = 'key:';
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** Acts whose subject is a person, so that who is not there any more is a person who is erased. */
const ofPersons = /^(account|person|role)\./;

export function useLogNames(names: readonly Named[]): LogNames {
  const { language } = usePlace();
  const words = useTexts(adminLogTexts);
  const known = new Map(names.map((one) => [one.id, one]));
  const rules: Record<string, { name: string }> = useTexts(adminPrivacyTexts).clock.rules;
  const nameOf = (id: string) => known.get(id)?.name[language];
  const called = (id: string) =>
    id.startsWith(ofKey) ? keyOf(nameOf(id.slice(ofKey.length)), id) : (nameOf(id) ?? words.doers[id]);
  const keyOf = (name: string | undefined, id: string) => (name ? words.key(name) : id);
  return {
    called,
    who: (id) => called(id) ?? (uuid.test(id) ? words.erased : id),
    what: (id, act) => {
      const found = known.get(id);
      if (found) return words.named(words.kinds[found.kind], found.name[language]);
      if (!uuid.test(id)) return words.doers[id] ?? rules[id]?.name ?? id;
      return ofPersons.test(act) ? words.erased : words.gone;
    },
  };
}
