import { describe, expect, it } from 'vitest';
import { checkPrivacy } from '../../../server/core/privacy/format.ts';
import {
  answersDeletedOn,
  changedPrivacy,
  deletionDay,
  isComplete,
  missingPrivacy,
  noPrivacySettings,
  type PrivacySettings,
  tidyPrivacy,
} from '../../../server/core/privacy/settings.ts';
import { samplePrivacy } from '../../fixtures/privacy.ts';

const withChange = (change: Partial<PrivacySettings>): PrivacySettings => ({ ...samplePrivacy(), ...change });
const texts = (nb: string, nn: string, en: string) => ({ nb, nn, en });

describe('what is missing', () => {
  it('is nothing in finished settings, and what must be written in new ones', () => {
    expect(isComplete(samplePrivacy())).toBe(true);
    expect(missingPrivacy(noPrivacySettings)).toEqual([
      'purpose',
      'legalBasis',
      'contact',
      'dataProtectionOfficer',
      'answersKeptDays',
    ]);
  });

  it.each<[string, Partial<PrivacySettings>, string[]]>([
    ['a purpose without nynorsk', { purpose: texts('x', ' ', 'x') }, ['purpose']],
    ['a task without its law', { supplementaryBasis: ' ' }, ['supplementaryBasis']],
    ['a duty without its law', { legalBasis: '6-1-c', supplementaryBasis: '' }, ['supplementaryBasis']],
    ['an interest that is not said', { legalBasis: '6-1-f', supplementaryBasis: '' }, ['supplementaryBasis']],
    ['consent, which stands alone', { legalBasis: '6-1-a', supplementaryBasis: '' }, []],
    ['a special category without its exception', { specialCategory: true }, ['article9Basis']],
    ['one with it', { specialCategory: true, article9Basis: 'bokstav h' }, []],
    ['no contact', { contact: '\n' }, ['contact']],
    ['no officer', { dataProtectionOfficer: '' }, ['dataProtectionOfficer']],
    ['recipients in one language only', { recipients: texts('x', '', '') }, ['recipients']],
    ['no recipients', { recipients: texts('', '', '') }, []],
    ['no time of deletion', { answersKeptDays: null }, ['answersKeptDays']],
  ])('with %s', (_what, change, missing) => {
    expect(missingPrivacy(withChange(change))).toEqual(missing);
  });
});

describe('settings as they are stored', () => {
  it('have no blanks around them, and no answers to what is not asked', () => {
    const tidy = tidyPrivacy(
      withChange({
        ...{ contact: '  Biblioteket ', purpose: texts(' a', 'b ', ' c ') },
        ...{ legalBasis: '6-1-a', supplementaryBasis: 'loven', article9Basis: 'bokstav h' },
      }),
    );
    expect(tidy).toMatchObject({
      ...{ contact: 'Biblioteket', purpose: texts('a', 'b', 'c') },
      ...{ supplementaryBasis: '', article9Basis: '' },
    });
  });

  it('tell which fields differ, by language too', () => {
    const changed = withChange({
      ...{ purpose: { ...samplePrivacy().purpose, en: 'Other.' }, legalBasis: null, answersKeptDays: 90 },
    });
    expect(changedPrivacy(samplePrivacy(), changed)).toEqual(['purpose', 'legalBasis', 'answersKeptDays']);
    expect(changedPrivacy(samplePrivacy(), samplePrivacy())).toEqual([]);
    expect(changedPrivacy(undefined, samplePrivacy())).toHaveLength(9);
  });
});

describe('the day answers are deleted', () => {
  it.each([
    ['an ordinary day', '2026-11-24T12:00:00Z', 30, '2026-12-24'],
    ['half an hour after midnight in Norway', '2026-06-30T22:30:00Z', 30, '2026-07-31'],
    ['the last half hour of a day in winter', '2026-12-31T22:30:00Z', 365, '2027-12-31'],
    ['across the night of 25 hours', '2026-10-24T21:30:00Z', 30, '2026-11-23'],
    ['across the night of 23 hours', '2027-03-27T23:30:00Z', 30, '2027-04-27'],
    ['within the hour that comes twice', '2026-10-25T00:30:00Z', 31, '2026-11-25'],
    ['a leap year', '2028-02-28T12:00:00Z', 366, '2029-02-28'],
    ['ten years', '2026-11-24T12:00:00Z', 3650, '2036-11-21'],
  ])('is a calendar day in Norway: %s', (_what, closesAt, days, expected) => {
    expect(answersDeletedOn(new Date(closesAt), days)).toBe(expected);
  });

  const closesAt = new Date('2026-11-24T12:00:00Z');
  it.each([
    ['counted while nothing is promised', null, '2026-12-24'],
    ['as promised where the round was given more time', '2026-12-20', '2026-12-20'],
    ['sooner where it was closed early', '2026-12-28', '2026-12-24'],
  ])('is never later than promised: %s', (_what, promisedDeletionOn, expected) => {
    expect(deletionDay({ closesAt, promisedDeletionOn }, 30)).toBe(expected);
  });
});

describe('the file', () => {
  const good = { $schema: './privacy.schema.json', format: 'spredning-privacy/1', ...samplePrivacy() };
  const faultsOf = (file: unknown) => checkPrivacy(file).faults.map(({ place, code }) => `${place} ${code}`);

  it('is read as the settings', () => {
    expect(checkPrivacy(good)).toEqual({ privacy: samplePrivacy(), faults: [] });
    const { recipients, article9Basis, ...fewest } = good;
    expect(checkPrivacy(fewest).privacy?.recipients).toEqual(texts('', '', ''));
  });

  it.each<[string, unknown, string[]]>([
    ['no object', 7, ['format unknown-format']],
    ['another version', { ...good, format: 'spredning-privacy/2' }, ['format unknown-format']],
    ['an unknown property', { ...good, color: 'red' }, ['color unknown-property']],
    ['a language that lacks', { ...good, purpose: { nb: 'x', nn: 'x' } }, ['purpose.en missing-language']],
    ['an unknown basis', { ...good, legalBasis: '6-1-b' }, ['legalBasis wrong-shape']],
    ['too few days', { ...good, answersKeptDays: 29 }, ['answersKeptDays wrong-shape']],
    ['too many days', { ...good, answersKeptDays: 3651 }, ['answersKeptDays wrong-shape']],
    ['no days', { ...good, answersKeptDays: undefined }, ['answersKeptDays missing']],
    ['an empty contact', { ...good, contact: ' ' }, ['contact missing']],
    ['a text that is too long', { ...good, contact: 'x'.repeat(1_001) }, ['contact too-long']],
    [
      'a language that is too long',
      { ...good, purpose: texts('x', 'x'.repeat(1_001), 'x') },
      ['purpose.nn too-long'],
    ],
    ['a zero byte', { ...good, contact: 'a\0' }, ['contact wrong-shape']],
    [
      'an exception nothing asks for',
      { ...good, article9Basis: 'bokstav h' },
      ['article9Basis not-asked-for'],
    ],
    ['a category without exception', { ...good, specialCategory: true }, ['article9Basis missing']],
  ])('with %s is told where', (_what, file, faults) => {
    expect(faultsOf(file)).toEqual(faults);
    expect(checkPrivacy(file).privacy).toBeNull();
  });
});
