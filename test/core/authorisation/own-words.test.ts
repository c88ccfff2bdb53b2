import { expect, it } from 'vitest';
import type { Standing } from '../../../server/core/authorisation/actor.ts';
import {
  mayDecideOwnWords,
  mayReadOwnWords,
  maySeeOwnWordsReview,
} from '../../../server/core/authorisation/own-words.ts';
import type { BodyId, UnitId } from '../../../server/core/ids.ts';
import { mine, other, person } from './people.ts';

const reads = { roles: ['textReader'], textRoundIds: [mine.id] } as const;
const owns = { roles: ['surveyOwner'], ownedSurveyIds: [mine.surveyId] } as const;
const sits = { bodyIds: ['body' as BodyId] };
const leads = { ledUnitIds: ['unit' as UnitId] };

/** Who may read, decide and see how far it has come, of users' and of employees' own words: by hand. */
it.each<[string, Partial<Standing>, string, string]>([
  ['one appointed to it', reads, 'read see', 'read see'],
  ['one appointed to another round', { ...reads, textRoundIds: [other.id] }, '', ''],
  ['one whose time is up', { textRoundIds: [mine.id] }, '', ''],
  ['a unit leader appointed to it', { ...reads, ...leads }, 'read see', ''],
  ['the owner', owns, 'decide see', 'decide see'],
  ['the owner, who leads a unit', { ...owns, ...leads }, 'decide see', ''],
  ['one appointed to it who has a seat', { ...reads, ...sits }, '', ''],
  ['the owner, who has a seat', { ...owns, ...sits }, '', ''],
  ['an administrator and custodian', { roles: ['administrator', 'keyCustodian', 'auditor'] }, '', ''],
])('%s', (_, given, ofUsers, ofEmployees) => {
  const actor = person(given);
  const rights = (kind: 'user' | 'employee') =>
    [
      ...(mayReadOwnWords(actor, { ...mine, kind }) ? ['read'] : []),
      ...(mayDecideOwnWords(actor, { ...mine, kind }) ? ['decide'] : []),
      ...(maySeeOwnWordsReview(actor, { ...mine, kind }) ? ['see'] : []),
    ].join(' ');
  expect([rights('user'), rights('employee')]).toEqual([ofUsers, ofEmployees]);
});
