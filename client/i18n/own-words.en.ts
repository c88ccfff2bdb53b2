import type { OwnWordsTexts } from './own-words.nb.ts';

export const en = {
  title: 'Own words',
  of: (survey, period) => `${survey}, ${period}`,
  leadReader:
    'You have been appointed to read what people have written. Take out names and anything else that shows who somebody is, and give the texts themes. Nothing goes further until somebody else has decided on it. Each reading is written in the log.',
  leadOther:
    'Here you see how far the reading has come, and what may go further. Only the person appointed to read sees the texts as they were written.',
  appoint: 'Ask for somebody to read',
  faults: {
    'not-told-of-reading':
      'The round opened before people were told that somebody reads what they write. That is why nobody may read it.',
    'answers-are-deleted': 'The answers have been deleted, as promised. What has been shown stays.',
    'round-not-mixed': 'The texts can be read when the round has closed and the answers have been mixed.',
  },
  none: 'The round has no questions that people answer in their own words.',
  withheld: 'Not shown: too few have written here, or nobody has.',
  progress: (read, written) => `${read} of ${written} read`,
  asideCount: (count) => `${count} set aside`,
  read: 'Read',
  readQuestion: (question) => `Read the answers to “${question}”`,
  close: 'Done for now',
  textOf: (at, count) => `Text ${at} of ${count}`,
  states: { waiting: 'Not read', approved: 'Approved', setAside: 'Set aside' },
  doneBy: { approved: (who) => `Approved by ${who}.`, setAside: (who) => `Set aside by ${who}.` },
  wordsHelp: 'Press a word, or drag across several, to take them out or put them back.',
  keysHelp:
    'With the keyboard: the arrow keys move, Shift and an arrow mark several, the space bar takes out or puts back, Ctrl+Z undoes, G approves, L sets aside.',
  marked: (count, written) => `${count} words marked: ${written}`,
  undoStep: (written) => (written === '' ? 'Undo the last step' : `Undo “${written}”`),
  stepUndone: 'Undone.',
  changedSince: 'Changed, not saved',
  preview: 'This is how it reads when approved:',
  same: {
    title: 'What you are taking out is in other places too:',
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
        ? `“${written}” has been taken out in one other text.`
        : `“${written}” has been taken out in ${count} other texts.`,
    ask: {
      title: (written, count) =>
        count === 1
          ? `Take out “${written}” in one other text?`
          : `Take out “${written}” in ${count} other texts?`,
      places: (places, texts) =>
        `It is in ${places === 1 ? 'one place' : `${places} places`} in ${texts === 1 ? 'one other answer' : `${texts} other answers`} to this question.`,
      approved: (count) =>
        count === 1
          ? 'One of the texts has already been approved, and must be approved again before it is taken out there.'
          : `${count} of the texts have already been approved, and must be approved again before it is taken out there.`,
      later:
        'Nothing is saved until you approve each text. You can undo this. In answers to other questions it will be suggested.',
      confirm: 'Take out',
    },
  },
  words: 'The words of the text',
  takenOut: (mark, word) => `${word}, taken out as ${mark}`,
  suggested: (word) => `${word}, suggested for taking out`,
  mark: 'What I take out is',
  marks: { name: 'a name', place: 'a place', contact: 'contact details', other: 'something else' },
  takeHints: (count) => (count === 1 ? 'Take out the suggestion' : `Take out the ${count} suggestions`),
  putBack: 'Put everything back',
  themes: 'Themes in the text',
  noThemes: 'No themes yet. Make the first when you see what people write about.',
  newTheme: 'New theme',
  add: 'Add',
  propose: 'Propose as an excerpt',
  proposeHelp: 'Others may get to read the text, without what you have taken out, if that is decided.',
  approve: 'Approve',
  setAside: 'Set aside',
  undo: 'Undo',
  previous: 'Previous',
  next: 'Next',
  toWaiting: 'To the next one waiting',
  done: {
    approved: 'Approved.',
    setAside: 'Set aside.',
    waiting: 'Undone. The text is waiting again.',
    theme: 'The theme has been added.',
    renamed: 'The theme has been changed.',
  },
  allRead: 'All texts have been read. You can still go through them and make changes.',
  hintsLeft: (count) =>
    count === 1
      ? 'One approved text still has something that is suggested for taking out.'
      : `${count} approved texts still have something that is suggested for taking out.`,
  toHintsLeft: 'See the next one',
  notSaved: 'What you change is not saved until you approve.',
  themeList: 'Change the themes',
  themeName: (name) => `Name of “${name}”`,
  rename: 'Save the name',
  merge: 'Merge',
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
  hidden: 'No longer shown.',
  decided: (who, moment) => `Decided by ${who}, ${moment}.`,
  erased: 'deleted account',
  show: {
    action: 'Show with the result',
    title: 'Show this with the result?',
    text: [
      'The themes and excerpts as they are now will be shown to those who see the result of the round, from the same moment.',
      'What has been read has been read. Read the excerpts once more: could anybody recognise the writer?',
    ],
    reason: 'Why should it be shown?',
    reasonHelp: 'Stored with the decision.',
    reasonMissing: 'Write a reason.',
    confirm: 'Show them',
    done: 'The themes and excerpts are shown with the result.',
  },
  hide: {
    action: 'Stop showing',
    title: 'Stop showing this?',
    text: ['The themes and excerpts are removed from the result. Those who have read them have read them.'],
    reason: 'Why should it not be shown?',
    reasonHelp: 'Stored with the decision.',
    reasonMissing: 'Write a reason.',
    confirm: 'Stop showing',
    done: 'The themes and excerpts are no longer shown.',
  },
  inOwnWords: 'In their own words',
  problems: {
    'span-outside': 'What is to be taken out does not fit the text. Reload the page.',
    'spans-overlap': 'The same word has been taken out twice. Put everything back and try again.',
    'national-id-left': 'There is a national identity number here. Take it out before you approve.',
    'nothing-left': 'Everything has been taken out. Set the text aside instead.',
    'unknown-text': 'The text is no longer there. Reload the page.',
    'unknown-theme': 'The theme is no longer there. Reload the page.',
    'too-many-themes': 'There are already 40 themes. Merge some of them first.',
    'too-few-wrote': 'Too few have written for anything to be read or shown.',
    'texts-waiting': 'All texts must be read first.',
    'nothing-to-show': 'There is nothing to show yet.',
    'nothing-shown': 'Nothing is shown now. Reload the page.',
    'changed-since': 'Something has changed since you looked. Reload the page and look once more.',
    'another-person-needed': 'You have been appointed to read the round. Somebody else must decide this.',
    'not-allowed': 'Your access to read has ended.',
    'unknown-round': 'Your access to read has ended.',
    'pilot-not-published': 'A pilot is not published.',
  } as Record<string, string>,
} satisfies OwnWordsTexts;
