import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectDir } from '../server/platform/config.ts';

/**
 * Stores that write without a checked id, and why: nobody's permission is in question, or it is asked in another way.
 */
const reasons = {
  log: 'the log is written of what was permitted, and of what was not',
  own: 'one’s own: whoever is signed in, or has just proved who they are, and no object of others',
  byTime: 'a job deletes what is too old, whosever it is',
  provider:
    'a sign-in provider says who has signed out there, or an administrator who may has switched it off',
  operator: 'the owner’s connection, which is the operator’s alone',
  follows: 'follows from an act on the person or the round that is checked in the same transaction',
  citizen: 'whoever holds the letter’s link, who is nobody in the house',
};
const withoutPermit: Record<string, string> = {
  ...{ insertAuditEntry: reasons.log, insertAuditEntries: reasons.log },
  ...{ insertErasureRequest: reasons.own, deleteErasureRequest: reasons.own },
  ...{ insertSession: reasons.own, deleteSession: reasons.own, insertAttempt: reasons.own },
  ...{ insertExternalIdentity: reasons.own, deleteIdentity: reasons.own },
  ...{ insertPasswordLink: reasons.follows, deletePasswordLinks: reasons.follows },
  ...{ deleteSessionsOf: reasons.follows, insertErasure: reasons.follows },
  ...{ deleteSessionsOfProvider: reasons.provider, deleteAllSessionsOfProvider: reasons.provider },
  ...{ deleteExpiredAttempts: reasons.byTime, deleteExpiredSessions: reasons.byTime },
  ...{ deletePasswordLinksUntil: reasons.byTime, deleteFailuresUntil: reasons.byTime },
  deleteGone: reasons.byTime,
  ...{ deletePendingSecretsUntil: reasons.byTime, deleteContactsOfClosedRounds: reasons.byTime },
  insertMunicipality: reasons.operator,
  insertQuestionnaireVersion:
    'a version is a content that nothing uses yet; saving it for a survey is the act',
  insertRound: 'its id is new, made by the one service that opens rounds',
  ...{
    insertRoundUnits: reasons.follows,
    insertCustody: reasons.follows,
    insertRoundDesign: reasons.follows,
  },
  ...{ insertInvitations: reasons.follows, insertCodes: reasons.follows },
  ...{ insertDispatch: reasons.follows, insertLetters: reasons.follows },
  ...{ deleteLetter: reasons.follows, deleteLetters: reasons.follows },
  insertSpareKey: 'a key for a round to come, made by the job; opening the round is the act',
  insertOptOut: reasons.citizen,
};

const stages = ['organisation', 'questionnaires', 'rounds', 'invitations'];
const stores = stages.flatMap((stage) => {
  const folder = join(projectDir, 'server/stages', stage);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.store.ts'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
});

interface Writer {
  name: string;
  isPermitted: boolean;
}

/** What a store exports that writes, and whether its arguments, or a type of its own among them, have a checked id. */
function writersIn(text: string): Writer[] {
  const exported = /\nexport async function ((?:insert|update|delete)\w*)\(([\s\S]*?)\): Promise</g;
  return [...text.matchAll(exported)].map(([, name = '', given = '']) => {
    const named = [...given.matchAll(/\b[A-Z]\w+/g)].map(([type]) => type);
    const types = named.map(
      (type) => new RegExp(`interface ${type}\\b[^{]*{[\\s\\S]*?\\n}`).exec(text)?.[0] ?? '',
    );
    return { name, isPermitted: [given, ...types].some((one) => one.includes('Permitted<')) };
  });
}

const writers = stores.flatMap(writersIn);

it('every store that writes takes an id that is checked for the act, or is on the list with its reason', () => {
  const unlisted = writers.filter(({ name, isPermitted }) => !isPermitted && !(name in withoutPermit));
  expect(unlisted.map(({ name }) => name)).toEqual([]);
});

it('and nothing is on the list that is not there or need not be', () => {
  const needed = new Set(writers.filter(({ isPermitted }) => !isPermitted).map(({ name }) => name));
  expect(Object.keys(withoutPermit).filter((name) => !needed.has(name))).toEqual([]);
  expect(writers.length).toBeGreaterThan(30);
});
