import { describe, expect, it } from 'vitest';
import { letterOf } from '../../../server/core/invitation/letter.ts';
import { languages } from '../../../server/core/locale.ts';

const given = {
  ...{
    isReminder: false,
    municipalityName: 'Fet',
    surveyTitle: 'Skole & "hjem" <nå>',
    closesOn: '2026-12-01',
  },
  ...{ surveyLink: 'https://x.no/fet/s/1/nb', code: 'ABCDEFGHJKMNPQRSTVWXYZ0123' },
  optOutLink: 'https://x.no/fet/nb/nei-takk#t',
};

describe('a letter', () => {
  it('has the link with the code in its fragment, and the code in fours, as text and as html', () => {
    for (const language of languages) {
      const { text, html } = letterOf({ ...given, language });
      for (const part of [text, html]) {
        expect(part).toContain('https://x.no/fet/s/1/nb#ABCDEFGHJKMNPQRSTVWXYZ0123');
        expect(part).toContain('ABCD EFGH JKMN PQRS TVWX YZ01 23');
        expect(part).toContain('https://x.no/fet/nb/nei-takk#t');
      }
      expect(html).toContain(`<html lang="${language}">`);
    }
  });

  it('is in the person’s language, and says that it is a reminder', () => {
    expect(letterOf({ ...given, language: 'nn' }).text).toContain('Opne undersøkinga');
    expect(letterOf({ ...given, language: 'en', isReminder: true }).subject).toMatch(/^Reminder: /);
    expect(letterOf({ ...given, language: 'nb' }).text).toContain('1. desember 2026');
  });

  it('lets nothing of a title become html', () => {
    const { html } = letterOf({ ...given, language: 'nb' });
    expect(html).toContain('Skole &amp; &quot;hjem&quot; &lt;nå&gt;');
    expect(html).not.toContain('<nå>');
  });
});
