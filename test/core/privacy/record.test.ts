import { describe, expect, it } from 'vitest';
import { type RecordFacts, recordOf } from '../../../server/core/privacy/record.ts';
import { retentionRuleKeys } from '../../../server/core/retention/rules.ts';
import { samplePrivacy } from '../../fixtures/privacy.ts';

const title = { nb: 'Biblioteket', nn: 'Biblioteket', en: 'The library' };
const facts: RecordFacts = {
  surveys: [
    {
      ...{ key: 'bibliotek', kind: 'user', title, settings: samplePrivacy() },
      ...{ hasFreeText: true, hasStrata: false, roundsWithAnswers: 2 },
    },
  ],
  hasPasswords: true,
  providers: [{ name: 'ID-porten', host: 'idporten.no' }],
  databaseHost: null,
  mailHost: 'post.example.no',
  isHttps: true,
  isDemo: false,
  hasSecurityContact: false,
  sees: {
    ...{ surveys: ['designer'], people: ['administrator'], log: ['administrator', 'auditor'] },
    ...{ retention: ['administrator', 'auditor'], erasures: ['administrator'] },
  },
};

describe('the record of processing', () => {
  it('has each survey by its settings, and the municipality’s own people', () => {
    const { activities } = recordOf(facts);
    expect(activities.map(({ key }) => key)).toEqual(['survey', 'accounts', 'bodies', 'log']);
    const { purpose, legalBasis, contact, dataProtectionOfficer, recipients } = samplePrivacy();
    expect(activities[0]).toMatchObject({
      ...{ purpose, legalBasis, contact, dataProtectionOfficer, recipients, people: 'user' },
      ...{ data: ['answers', 'unit', 'email', 'accessCode', 'freeText'], answersKeptDays: 365, missing: [] },
      roundsWithAnswers: 2,
    });
    expect(activities[1]?.data).toContain('externalIdentity');
  });

  it('says what a survey has not filled in, whether it has begun or not', () => {
    const half = { ...samplePrivacy(), contact: '', answersKeptDays: null };
    const missing = (settings: RecordFacts['surveys'][number]['settings']) =>
      recordOf({ ...facts, surveys: facts.surveys.map((survey) => ({ ...survey, settings })) }).activities[0]
        ?.missing;
    expect(missing(half)).toEqual(['contact', 'answersKeptDays']);
    expect(missing(null)).toEqual([
      ...['purpose', 'legalBasis', 'contact', 'dataProtectionOfficer', 'answersKeptDays'],
    ]);
  });

  it('follows the configuration: hosts, ways to sign in, precautions', () => {
    const { processors, precautions } = recordOf(facts);
    expect(processors).toEqual([
      { key: 'database', name: null, isUsed: true },
      { key: 'mail', name: 'post.example.no', isUsed: true },
      { key: 'signIn', name: 'ID-porten (idporten.no)', isUsed: true },
    ]);
    const lacking = (given: RecordFacts) =>
      recordOf(given).precautions.flatMap(({ key, inForce }) => (inForce ? [] : [key]));
    expect(lacking(facts)).toEqual(['securityContact']);
    expect(lacking({ ...facts, isHttps: false, isDemo: true, hasSecurityContact: true })).toEqual([
      ...['https', 'notDemo'],
    ]);
    expect(precautions.find(({ key }) => key === 'passwords')?.detail).toEqual(['15']);
    const bare = recordOf({ ...facts, hasPasswords: false, providers: [], mailHost: null });
    expect(bare.processors[1]).toEqual({ key: 'mail', name: null, isUsed: false });
    expect(bare.precautions.some(({ key }) => key === 'passwords')).toBe(false);
    expect(bare.activities[1]?.data).toEqual([
      'name',
      'email',
      'role',
      'signIns',
      'inquiries',
      'questionnaireDrafts',
    ]);
  });

  it('says for each role which pages it opens', () => {
    const { sees } = recordOf(facts);
    expect(sees.find(({ role }) => role === 'auditor')?.sights).toEqual(['log', 'retention']);
    expect(sees.find(({ role }) => role === 'politician')?.sights).toEqual([]);
  });

  it('has every rule of deletion under some activity', () => {
    const named = new Set(recordOf(facts).activities.flatMap(({ retention }) => retention));
    expect(retentionRuleKeys.filter((key) => !named.has(key))).toEqual([]);
  });
});
