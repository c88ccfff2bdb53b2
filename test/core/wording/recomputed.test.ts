import { describe, expect, it } from 'vitest';
import { type Language, languages } from '../../../server/core/locale.ts';
import { type Given, type Row, scaleOf, situationOf } from './given.ts';
import { situations } from './situations.ts';

/*
 * Each number in a sentence, made again from the row's published counts by nothing but schoolroom arithmetic: what the
 * opposition can do with the table on the page. Only the t quantile of an interval is taken from the core.
 */

const numbersIn = (text: string, language: Language): string[] => {
  // A round's name, and units by theirs, are no figures.
  const [figures, thousands] = [text.replace(/\b202\d\b/g, ''), language === 'en' ? ',' : '\u202f'];
  const pattern = language === 'en' ? /[+\u2212]?\d[\d,]*(?:\.\d+)?/g : /[+\u2212]?\d[\d\u202f]*(?:,\d+)?/g;
  return [...figures.matchAll(pattern)].map(([found]) =>
    found.replaceAll(thousands, '').replace(/,$/, '').replace(',', '.'),
  );
};

const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0);

function roundOf(counts: number[], given: Given) {
  const { min, max } = scaleOf(given);
  const values = counts.map((_, step) => min + step);
  const n = sum(counts);
  const mean = sum(counts.map((count, step) => count * (min + step))) / n;
  const squares = sum(counts.map((count, step) => count * (min + step - mean) ** 2));
  const width = values.length <= 4 ? 1 : values.length <= 7 ? 2 : 3;
  const bad = values.filter((value) =>
    given.direction === 'lowerIsBetter' ? value > max - width : value < min + width,
  );
  const atBadEnd = sum(counts.filter((_, step) => bad.includes(min + step)));
  return { n, mean, variance: squares / (n - 1), bad, atBadEnd, share: atBadEnd / n };
}

const oneDecimal = (value: number) => (Math.round((Math.abs(value) + 1e-9) * 10) / 10).toFixed(1);
const signed = (value: number) => {
  const written = oneDecimal(value);
  if (written === '0.0') return written;
  return (value < 0 ? '\u2212' : '+') + written;
};
const percent = (share: number) => String(Math.round(share * 100 + 1e-9));

/** Every number the row's text may hold, with where it comes from. */
function sourcesOf(row: Row): Map<string, string> {
  const { given } = row;
  const { figures, comparison, ambition } = situationOf(given);
  const sources = new Map<string, string>();
  const add = (from: string, ...written: (string | number)[]) => {
    for (const one of written) sources.set(String(one), from);
  };
  add('the scale', scaleOf(given).max);
  if (figures.shown === 'mean') add('a mean of few', figures.n, oneDecimal(figures.mean));
  if (figures.shown === 'nearlyAll') add('the answer of nearly all', figures.value);
  if (given.now) {
    const now = roundOf(given.now, given);
    add('this round', oneDecimal(now.mean), now.n, now.atBadEnd, ...now.bad, percent(now.share));
    const { min, max } = scaleOf(given);
    if (given.caution === 'E' && figures.shown === 'all') {
      const t = (figures.meanHigh - figures.mean) / figures.seMean;
      const half = t * Math.sqrt(now.variance / now.n);
      add(
        'the interval',
        oneDecimal(Math.max(min, now.mean - half)),
        oneDecimal(Math.min(max, now.mean + half)),
      );
    }
    const [dontKnow = 0, dontKnowBefore = 0] = given.dontKnow ?? [];
    const share = dontKnow / (now.n + dontKnow);
    if (dontKnow > 0) add('don’t know', dontKnow, now.n + dontKnow, percent(share));
    if (given.before && comparison.comparable) {
      const before = roundOf(given.before, given);
      add('last round', oneDecimal(before.mean), before.n, before.atBadEnd, percent(before.share));
      if (dontKnow > 0) add('don’t know then', percent(dontKnowBefore / (before.n + dontKnowBefore)));
      const difference = now.mean - before.mean;
      const se = Math.sqrt(now.variance / now.n + before.variance / before.n);
      const t = (comparison.mean.high - comparison.mean.difference) / se;
      // Welch’s degrees of freedom lie between the smaller round’s and both together, so t is near 2.
      expect(t).toBeGreaterThan(1.95);
      expect(t).toBeLessThan(2.25);
      add('the difference', signed(difference - t * se), signed(difference + t * se));
    }
    if (ambition?.rule.form === 'exact')
      add('the ambition', ambition.rule.value, signed(now.mean - ambition.rule.value));
  }
  if (ambition?.rule.form === 'band')
    add('the ambition', oneDecimal(ambition.rule.target), oneDecimal(ambition.rule.floor));
  if (ambition?.rule.form === 'relative') add('the ambition', ambition.rule.by);
  const { response } = given;
  if (response?.shown === 'all') {
    add('the response', response.answeredCount);
    if (response.invitedCount) {
      add('the response', response.invitedCount, percent(response.answeredCount / response.invitedCount));
    }
  }
  return sources;
}

describe('every number in a text is one that its row’s counts give', () => {
  it.each(situations)('$name', (row) => {
    const sources = sourcesOf(row);
    for (const language of languages) {
      const strangers = numbersIn(row.text[language], language).filter((number) => !sources.has(number));
      expect(strangers, `${language}: ${row.text[language]}`).toEqual([]);
    }
  });

  const shown = situations.filter(({ given }) => given.now && given.caution !== 'F');
  it.each(shown)(
    '$name: the mean and the number at the bad end stand where they are said to be',
    ({ given, text }) => {
      const now = roundOf(given.now as number[], given);
      const before = given.before && roundOf(given.before, given);
      const plain = text.nb.replaceAll('\u202f', '').replace(/(\d),(\d)/g, '$1.$2');
      expect(plain).toMatch(new RegExp(`^Snittet er ${oneDecimal(now.mean)} av ${scaleOf(given).max}\\b`));
      const people = (round: typeof now) => {
        if (round.atBadEnd === 0) return `ingen av ${round.n}`;
        return round.atBadEnd === round.n ? `alle ${round.n}` : `${round.atBadEnd} av ${round.n}`;
      };
      expect(plain.toLowerCase()).toContain(
        `${people(now)} ${given.badEnd === 'position' ? 'ligger på' : 'er misfornøyd'}`,
      );
      if (before) expect(plain).toContain(`, mot ${people(before)} sist.`);
      const [, was] = /(?:opp fra|ned fra|^[^.]*\.\d[^.]*, mot) (\d+\.\d) sist/.exec(plain) ?? [];
      if (was && before) expect(was).toBe(oneDecimal(before.mean));
    },
  );

  it('finds a number that is not the row’s', () => {
    const [pair] = situations as [Row];
    const strangers = numbersIn(pair.text.nb.replace('14 av 120', '15 av 120'), 'nb').filter(
      (number) => !sourcesOf(pair).has(number),
    );
    expect(strangers).toEqual(['15']);
  });
});
