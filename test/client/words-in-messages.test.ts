import { readdirSync, readFileSync } from 'node:fs';
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

const putIn = /\$\{(?:[^{}]|\{[^{}]*\})*\}/g;
const folders = ['client/i18n', 'server/core/wording'];
const messages = (
  await Promise.all(
    folders.flatMap((folder) =>
      readdirSync(join(projectDir, folder))
        .map((name) => ({ name, parts: /^([a-z-]+)\.(nb|nn|en)\.ts$/.exec(name) }))
        // The words that offer words name all of them, and SurveyJS has texts of its own with braces.
        .filter(({ parts }) => parts)
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
  // Without what is put in, which is code: `${units}`.
  if (typeof value === 'function') return [[path, String(value).replaceAll(putIn, '')]];
  return Object.entries(value ?? {}).flatMap(([key, part]) => textsIn(part, path ? `${path}.${key}` : key));
}

/** Where a word stands that is the term's but says something else, or is not the municipality's to choose. */
const exceptions: { place: RegExp; word: RegExp; reason: string }[] = [
  { place: /^methods\.sections\.utvalg\./, word: /^(utvalg|utval)$/i, reason: 'a sample, no committee' },
  {
    place: /^(round-design\.|opening\.faults\.strata-by-link$)/,
    word: /^(utvalg|utval)(et)?$/i,
    reason: 'a sample',
  },
  {
    place: /^(comparison\.peers\.differs\.sample\.|admin-import\.(choices\.sample|peers\.columns))/,
    word: /^(utvalg|utval)$/i,
    reason: 'a sample',
  },
  { place: /^admin-privacy\.record\.data\.stratum$/, word: /^(utvalget|utvalet)$/, reason: 'a sample' },
  {
    place: /^admin-units\.(kinds\.department|kindHelp)$/,
    word: /^(avdeling|department)$/,
    reason: 'one kind of unit beside schools and areas',
  },
  {
    place: /^admin-import\.people\.columns\./,
    word: /^(ordfører|ordførar|mayor)$/,
    reason: 'what is written in the file, which has the same words everywhere',
  },
  {
    place: /^(admin-units\.(kinds\.area|kindHelp)|glossary\.terms\.enhet\.text)$/,
    word: /^(område|area)$/,
    reason: 'one kind of unit beside schools and departments',
  },
  {
    place:
      /^(app\.front\.what\.0|glossary\.terms\.(fokusomrade|malekart)\.|methods\.sections\.vekter\.plain)/,
    word: /^(område(r|ne)?|områda|(the )?areas?)$/,
    reason: 'what the municipality works with, or a stretch of the range',
  },
  {
    place:
      /^(entrances\.(ombud|leader)\.|mapping\.chain\.|findings\.filters\.names\.focusArea$|meeting\.fromStartText$|pick\.search$)/,
    word: /^areas?$/,
    reason: 'a focus area',
  },
  { place: /^staff-privacy\./, word: /^council$/, reason: 'of parents' },
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

/** Of words for the same thing, those the texts do not use, and English that is stiff. */
const otherWords: Record<Language, RegExp> = {
  nb: /\b(e-post)?tjener(en|e|ne)?\b/i,
  nn: /\b((e-post)?tenar(en|ar|ane)?|blei|svarte?|svarer|sprikar|forklarer)\b/i,
  en: /\b(e-mails?|anew|shall)\b/i,
};

it.each(languages)('one word stands for one thing in all texts: %s', (language) => {
  const files = ['client', 'server'].flatMap((folder) =>
    readdirSync(join(projectDir, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith(`.${language}.ts`))
      .map((name) => join(folder, name)),
  );
  expect(files.length).toBeGreaterThan(30);
  const faults = files.flatMap((file) =>
    readFileSync(join(projectDir, file), 'utf8')
      .split('\n')
      .filter((line) => otherWords[language].test(line))
      .map((line) => `${file}: ${line.trim()}`),
  );
  expect(faults).toEqual([]);
});

/**
 * «De som» is a subject, «dem som» what is spoken of after a preposition or a verb. After a comma «for» binds a clause, and
 * then a subject follows.
 */
const wrongCase =
  /(?<![,.] )\b(?:av|blant|enn|for|fra|gjelder|hos|med|mot|om|til) de som\b|(?:^|[.!?:] |[`'«])Dem som\b/i;

it('bokmål says «de som» of a subject and «dem som» of an object', () => {
  expect('Tallene gjelder de som svarte.').toMatch(wrongCase);
  expect('Dem som svarte, er enige.').toMatch(wrongCase);
  expect('Runden åpnes ikke, for de som svarer, har rett til det. De som svarte, er enige.').not.toMatch(
    wrongCase,
  );
  const faults = messages.filter(({ language, text }) => language === 'nb' && wrongCase.test(text));
  expect(faults.map(({ place, text }) => `${place}: ${text}`)).toEqual([]);
});

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
  expect(
    messages.flatMap(({ place, language, text }) =>
      unknownPlaceholders(text).map((name) => `${language} ${place}: {${name}}`),
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

it('each language has its own quotation marks', () => {
  const others = { nb: /[“”]/, nn: /[“”]/, en: /[«»]/ };
  expect(messages.filter(({ language, text }) => others[language].test(text))).toEqual([]);
});

/** Read as they are written, without the dictionary: charts, sign-in, the citizen's pages and how sure a figure is. */
const unfilled = /^(charts|respond|sign-in|results\.sureness|words\.(?!ambition\.delegated))/;

it('placeholders stand only where they are filled', () => {
  expect(messages.filter(({ place, text }) => unfilled.test(place) && hasPlaceholder(text))).toEqual([]);
});

/** The code that reads messages as they are written, which must be of the kind that has no placeholders in it. */
const rawReaders: { file: RegExp; texts: string; reads: RegExp }[] = [
  {
    file: /^parts\/(Shell\.tsx|first-page-plugin\.ts)$/,
    texts: 'app',
    reads: /^app\.(loading|needsScript|failed|tryAgain|notFound|toFront)/,
  },
  { file: /^parts\/TopBar\.tsx$/, texts: 'admin', reads: /^admin\.title$/ },
  { file: /^results\/sureness\.ts$/, texts: 'app', reads: /^results\.sureness/ },
  { file: /^admin\/people\/person-words\.ts$/, texts: 'app', reads: /^app\.roles\.(?!unitLeader)/ },
  {
    file: /^admin\/people\/person-words\.ts$/,
    texts: 'adminPeople',
    reads:
      /^admin-people\.(ownerOf|leads|sitsIn|doesNotSignIn|neverSignedIn|lastSignIn|throughProvider|noPassword|hasSecondFactor|rolesWait)$/,
  },
  {
    file: /^admin\/bodies\/body-words\.ts$/,
    texts: 'adminBodies',
    reads: /^admin-bodies\.(period|members|deputies|noMembers)$/,
  },
  // Filled with the words that are being chosen.
  { file: /^admin\/words\//, texts: 'adminWords', reads: /^admin-words\.(?!examples)/ },
];

it('messages with placeholders are read through the dictionary', () => {
  const withPlaceholders = new Set(
    messages.filter(({ text }) => hasPlaceholder(text)).map(({ place }) => place.split('.')[0] ?? ''),
  );
  const textsOf: Record<string, string[]> = { app: ['app', 'results', 'staff'], chart: ['charts'] };
  const modulesOf = (name: string) =>
    textsOf[name] ?? [name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)];
  const client = join(projectDir, 'client');
  const files = readdirSync(client, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.tsx?$/.test(file) && !file.startsWith('i18n/'),
  );
  const faults = files.flatMap((file) =>
    [...readFileSync(join(client, file), 'utf8').matchAll(/\b(\w+)Texts\[/g)]
      .map(([, name = '']) => name)
      .filter((name) => modulesOf(name).some((module) => withPlaceholders.has(module)))
      .filter((name) => !rawReaders.some((one) => one.file.test(file) && one.texts === name))
      .map((name) => `${file}: ${name}`),
  );
  expect(faults).toEqual([]);
  const raw = messages.filter(({ place }) => rawReaders.some(({ reads }) => reads.test(place)));
  expect(raw.filter(({ text }) => hasPlaceholder(text))).toEqual([]);
});
