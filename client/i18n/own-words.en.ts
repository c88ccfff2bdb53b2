import type { OwnWordsTexts } from './own-words.nb.ts';

export const en = {
  title: 'Own words',
  of: (survey, period) => `${survey}, ${period}`,
  leadReader:
    'You are appointed to read what people have written. Take out names and whatever else shows who somebody is, and give themes. Nothing goes further until somebody else has decided it. Each reading is written in the log.',
  leadOther:
    'Here you see how far the reading has come, and what may go further. The texts as they were written are seen only by whoever is appointed to read.',
  appoint: 'Ask that somebody may read',
  faults: {
    'not-told-of-reading':
      'The round opened before people were told that somebody reads what they write. So nobody may read it.',
    'answers-are-deleted': 'The answers are deleted, as was promised. What has been shown stays.',
    'round-not-mixed': 'The texts can be read when the round has closed and the answers are mixed.',
  },
  none: 'The round has no questions that are answered in one’s own words.',
  withheld: 'Not shown: too few have written here, or nobody.',
  progress: (read, written) => `${read} of ${written} read`,
  asideCount: (count) => `${count} set aside`,
  read: 'Read',
  readQuestion: (question) => `Read the answers to “${question}”`,
  close: 'Done for now',
  textOf: (at, count) => `Text ${at} of ${count}`,
  states: { waiting: 'Not read', approved: 'Approved', setAside: 'Set aside' },
  doneBy: { approved: (who) => `Approved by ${who}.`, setAside: (who) => `Set aside by ${who}.` },
  wordsHelp: 'Press a word, or draw over several, to take them out or put them back.',
  keysHelp:
    'With a keyboard: the arrows move, Shift and an arrow mark several, space takes out or puts back, Ctrl+Z undoes, G approves, L sets aside.',
  marked: (count, written) => `${count} words marked: ${written}`,
  undoStep: (written) => (written === '' ? 'Undo the last step' : `Undo “${written}”`),
  stepUndone: 'Undone.',
  changedSince: 'Changed, not saved',
  preview: 'This is how it reads when approved:',
  same: {
    title: 'What you take out stands in other places too:',
    here: (written, count) =>
      count === 1
        ? `Take out “${written}” in one more place here`
        : `Take out “${written}” in ${count} more places here`,
    elsewhere: (written, count) =>
      count === 1
        ? `Take out “${written}” in one other text`
        : `Take out “${written}” in ${count} other texts`,
    done: (written, count) =>
      count === 1
        ? `“${written}” is taken out in one other text.`
        : `“${written}” is taken out in ${count} other texts.`,
    ask: {
      title: (written, count) =>
        count === 1
          ? `Take out “${written}” in one other text?`
          : `Take out “${written}” in ${count} other texts?`,
      places: (places, texts) =>
        `It stands in ${places === 1 ? 'one place' : `${places} places`} in ${texts === 1 ? 'one other answer' : `${texts} other answers`} to this question.`,
      approved: (count) =>
        count === 1
          ? 'One of the texts is approved already, and must be approved anew before it is taken out there.'
          : `${count} of the texts are approved already, and must be approved anew before it is taken out there.`,
      later:
        'Nothing is saved before you approve each text. You can undo. In answers to other questions it is suggested.',
      confirm: 'Take out',
    },
  },
  words: 'The words of the text',
  takenOut: (mark, word) => `${word}, taken out as ${mark}`,
  suggested: (word) => `${word}, suggested to take out`,
  mark: 'What I take out is',
  marks: { name: 'a name', place: 'a place', contact: 'contact details', other: 'something else' },
  takeHints: (count) => (count === 1 ? 'Take out the suggestion' : `Take out the ${count} suggestions`),
  putBack: 'Put everything back',
  themes: 'Themes in the text',
  noThemes: 'No themes yet. Make the first when you see what people write about.',
  newTheme: 'New theme',
  add: 'Add',
  propose: 'Propose as an excerpt',
  proposeHelp: 'Others may read the text, without what you have taken out, if that is decided.',
  approve: 'Approve',
  setAside: 'Set aside',
  undo: 'Undo',
  previous: 'Previous',
  next: 'Next',
  toWaiting: 'To the next that waits',
  done: {
    approved: 'Approved.',
    setAside: 'Set aside.',
    waiting: 'Undone. The text waits again.',
    theme: 'The theme is added.',
    renamed: 'The theme is changed.',
  },
  allRead: 'Everything is read. You can still go through and change.',
  hintsLeft: (count) =>
    count === 1
      ? 'In one approved text something stands that is suggested to take out.'
      : `In ${count} approved texts something stands that is suggested to take out.`,
  toHintsLeft: 'See the next',
  notSaved: 'What you change is saved only when you approve.',
  themeList: 'Change the themes',
  themeName: (name) => `Name of “${name}”`,
  rename: 'Save the name',
  merge: 'Make them one',
  mergeHelp: (name) => `“${name}” exists already. The two become one, and that cannot be undone.`,
  writtenBy: (count) => `${count} people have written.`,
  about: (count, of) => `${count} of ${of}`,
  nearlyAll: 'nearly all',
  hasRare: 'Themes that few mention are not shown.',
  excerpts: 'Excerpts',
  excerptsNote: 'What shows who somebody is has been taken out.',
  goesFurther: 'What may go further',
  nothingYet: 'No themes with enough people, and no excerpts, yet.',
  waitsFirst: (count) =>
    count === 1 ? 'One text must be read first.' : `${count} texts must be read first.`,
  shown: 'Shown with the result',
  shownOther: 'Something else is shown now. It has changed since it was decided.',
  hidden: 'Shown no more.',
  decided: (who, moment) => `Decided by ${who}, ${moment}.`,
  erased: 'erased account',
  show: {
    action: 'Show with the result',
    title: 'Show this with the result?',
    text: [
      'The themes and excerpts as they are now are shown to those who see the round’s result, from the same moment.',
      'What has been read has been read. Read the excerpts once more: could anybody recognise who wrote?',
    ],
    reason: 'Why shall it be shown?',
    reasonHelp: 'Stored with the decision.',
    reasonMissing: 'Write a reason.',
    confirm: 'Show them',
    done: 'The themes and excerpts are shown with the result.',
  },
  hide: {
    action: 'Show no more',
    title: 'Stop showing this?',
    text: [
      'The themes and excerpts are taken away from the result. Those who have read them have read them.',
    ],
    reason: 'Why shall it not be shown?',
    reasonHelp: 'Stored with the decision.',
    reasonMissing: 'Write a reason.',
    confirm: 'Show no more',
    done: 'The themes and excerpts are shown no more.',
  },
  inOwnWords: 'In their own words',
  problems: {
    'span-outside': 'What is to be taken out does not fit the text. Load the page again.',
    'spans-overlap': 'The same word is taken out twice. Put everything back and try again.',
    'national-id-left': 'There is a national identity number here. Take it out before you approve.',
    'nothing-left': 'Everything is taken out. Set the text aside instead.',
    'unknown-text': 'The text is no longer there. Load the page again.',
    'unknown-theme': 'The theme is no longer there. Load the page again.',
    'too-many-themes': 'There are 40 themes already. Make some of them one first.',
    'too-few-wrote': 'Too few have written for anything to be read or shown.',
    'texts-waiting': 'All texts must be read first.',
    'nothing-to-show': 'There is nothing to show yet.',
    'nothing-shown': 'Nothing is shown now. Load the page again.',
    'changed-since': 'Something has changed since you looked. Load the page again, and look once more.',
    'another-person-needed': 'You have been appointed to read the round. Somebody else must decide this.',
    'not-allowed': 'Your grant to read is over.',
    'unknown-round': 'Your grant to read is over.',
    'pilot-not-published': 'A pilot is not published.',
  } as Record<string, string>,
} satisfies OwnWordsTexts;
