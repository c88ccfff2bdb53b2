import type { FrameTexts } from './frame.nb.ts';

/** Whom a round asks, and the letters to them. English. */
export const en: FrameTexts = {
  title: 'Invitations',
  back: 'To the survey',
  period: (period) => `Round ${period}`,
  lead: 'Who is asked, and how far the invitations have come. You never see who has answered.',
  noFrame: 'This round does not ask named people, so it has no invitations.',
  closed: 'The round is closed. Nobody more can be invited.',
  progress: 'Status',
  nobody: 'Nobody is invited yet.',
  columns: {
    unit: '{Unit}',
    invited: 'Invited',
    dispatched: 'Letters sent',
    undelivered: 'Not delivered',
    optedOut: 'Wants no letters',
    answered: 'Answered, at least',
  },
  total: 'In all',
  answeredNote:
    'The number of answers is rounded down to five and renewed once a day. It is not shown where fewer than ten are invited.',
  notShown: 'not shown',
  letters: 'Letters',
  waiting: (count) => (count === '1' ? 'One letter waits to be sent.' : `${count} letters wait to be sent.`),
  noneWaiting: 'Everybody on the list has had a letter, or it is being sent.',
  noMail: 'No mail server is set up. No letters can be sent.',
  notOpenYet: 'Letters can be sent when the round has opened.',
  sending: 'Letters are on their way. The page keeps up.',
  firstSent: (day) => `Letters sent ${day}.`,
  reminderSent: (days, day) => `Reminder after ${days}: ${day}.`,
  send: {
    action: 'Send letters',
    title: (count) => (count === '1' ? 'Send one letter?' : `Send ${count} letters?`),
    text: (count) => [
      count === '1'
        ? 'One letter goes out by email, with a link and a code that only the recipient has.'
        : `${count} letters go out by email, each with a link and a code that only the recipient has.`,
      'Those who have said no to letters get none. A letter that is sent cannot be called back.',
    ],
    confirm: (count) => (count === '1' ? 'Send one letter' : `Send ${count} letters`),
  },
  reminders: 'Reminders',
  remindersText:
    'Those who have not answered get a new letter with a new code. It is sent from eight o’clock that day. How many get it is not shown, since that would tell you how many have answered.',
  noReminders: 'No reminders are chosen.',
  reminderOn: (days, day) => `${days} after opening: ${day}`,
  reminderDone: (days, day) => `${days} after opening: ${day}, done`,
  days: (count) => (count === 1 ? '1 day' : `${count} days`),
  afterDays: 'Days after opening',
  afterDaysHelp: 'Separate several by commas, for example 7, 14. Five at most. Empty means none.',
  afterDaysFault: 'Write whole numbers from 1 to 365 with commas between, five at most.',
  saveReminders: 'Save reminders',
  remindersSaved: 'The reminders are saved.',
  upload: 'Upload whom to invite',
  uploadText:
    'Upload a CSV or Excel file with one row for each person. You see how many there will be before anything is saved. The addresses are used only to send letters, are never shown again and are deleted when the round is closed.',
  help: 'The columns of the file',
  helpColumns: [
    ['email', 'Must be filled in. Each address can stand once.'],
    ['code', 'The code or the name of {theUnit} the person belongs to. Must be filled in.'],
    ['group', 'One of the groups the round opened with. May be empty.'],
    ['language', 'nb, nn or en. Empty means bokmål.'],
  ],
  helpNote:
    'The file may have 100,000 rows and be 9 MB. National identity numbers are not accepted, and neither are other columns.',
  groups: (groups) => `Groups in this round: ${groups}`,
  noGroups: 'The round has no groups. Leave the column empty, or remove it.',
  example: 'Download an example file',
  tooLarge: 'The file is larger than 9 MB. Split it into several files.',
  unreadable: 'The file could not be read. Choose it again.',
  planTitle: 'This will be saved',
  planCount: (count) => (count === '1' ? 'One person will be invited.' : `${count} people will be invited.`),
  planNobody: 'Nobody will be invited.',
  planOptedOut: (count) =>
    count === '1'
      ? 'One address has said no to letters and is left out.'
      : `${count} addresses have said no to letters and are left out.`,
  byUnit: 'By {unit}',
  byGroup: 'By group',
  byLanguage: 'By language',
  noGroup: 'no group',
  languages: { nb: 'bokmål', nn: 'nynorsk', en: 'English' },
  countOf: (what, count) => `${what}: ${count}`,
  final: 'Whoever is invited cannot be taken out again. Letters are sent only when you say so.',
  apply: 'Save the invitations',
  applying: 'Saving the invitations',
  done: (count) => (count === '1' ? 'One person is invited.' : `${count} people are invited.`),
  another: 'Upload another file',
  problems: {
    'changed-since':
      'Something has changed since you looked at the file, so nothing was saved. Look at it again.',
    'round-not-open': 'The round is closed, so nothing was saved.',
  },
  signedOut: 'You are no longer signed in. Sign in in a new window, and try again here.',
  failed: 'It did not work. Nothing is saved. Try again.',
};
