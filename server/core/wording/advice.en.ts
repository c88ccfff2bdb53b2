import type { AdviceWords } from './advice.nb.ts';

/** Advice on a draft, English. */
export const en: AdviceWords = {
  what: {
    'two-in-one': ({ found }) => `Are you asking two things at once? ${found}`,
    leading: ({ found }) => `The words may show which answer you hope for: ${found}`,
    'double-negation': ({ found }) => `Two negations in one question: ${found}`,
    'no-dont-know': ({ found }) => `Some may have no answer here, and cannot say “don’t know”: ${found}`,
    'scale-unbalanced': ({ found }) => `The scale leans to one side: ${found}`,
    'scale-unlabelled': ({ found }) => `The scale has no words at ${found}.`,
    'mixed-directions': ({ found }) => `Something here points the opposite way of the rest: ${found}`,
    'long-question': ({ figure }) => `The question has ${figure('words')} words.`,
    'long-questionnaire': ({ figure }) => `It takes about ${figure('minutes')} minutes to answer.`,
    'hard-to-read': ({ figure }) =>
      `The text is hard to read: the readability index (LIX) is ${figure('lix')}.`,
    jargon: ({ found }) => `Does everyone know these words? ${found}`,
    'many-required': ({ figure }) =>
      `${figure('required')} of ${figure('questions')} questions must be answered.`,
    'many-open': ({ figure }) =>
      `There are ${figure('open')} questions where people are to write themselves.`,
    'special-category': ({ found }) => `This is a special category of personal data: ${found}`,
    'criminal-matters': ({ found }) => `This is about criminal matters: ${found}`,
    'groups-too-small': ({ name, where, isFewest, figure }) =>
      `With ${where ? `${figure('people')} in ${where}` : `${figure('people')} ${isFewest ? 'where the fewest are asked' : 'people asked'}`}, ${name} cannot be shown: ${figure('groups')} groups have at most ${figure('each')} each, and the limit is ${figure('limit')}.`,
    'general-after-specific': ({ found }) =>
      `A question about the whole comes after questions about its parts: ${found}`,
    'sensitive-early': ({ found }) => `Something private comes early: ${found}`,
    'background-early': () => 'The form begins with who the person answering is.',
    'missing-translation': ({ name, figure, isOne }) =>
      `${figure('missing')} ${isOne ? 'text is' : 'texts are'} missing in ${name}.`,
    'feeds-nothing': ({ figure }) => `Questions that give no indicator a value: ${figure('questions')}.`,
  },
  why: {
    'two-in-one':
      'Whoever thinks differently of the two does not know what to answer. And you do not learn what the answer is about.',
    leading:
      'Many answer what they think you want to hear. Then the figure tells more of the question than of what you asked.',
    'double-negation':
      'Whoever disagrees with something that is denied twice has to work the answer out. Some get it wrong.',
    'no-dont-know':
      'Whoever does not know must guess or move on. Guesses pull towards the middle and look like an opinion.',
    'scale-unbalanced': 'More or stronger words on one side pull the answers there.',
    'scale-unlabelled':
      'Without words at both ends people read the numbers each in their own way, and some turn them.',
    'mixed-directions': 'When the direction changes, it is easy to answer the opposite of what one means.',
    'long-question':
      'In a long question the beginning is forgotten when one reaches the end, above all by those who have it read to them.',
    'long-questionnaire': 'Those with least time give up first. Then you hear mostly from the others.',
    'hard-to-read': 'Whoever does not understand the text answers something else than you asked, or nothing.',
    jargon: 'Words from work are not words at home. Those who do not know them drop out or guess.',
    'many-required': 'Whoever cannot or will not answer one of them must give up the rest too.',
    'many-open': 'The last are seldom answered, and somebody must read and redact all that is written.',
    'special-category':
      'Health, belief, political views, ethnicity, trade union and sexual orientation have a protection of their own (GDPR article 9). You need one more legal basis to ask.',
    'criminal-matters':
      'Convictions and offences have a protection of their own (GDPR article 10). As a rule you may not ask.',
    'groups-too-small':
      'Small groups are hidden for the sake of those who answer. Then you ask for what you cannot get to see, even if everyone answers.',
    'general-after-specific':
      'The answer about the whole is coloured by what one has just thought of. If it comes first, it can be compared from year to year, even when you change the rest.',
    'sensitive-early': 'Whoever meets a private question before knowing what this is easily stops there.',
    'background-early':
      'People came to say what they think. Questions about age and such first may make them wonder whether they will be recognised.',
    'missing-translation': 'No round opens in a language that is not complete.',
    'feeds-nothing':
      'An answer that nobody uses has cost somebody time. It may be meant to be read by itself.',
  },
  mend: {
    'two-in-one': 'Split it into two questions, or keep the one that matters most.',
    leading: 'Take the word away, or ask so that both answers are as easy to give.',
    'double-negation': 'Say it without negations: “I am satisfied with …”.',
    'no-dont-know': 'Add “Don’t know” to the scale. It stands outside the mean.',
    'scale-unbalanced': 'Use as many and as strong words on both sides.',
    'scale-unlabelled': 'Write what the lowest and the highest value mean.',
    'mixed-directions': 'Turn the question or the scale, or leave it if it is meant.',
    'long-question': 'Take away what is not needed, or make it two sentences.',
    'long-questionnaire':
      'Take away questions that nobody will use. Begin with those that give nothing a value.',
    'hard-to-read': 'Short sentences and short words. Read it aloud to somebody who does not work here.',
    jargon: 'Use an everyday word, or explain it in brackets.',
    'many-required': 'Let most of them be free to leave out.',
    'many-open': 'Keep one or two, preferably at the end.',
    'special-category':
      'Take it away if you can. If not: settle the basis with the data protection officer and put it in the privacy settings.',
    'criminal-matters': 'Take it away, or settle it with the data protection officer first.',
    'groups-too-small': 'Use fewer and larger groups, or take one of the questions away.',
    'general-after-specific': 'Move it first.',
    'sensitive-early': 'Move it to the end, or take it away.',
    'background-early': 'Move them to the end.',
    'missing-translation': 'Translate what is missing.',
    'feeds-nothing': 'Map them to an indicator, or take them away.',
  },
  apply: {
    split: 'Split in two',
    reword: 'Replace',
    dontKnow: 'Add “Don’t know”',
    label: 'Insert the text',
    turn: 'Turn the scale',
    optional: 'Make them free to leave out',
    moveFirst: 'Move first',
    moveLast: 'Move to the end',
  },
  plain: (words) =>
    `The list offers ${words.map(({ word, instead }) => `“${instead}” for “${word}”`).join(', ')}.`,
  more: (count) => `${count} more`,
  and: 'and',
};
