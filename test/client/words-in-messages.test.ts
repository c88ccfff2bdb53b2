import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type Language, languages } from '../../server/core/locale.ts';
import { formNames, type WordKey, wordKeys } from '../../server/core/words/keys.ts';
import { offeredWords } from '../../server/core/words/offered.ts';
import { hasPlaceholder, unknownPlaceholders } from '../../server/core/words/placeholders.ts';
import { projectDir } from '../../server/platform/config.ts';

/** One message: where it stands, and what it says, for a function its source. */
interface Message {
  place: string;
  language: Language;
  text: string;
}

const folders = ['client/i18n', 'server/core/wording'];
const messages = (
  await Promise.all(
    folders.flatMap((folder) =>
      readdirSync(join(projectDir, folder))
        .map((name) => ({ name, parts: /^([a-z-]+)\.(nb|nn|en)\.ts$/.exec(name) }))
        // The words that offer words name all of them, and SurveyJS has texts of its own with braces.
        .filter(({ parts }) => parts && parts[1] !== 'surveyjs')
        .map(async ({ name, parts }) => {
          const language = parts?.[2] as Language;
          const module = await import(join(projectDir, folder, name));
          return textsIn(module[language]).map(
            ([path, text]): Message => ({ place: `${parts?.[1]}.${path}`, language, text }),
          );
        }),
    ),
  )
).flat();

function textsIn(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [[path, String(value)]];
  return Object.entries(value ?? {}).flatMap(([key, part]) => textsIn(part, path ? `${path}.${key}` : key));
}

/** Where a word stands that is the term's but says something else, or is not the municipality's to choose. */
const exceptions: { place: RegExp; word: RegExp; reason: string }[] = [
  { place: /^methods\.sections\.utvalg\./, word: /^(utvalg|utval)$/i, reason: 'a sample, no committee' },
  { place: /^sign-in\.problems\.too-many-tries$/, word: /^quarter$/, reason: 'of an hour, not of a year' },
];

/** Every form of every word that is offered: a message must leave them to the dictionary. */
const terms = Object.fromEntries(
  languages.map((language) => {
    const forms = wordKeys.flatMap((key) => offeredWords[key].flatMap((word) => formsOf(word[language])));
    const bare = language === 'en' ? ['council', 'councils', 'the council'] : [];
    const longestFirst = [...new Set([...forms, ...bare])].sort((a, b) => b.length - a.length);
    return [language, new RegExp(`(?<![\\p{L}{])(${longestFirst.join('|')})s?(?![\\p{L}}])`, 'giu')];
  }),
) as Record<Language, RegExp>;

function formsOf(forms: Record<(typeof formNames)[number], string>): string[] {
  return formNames.filter((name) => name !== 'article').map((name) => forms[name]);
}

it('the messages are found, each language with as many', () => {
  const counts = languages.map((language) => messages.filter((one) => one.language === language).length);
  expect(counts[0]).toBeGreaterThan(300);
  expect(new Set(counts).size).toBe(1);
});

it('no message has a term hard-coded that the municipality has its own word for', () => {
  const faults = messages.flatMap(({ place, language, text }) =>
    [...text.matchAll(terms[language])]
      .map(([, word = '']) => word)
      .filter((word) => !exceptions.some((one) => one.place.test(place) && one.word.test(word)))
      .map((word) => `${language} ${place}: «${word}»`),
  );
  expect(faults).toEqual([]);
});

it('every exception is needed', () => {
  const unused = exceptions.filter(
    (one) =>
      !messages.some(
        ({ place, language, text }) =>
          one.place.test(place) &&
          [...text.matchAll(terms[language])].some(([, word = '']) => one.word.test(word)),
      ),
  );
  expect(unused).toEqual([]);
});

it('no message has a placeholder that is none', () => {
  const braces = /\$\{(?:[^{}]|\{[^{}]*\})*\}/g;
  expect(
    messages.flatMap(({ place, language, text }) =>
      unknownPlaceholders(text.replaceAll(braces, '')).map((name) => `${language} ${place}: {${name}}`),
    ),
  ).toEqual([]);
});

it('the same terms stand in a message in each language', () => {
  const keysOf = (text: string): string[] =>
    wordKeys.filter((key: WordKey) => new RegExp(`\\{(a|the)?${key}s?\\}`, 'i').test(text));
  const faults = messages
    .filter(({ language }) => language === 'nb')
    .flatMap(({ place, text }) =>
      messages
        .filter((other) => other.place === place && String(keysOf(other.text)) !== String(keysOf(text)))
        .map(({ language }) => `${language} ${place}`),
    );
  expect(faults).toEqual([]);
});

/** Read as they are written, without the dictionary: charts, sign-in, the citizen's pages and how sure a figure is. */
const unfilled = /^(charts|respond|sign-in|results\.sureness|words\.(?!ambition\.delegated))/;

it('placeholders stand only where they are filled', () => {
  expect(messages.filter(({ place, text }) => unfilled.test(place) && hasPlaceholder(text))).toEqual([]);
});
