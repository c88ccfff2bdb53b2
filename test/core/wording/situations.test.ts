import { describe, expect, it } from 'vitest';
import { cautionMark } from '../../../server/core/ambition/caution.ts';
import { statusOf } from '../../../server/core/ambition/status.ts';
import { languages } from '../../../server/core/locale.ts';
import { minorityAlert } from '../../../server/core/spread.ts';
import { resultInWords } from '../../../server/core/wording/sentence.ts';
import { type Row, scaleOf, situationOf } from './given.ts';
import { situations } from './situations.ts';

const inEveryLanguage = situations.flatMap((row) => languages.map((language) => ({ row, language })));

describe('what is said, word for word', () => {
  it.each(inEveryLanguage)('$row.name ($language)', ({ row, language }) => {
    expect(resultInWords(situationOf(row.given), language)).toBe(row.text[language]);
  });
});

describe('the table itself', () => {
  it('has sixty situations or more, each by its own name, and a third or more where nothing may be claimed', () => {
    expect(situations.length).toBeGreaterThanOrEqual(60);
    expect(new Set(situations.map(({ name }) => name)).size).toBe(situations.length);
    const quiet = situations.filter(({ claims }) => !claims);
    expect(quiet.length / situations.length).toBeGreaterThanOrEqual(0.3);
  });

  it('says nothing of change or alert where there is nothing to claim', () => {
    const claim =
      /opp fra|ned fra|opp frå|ned frå|up from|down from|spriker mer|sprikjer meir|more spread out\b|mer samlet|meir samla|closer together|tilfeldigheter|tilfeldigheiter|chance easily|varsel|alert|økt|auka|risen/i;
    // «Ser ut til å …, men det kan skyldes at snittet har flyttet seg» takes back what it says.
    const takenBack = /(ser ut til å|seem)[^.]*(, men det kan|, but that may)[^.]*\./g;
    for (const { name, claims, text } of situations) {
      for (const language of languages) {
        const said = text[language].replace(takenBack, '');
        if (claims) expect(said, `${name} (${language})`).toMatch(claim);
        else expect(said, `${name} (${language})`).not.toMatch(claim);
      }
    }
  });

  it('speaks of those who answered, calls nothing unchanged and nothing proven, and blames nobody', () => {
    const forbidden =
      /innbygg|citizens|residents|uendr|unchanged|signifik|signific|bevis|proves|p-verdi|p-value|standardavvik|standard deviation|!|dårlig|poor\b|\bmener\b|\bmeiner\b|undefined|null/i;
    for (const { name, text } of situations) {
      for (const language of languages)
        expect(text[language], `${name} (${language})`).not.toMatch(forbidden);
    }
  });
});

describe('what the rows state is what the core would say', () => {
  const compared = situations.filter(({ given }) => given.stored);
  it.each(compared)('$name: the verdicts', ({ given }: Row) => {
    const { comparison } = situationOf(given);
    if (!comparison.comparable) throw new Error('a row with verdicts has two rounds');
    const { mean, spread, dissatisfied } = comparison;
    expect({
      mean: mean.verdict,
      spread: spread.verdict,
      dissatisfied: dissatisfied.verdict,
      ...(spread.reason === 'meanMoved' && { meanMoved: true }),
    }).toEqual(given.stored);
  });

  const full = situations.flatMap(({ name, given }) => {
    const { figures } = situationOf(given);
    return figures.shown === 'all' ? [{ name, given, figures }] : [];
  });
  it.each(full)('$name: the marks, the status and the alert', ({ given, figures }) => {
    const { comparison, direction } = situationOf(given);
    expect(cautionMark(figures, scaleOf(given))).toBe(given.caution ?? null);
    const { ambition } = given;
    if (ambition) {
      const { code, uncertain } = ambition;
      expect(statusOf(figures, ambition.rule, direction)).toEqual({ code, uncertain });
    }
    // A row without the alert may leave it to its own place beside the text.
    if (given.alert) expect(minorityAlert(figures, comparison, ambition?.code !== 'below')).toBe(true);
  });
});
