import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Language, languages } from '../../../server/core/locale.ts';
import {
  type NoticeMode,
  type NoticeSubject,
  noticeSummary,
  noticeVersion,
  type PrivacyNotice,
  privacyNotice,
  tellsOfAddress,
  tellsOfReading,
} from '../../../server/core/privacy/notice.ts';
import { legalBases, type SurveyPrivacy } from '../../../server/core/privacy/settings.ts';
import { samplePrivacy } from '../../fixtures/privacy.ts';

const modes: NoticeMode[] = ['anonymous', 'confidential', 'openLink', 'imported'];
const subject = (change: Partial<NoticeSubject> = {}): NoticeSubject => ({
  settings: samplePrivacy(),
  mode: 'anonymous',
  title: { nb: 'Biblioteket', nn: 'Biblioteket (nn)', en: 'The library' },
  municipalityName: 'Fet kommune',
  kind: 'user',
  sensitive: false,
  hasFreeText: true,
  noticeVersion,
  hasStrata: false,
  closesAt: new Date('2026-10-24T22:30:00Z'),
  promisedDeletionOn: null,
  ...change,
});
const wholeText = ({ title, sections }: PrivacyNotice): string =>
  [
    title,
    ...sections.flatMap(({ heading, paragraphs, points, rows }) => [
      heading,
      ...paragraphs,
      ...points,
      ...rows.flatMap(({ who, what }) => [who, what]),
    ]),
  ].join('\n');
const textOf = (change: Partial<NoticeSubject>, language: Language = 'nb') =>
  wholeText(privacyNotice(subject(change), language));
const summaryOf = (change: Partial<NoticeSubject>) =>
  noticeSummary(subject(change), samplePrivacy().purpose, 'nb')
    .map(({ text }) => text)
    .join('\n');
const section = (notice: PrivacyNotice, key: string) => {
  const found = notice.sections.find((one) => one.key === key);
  if (!found) throw new Error(`no section ${key}`);
  return [...found.paragraphs, ...found.points].join('\n');
};

/** Words of another language that would show that a text is missing. */
const strangers = {
  nb: /\b(ikkje|kva|svara|undersøkinga|the)\b/i,
  nn: /\b(ikke|hva|svarene|undersøkelsen|the)\b/i,
  en: /\b(ikke|ikkje|svar|svarene|svara)\b/i,
};

describe.each(languages)('the notice in %s', (language) => {
  it.each(modes)('has every part, none of them empty, of a round that is %s', (mode) => {
    const notice = privacyNotice(subject({ mode }), language);
    expect(notice.sections.map(({ key }) => key)).toEqual([
      ...['responsible', 'purpose', 'legalBasis', 'stored', 'seen', 'handled', 'final', 'rights'],
      ...['leaks', 'whoKnows'],
    ]);
    for (const { heading, paragraphs, points, rows } of notice.sections) {
      expect(heading).not.toBe('');
      expect(paragraphs.length + points.length + rows.length).toBeGreaterThan(0);
      // Each is a key where it is shown.
      expect(new Set([...paragraphs, ...points]).size).toBe(paragraphs.length + points.length);
    }
    expect(notice.sections.at(-1)?.rows).toHaveLength(5);
    expect(new Set(notice.sections.at(-1)?.rows.map(({ who }) => who)).size).toBe(5);
    const text = wholeText(notice);
    expect(text).not.toMatch(/undefined|null|\[object/);
    const ours = text.replaceAll(/folkebibliotekloven|personvern/gi, '');
    expect(ours).not.toMatch(strangers[language]);
  });

  it('says what is promised in few lines', () => {
    const lines = noticeSummary(subject(), samplePrivacy().purpose, language);
    expect(lines).toHaveLength(3);
    const other = noticeSummary(subject(), { nb: 'x', nn: 'x', en: 'x' }, language);
    expect(other.map(({ text }) => text)).toEqual([
      samplePrivacy().purpose[language],
      ...lines.map(({ text }) => text),
    ]);
    expect(lines.every(({ label, text }) => label.length > 3 && text.length < 130)).toBe(true);
  });

  it('has the days in Norway, across the end of summer time', () => {
    const closing = { nb: '25. oktober 2026', nn: '25. oktober 2026', en: '25 October 2026' }[language];
    const deleting = { nb: '25. oktober 2027', nn: '25. oktober 2027', en: '25 October 2027' }[language];
    const notice = privacyNotice(subject(), language);
    expect(section(notice, 'handled')).toContain(closing);
    expect(section(notice, 'handled')).toContain(deleting);
    expect(section(notice, 'handled')).toContain('365');
    expect(noticeSummary(subject(), samplePrivacy().purpose, language).at(-1)?.text).toContain(deleting);
  });
});

describe('the notice', () => {
  it('names the limits of the survey’s kind', () => {
    const seen = (change: Partial<NoticeSubject>) => section(privacyNotice(subject(change), 'nb'), 'seen');
    expect(seen({})).toContain('Et snitt vises aldri for færre enn 5 personer.');
    expect(seen({})).toContain('aldri for færre enn 10 personer. Der alle kan lese, er grensen 15.');
    expect(seen({ kind: 'employee' })).toContain('Et snitt vises aldri for færre enn 10 personer.');
    expect(seen({ sensitive: true })).toContain('Et snitt vises aldri for færre enn 10 personer.');
  });

  it('says the legal basis in words, one by one', () => {
    const points = legalBases.map((legalBasis) => textOf({ settings: { ...samplePrivacy(), legalBasis } }));
    expect(points[0]).toContain('bokstav a');
    expect(points[0]).toContain('trekke samtykket tilbake');
    expect(points[1]).toContain('bokstav c');
    expect(points[1]).not.toContain('protestere');
    expect(points[2]).toContain('bokstav e');
    expect(points[2]).toContain('protestere');
    expect(points[3]).toContain('bokstav f');
    expect(points[3]).toContain('protestere');
  });

  it('tells of what article 9 protects only where it is asked for', () => {
    expect(textOf({})).not.toContain('verner særlig');
    const settings = { ...samplePrivacy(), specialCategory: true, article9Basis: 'bokstav h.' };
    expect(textOf({ settings })).toContain('Det er likevel tillatt: bokstav h.');
  });

  it('of a confidential round says that an answer can be found, by whom, for what and until when', () => {
    const text = textOf({ mode: 'confidential' });
    expect(text).toMatch(/To personer må til for et oppslag/);
    expect(text).toMatch(/Nøkkelen til koblingen slettes senest/);
    expect(text).not.toMatch(/ingen kan finne det igjen|Ingen får se hva akkurat du svarte|artikkel 11/);
    const lines = noticeSummary(subject({ mode: 'confidential' }), subject({}).settings.purpose, 'nb');
    expect(lines.map((line) => line.text).join(' ')).toMatch(/To personer kan sammen finne svaret ditt/);
    expect(textOf({ mode: 'anonymous' })).not.toMatch(/oppslag|koblingen/);
  });

  it('says who has the key that opens the answers, and of no key that it is gone while somebody may have it', () => {
    for (const mode of ['anonymous', 'confidential', 'openLink'] as const) {
      const [server, custodian] = [textOf({ mode }), textOf({ mode, hasCustodian: true })];
      expect(server).toMatch(
        /serveren sletter nøkkelen som åpnet dem\. Den som driver systemet, kan ha en kopi/,
      );
      expect(server).not.toMatch(/nøkkelforvalter i kommunen/);
      expect(custodian).toMatch(/En nøkkelforvalter i kommunen har nøkkelen/);
      expect(custodian).toMatch(/Forvalteren skal slette sin egen .* Det kan ikke systemet gjøre\./);
      expect(custodian).not.toMatch(/serveren sletter nøkkelen/);
    }
    expect(textOf({ mode: 'imported', hasCustodian: true })).not.toMatch(/nøkkel/);
  });

  it('promises nothing of codes and envelopes where there are none', () => {
    expect(textOf({ mode: 'anonymous' })).toMatch(/Av koden lagres bare et avtrykk/);
    expect(textOf({ mode: 'anonymous' })).toMatch(
      /Koden fra lenken ligger i fanen .* historikk kan likevel ha lenken/,
    );
    expect(textOf({ mode: 'openLink' })).not.toMatch(/koden|invitert|invitasjon/i);
    const imported = textOf({ mode: 'imported' });
    expect(imported).not.toMatch(/koden|invitert|utkast|låses|nøkkel|Du velger selv/i);
    expect(imported).toContain('lest inn fra en fil');
  });

  it('is honest of who has the server, and of the raw figures of an imported round', () => {
    for (const mode of modes) {
      const rows = privacyNotice(subject({ mode }), 'nb').sections.at(-1)?.rows ?? [];
      expect(rows.at(-1)?.what).toContain('Dette verner systemet ikke mot.');
      expect(textOf({ mode }).includes('uten disse grensene')).toBe(mode !== 'anonymous');
    }
  });

  it('tells of own words and strata only where there are any', () => {
    expect(textOf({ hasFreeText: false })).not.toMatch(/egne ord|noe som viser hvem du er/);
    expect(textOf({ hasFreeText: true })).toMatch(/egne ord/);
    expect(textOf({ hasStrata: false })).not.toMatch(/trukket ut/);
    expect(textOf({ hasStrata: true })).toMatch(/trukket ut/);
  });

  it('tells who reads own words, what becomes of them and what not to write', () => {
    const [text, summary] = [textOf({}), summaryOf({})];
    expect(text).toMatch(/leses av noen få som kommunen har utpekt, og bare når minst 10 har skrevet/);
    expect(text).toMatch(/bare temaer og godkjente utdrag videre/);
    expect(text).toMatch(/Skriv ikke navn eller noe som viser hvem du eller andre er/);
    expect(text).not.toMatch(/Ingen får se hva akkurat du svarte/);
    expect(summary).toMatch(/Egne ord leses av noen få utpekte. Ingen får se hva du valgte/);
    expect(textOf({ kind: 'employee' })).toMatch(/Ingen som leder en enhet, leser/);
    expect(text).not.toMatch(/Ingen som leder en enhet/);
    expect(textOf({ mode: 'confidential' })).toMatch(/Hvilke svar du valgte, bare ved et oppslag/);
    expect(summaryOf({ mode: 'confidential' })).toMatch(/med koden eller e-postadressen din. Egne ord leses/);
  });

  it('tells of finding by address and of correction, and not those who answered before there was either', () => {
    const now = textOf({ mode: 'confidential' });
    expect(now).toMatch(/beholder vi et avtrykk av adressen så lenge koblingen finnes/);
    expect(now).toMatch(/få det rettet eller slettet/);
    const before = { mode: 'confidential', noticeVersion: 2 } as const;
    expect(textOf(before)).toMatch(/ber om det med koden din og en begrunnelse/);
    expect(textOf(before) + summaryOf(before)).not.toMatch(/avtrykk av adressen så|rettet|e-postadressen/);
    expect(textOf({ mode: 'anonymous' })).not.toMatch(/rettet eller slettet|så lenge koblingen/);
    expect([2, 3].map((told) => tellsOfAddress({ noticeVersion: told }))).toEqual([false, true]);
  });

  it('tells of a pilot that it becomes no result', () => {
    expect(textOf({ isPilot: true })).toMatch(/Dette er en pilot.*Det blir ikke noe resultat/s);
    expect(textOf({ isPilot: true })).not.toMatch(/folkevalgte ser|godkjente utdrag videre/);
    expect(textOf({})).not.toMatch(/pilot/);
  });

  it('is not changed for those who answered before their own words could be read', () => {
    const before = { noticeVersion: 1 };
    for (const change of [before, { hasFreeText: false }]) {
      expect(textOf(change)).toMatch(/Ingen får se hva akkurat du svarte/);
      expect(textOf(change)).not.toMatch(/utpekt|utdrag/);
      expect(summaryOf(change)).not.toMatch(/utpekt/);
    }
    expect(textOf(before)).toMatch(/kan den som leser det, forstå det/);
    expect(textOf({ mode: 'imported' })).not.toMatch(/utpekt/);
    expect(tellsOfReading({ noticeVersion: 1, privacyVersion: 1 })).toBe(false);
    expect(tellsOfReading({ noticeVersion, privacyVersion: null })).toBe(false);
    expect(tellsOfReading({ noticeVersion, privacyVersion: 1 })).toBe(true);
  });

  it('says every word that is written in the settings, in every mode and language', () => {
    const word = fc
      .string({ minLength: 1, maxLength: 40, unit: 'grapheme-ascii' })
      .filter((text) => text.trim() === text && !text.endsWith('.'));
    const localized = fc.record({ nb: word, nn: word, en: word });
    const settings: fc.Arbitrary<SurveyPrivacy> = fc.record({
      ...{ purpose: localized, recipients: localized, specialCategory: fc.constant(true) },
      legalBasis: fc.constantFrom('6-1-c' as const, '6-1-e' as const, '6-1-f' as const),
      ...{ supplementaryBasis: word, article9Basis: word, contact: word, dataProtectionOfficer: word },
      answersKeptDays: fc.integer({ min: 30, max: 3650 }),
    });
    fc.assert(
      fc.property(
        settings,
        fc.constantFrom(...modes),
        fc.constantFrom(...languages),
        fc.boolean(),
        (given, mode, language, hasFreeText) => {
          const notice = privacyNotice(subject({ settings: given, mode, hasFreeText }), language);
          expect(section(notice, 'purpose')).toContain(given.purpose[language]);
          expect(section(notice, 'legalBasis')).toContain(given.supplementaryBasis);
          expect(section(notice, 'legalBasis')).toContain(given.article9Basis);
          expect(section(notice, 'responsible')).toContain(given.contact);
          expect(section(notice, 'responsible')).toContain(given.dataProtectionOfficer);
          expect(section(notice, 'seen')).toContain(given.recipients[language]);
          expect(section(notice, 'handled')).toContain(String(given.answersKeptDays));
        },
      ),
      { numRuns: 300 },
    );
  });
});
