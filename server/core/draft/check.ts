import type { ZodError } from 'zod';
import { holdsNationalId } from '../national-id.ts';
import { checkNesting } from '../questionnaire/check-elements.ts';
import { checkTree, forbiddenNames } from '../questionnaire/check-tree.ts';
import { placedElements } from '../questionnaire/elements.ts';
import { fault, shapeFaults } from '../questionnaire/faults.ts';
import type { Fault, Questionnaire } from '../questionnaire/format.ts';
import { type Draft, draftSchema } from './format.ts';

/** The largest draft that is kept, in bytes as JSON: the longest questionnaires are a tenth of it. */
export const mostDraftBytes = 1_048_576;
/** The longest name of a page or a question. */
const longestName = 81;
/** The code of what holds a national identity number, which no draft may. */
export const nationalIdFault = 'national-identity-number';

/**
 * Whether something may be kept as a draft, with every fault and its place. Pure: it is given parsed JSON, from whoever sent
 * it. Nothing has to be finished; but what stands there must be found again by its name, so that two who write can be
 * merged, and must hold nothing that the database cannot or may not have.
 */
export function checkDraft(
  value: unknown,
): { draft: Draft; faults: [] } | { draft: null; faults: [Fault, ...Fault[]] } {
  const [first, ...more] = faultsOf(value);
  if (first) return { draft: null, faults: [first, ...more] };
  return { draft: value as Draft, faults: [] };
}

function faultsOf(value: unknown): Fault[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return [fault('', 'not-an-object', 'The draft is not a JSON object.')];
  }
  // Before anything walks it by recursion.
  const unsafe = checkTree(value);
  if (unsafe.length > 0) return unsafe;
  const definition: unknown = 'definition' in value ? value.definition : undefined;
  const nested = checkNesting(definition);
  if (nested.length > 0) return nested;
  const { error } = draftSchema.safeParse(value);
  return [...(error ? formFaults(error) : []), ...nameFaults(definition), ...textFaults(value)];
}

/** A text that is too long is told as such: `shapeFaults` takes every fault of a text for one that is missing. */
function formFaults(error: ZodError): Fault[] {
  return error.issues.flatMap((issue) =>
    shapeFaults({ issues: [issue] } as ZodError).map((told) => {
      if (issue.code === 'too_big' && issue.origin === 'string') {
        return fault(told.place, 'text-too-long', `Write at most ${issue.maximum} characters.`);
      }
      return told.code === 'missing-language' ? fault(told.place, 'wrong-shape', issue.message) : told;
    }),
  );
}

/** Pages and parts are found again by their names. */
function nameFaults(definition: unknown): Fault[] {
  if (typeof definition !== 'object' || definition === null) return [];
  const { pages } = definition as { pages?: unknown };
  if (!Array.isArray(pages)) return [];
  const holders = pages.map((part: unknown, at) => ({ part, place: `definition.pages[${at}]` }));
  const placed = placedElements(definition as Questionnaire['definition']).map(({ element, place }) => ({
    ...{ part: element as unknown, place },
  }));
  return [
    ...namesOf(holders),
    ...namesOf(placed),
    ...[...holders, ...placed].flatMap(({ part, place }) => listFaults(part, place)),
  ];
}

function namesOf(parts: readonly { part: unknown; place: string }[]): Fault[] {
  const seen = new Map<string, string>();
  return parts.flatMap(({ part, place }) => {
    const name: unknown = typeof part === 'object' && part !== null && 'name' in part ? part.name : undefined;
    if (typeof name !== 'string' || name === '') {
      return [fault(place, 'name-missing', 'Give it a name, in quotes.')];
    }
    if (forbiddenNames.includes(name) || name.length > longestName || name.startsWith('page:')) {
      return [fault(place, 'forbidden-name', `"${name.slice(0, longestName)}" cannot be a name.`)];
    }
    const first = seen.get(name);
    seen.set(name, first ?? place);
    if (first === undefined) return [];
    return [fault(place, 'duplicate-name', `"${name}" is used at ${first} too. Give each its own.`)];
  });
}

/** What is under `elements` must be parts, or it would be lost where drafts are merged. */
function listFaults(part: unknown, place: string): Fault[] {
  if (typeof part !== 'object' || part === null || !('elements' in part)) return [];
  const { elements } = part;
  if (!Array.isArray(elements)) return [fault(`${place}.elements`, 'wrong-shape', 'Write a list: [ … ].')];
  return elements.flatMap((inner: unknown, at) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? []
      : [fault(`${place}.elements[${at}]`, 'wrong-shape', 'Write an element: {"type": …, "name": …}.')],
  );
}

/** Texts and names that the database cannot hold as they are, and those with a national identity number. */
function textFaults(value: object): Fault[] {
  const faults: Fault[] = [];
  const look = (text: string, place: string) => {
    if (!text.isWellFormed() || text.includes('\0')) {
      faults.push(fault(place, 'not-text', 'This holds a character that cannot be kept. Write it again.'));
    } else if (holdsNationalId(text)) {
      faults.push(fault(place, nationalIdFault, 'This holds a national identity number. Take it out.'));
    }
  };
  const walk = (inner: unknown, place: string): void => {
    if (typeof inner === 'string' || typeof inner === 'number') look(String(inner), place);
    if (typeof inner !== 'object' || inner === null) return;
    for (const [key, member] of Object.entries(inner)) {
      const at = Array.isArray(inner) ? `${place}[${key}]` : place === '' ? key : `${place}.${key}`;
      if (!Array.isArray(inner)) look(key, place);
      walk(member, at);
    }
  };
  walk(value, '');
  return faults;
}
