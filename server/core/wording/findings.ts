import type { ChangeNumbers, FindingNumbers } from '../findings/finding.ts';
import type { Language } from '../locale.ts';
import { badEndValues, capitalized, people } from './bad-end.ts';
import { en } from './findings.en.ts';
import { type FindingWords, nb } from './findings.nb.ts';
import { nn } from './findings.nn.ts';
import { formatCount, formatMean, formatShare } from './numbers.ts';
import { listed, wordsIn } from './words.ts';

const words: Record<Language, FindingWords> = { nb, nn, en };

/** A finding as the wording takes it. The place has its name beside the sentence, not in it. */
export interface FindingTold {
  numbers: FindingNumbers;
  scale: { min: number; max: number };
  /** On a scale of agreement the bad end is not dissatisfaction, and is not called so. */
  badEnd: 'dissatisfied' | 'position';
  /** The units below that have the same, by name. */
  alsoIn: readonly string[];
}

/** More names than this are counted, so that the sentence can be read. */
const namesTold = 5;

/**
 * A finding in words, always with how many, of those who answered and no one else.
 *
 * Example, the demo pair: «Svarene spriker mer enn sist. 14 av 120 er misfornøyde (1 eller 2), mot 2 av 120 sist. Snittet viser
 * det ikke: 4,8 av 6 begge ganger.»
 */
export function findingInWords(told: FindingTold, language: Language): string {
  const { alsoIn } = told;
  const { and } = wordsIn(language);
  const names =
    alsoIn.length > namesTold
      ? [
          ...alsoIn.slice(0, namesTold - 1),
          words[language].more(formatCount(alsoIn.length - namesTold + 1, language)),
        ]
      : alsoIn;
  return [
    ...sentences(told, language),
    ...(names.length > 0 ? [words[language].alsoIn(listed(names, and))] : []),
  ].join(' ');
}

function sentences(told: FindingTold, language: Language): string[] {
  const { numbers, scale, badEnd } = told;
  const say = words[language];
  const max = formatCount(scale.max, language);
  const values = badEndValues({ scale, direction: 'higherIsBetter' }, language);
  switch (numbers.kind) {
    case 'spreadUp':
    case 'spreadDown':
      return [say[numbers.kind], peopleBoth(told, numbers, language), meanBoth(numbers, max, language)];
    case 'meanUp':
    case 'meanDown': {
      const [mean, before] = [numbers.mean, numbers.previousMean].map((one) => formatMean(one, language));
      return [say[numbers.kind](mean as string, max, before as string), peopleBoth(told, numbers, language)];
    }
    case 'dissatisfiedUp':
    case 'dissatisfiedDown': {
      const now = people(numbers.dissatisfiedCount, numbers.n, language);
      const before = people(numbers.previousDissatisfiedCount, numbers.previousN, language);
      return [say[numbers.kind][badEnd](now, before, values)];
    }
    case 'dissatisfiedConcentrated': {
      const groups = numbers.groups.map(({ name, dissatisfiedCount, n }) =>
        say.group(name, people(dissatisfiedCount, n, language)),
      );
      const all = people(numbers.dissatisfiedCount, numbers.n, language);
      return [say.gathered[badEnd](listed(groups, wordsIn(language).and), values, all)];
    }
    case 'minorityAlert': {
      const start = say.meanBut(formatMean(numbers.mean, language), max);
      return [`${start} ${peopleNow(told, numbers, language)}.`];
    }
    case 'unitFarBelow': {
      const [whole, mean] = [numbers.wholeMean, numbers.mean].map((one) => formatMean(one, language));
      return [
        say.farBelow(whole as string, mean as string, max, formatCount(numbers.n, language)),
        `${capitalized(peopleNow(told, numbers, language))}.`,
      ];
    }
    case 'responseDown': {
      const { answeredCount, invitedCount, previousAnsweredCount, previousInvitedCount } = numbers;
      return [
        say.responseDown(
          people(answeredCount, invitedCount, language),
          formatShare(answeredCount / invitedCount, language),
          people(previousAnsweredCount, previousInvitedCount, language),
          formatShare(previousAnsweredCount / previousInvitedCount, language),
        ),
      ];
    }
    case 'manyDontKnow': {
      const { dontKnowCount, askedCount } = numbers;
      const share = formatShare(dontKnowCount / askedCount, language);
      const [count, asked] = [dontKnowCount, askedCount].map((one) => formatCount(one, language));
      return [wordsIn(language).dontKnow.many(count as string, asked as string, share)];
    }
  }
}

/** «14 av 120 er misfornøyde (1 eller 2)», not yet ended. */
function peopleNow(
  { scale, badEnd }: FindingTold,
  { dissatisfiedCount, n }: Pick<ChangeNumbers, 'dissatisfiedCount' | 'n'>,
  language: Language,
): string {
  const values = badEndValues({ scale, direction: 'higherIsBetter' }, language);
  const say = wordsIn(language).people[badEnd];
  return say(people(dissatisfiedCount, n, language), dissatisfiedCount === 1, values);
}

function peopleBoth(told: FindingTold, numbers: ChangeNumbers, language: Language): string {
  const before = people(numbers.previousDissatisfiedCount, numbers.previousN, language);
  return `${capitalized(peopleNow(told, numbers, language))}${wordsIn(language).people.before(before)}.`;
}

/** Two means that read alike are told as one: that they are the same is why one looks at the spread. */
function meanBoth(numbers: ChangeNumbers, max: string, language: Language): string {
  const [mean, before] = [numbers.mean, numbers.previousMean].map((one) => formatMean(one, language));
  return mean === before
    ? words[language].sameMean(mean as string, max)
    : words[language].means(mean as string, max, before as string);
}
