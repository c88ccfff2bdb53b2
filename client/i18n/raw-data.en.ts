import type { RawDataTexts } from './raw-data.nb.ts';

const daysInWords = (count: number) => (count === 1 ? '1 day' : `${count} days`);

export const en = {
  title: 'Raw data and own words',
  intro: [
    'Raw data is a round computed with nothing hidden. It is for checking the figures against another program.',
    'It takes three persons: one asks, a key custodian approves, and a third has the data for some days. A round that is anonymous by invitation can never be had like this.',
    'Own words are what people have written. They are read by somebody appointed in the same way: names are taken out, and only themes and approved excerpts go further.',
  ],
  whatFor: (survey: string, period: string) => `${survey}, ${period}`,
  waiting: 'Waiting for approval',
  noneWaiting: 'No requests are waiting.',
  inForce: 'In force',
  noneInForce: 'Nobody has access now.',
  past: 'Earlier',
  nonePast: 'No earlier grants.',
  facts: {
    kind: 'What',
    analyst: 'Who has access',
    reason: 'Reason',
    lasts: 'Lasts',
    asked: 'Asked for by',
    lapses: 'Must be approved before',
    lapsed: 'Lapsed unapproved',
    approved: 'Approved by',
    expires: 'Expires',
    ended: 'Ended by',
    refused: 'Refused or withdrawn by',
  },
  byAt: (who: string, moment: string) => `${who}, ${moment}`,
  days: daysInWords,
  left: (days: number, hours: number, minutes: number) =>
    days > 0
      ? `${daysInWords(days)} and ${hours} ${hours === 1 ? 'hour' : 'hours'} left`
      : `${hours} ${hours === 1 ? 'hour' : 'hours'} and ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} left`,
  timeIsUp: 'The time is up.',
  erased: 'erased account',
  doers: { operator: 'The operator', system: 'The system', demo: 'The demo' } as Record<string, string>,
  what: 'What is it about?',
  kinds: { raw: 'Raw data', ownWords: 'Own words' },
  kindHelp: {
    raw: 'Every figure of the round, with nothing hidden.',
    ownWords: 'What people have written in their own words.',
  },
  chooseKind: 'Choose what it is about.',
  round: 'Round',
  analyst: 'Who shall have access?',
  choose: 'Choose',
  reason: 'Why?',
  reasonHelp: 'Read by whoever approves, and by the auditor.',
  howManyDays: 'How many days?',
  chooseRound: 'Choose a round.',
  chooseAnalyst: 'Choose a person.',
  writeReason: 'Write a reason.',
  chooseDays: (least: number, most: number) => `Write a whole number from ${least} to ${most}.`,
  ask: {
    open: 'Ask for access for somebody',
    action: 'Ask for access',
    title: 'Ask for access?',
    text: (name: string, days: number) => [
      `${name} may see everything in the round for ${daysInWords(days)} from when a key custodian approves.`,
      'The request and each fetch are written in the log.',
    ],
    ownWords: (name: string, days: number) => [
      `${name} may read what people have written in the round for ${daysInWords(days)} from when a key custodian approves.`,
      'The request and each reading are written in the log.',
    ],
    confirm: 'Ask for access',
    done: 'The request waits for a key custodian, for up to 30 days.',
  },
  approve: {
    action: 'Approve',
    title: 'Approve the grant?',
    text: (name: string, days: number) => [
      `${name} may see everything in the round, with nothing hidden, for ${daysInWords(days)} from now.`,
      'They must sign in anew. The grant can be ended at any time, but what has been fetched has been fetched.',
    ],
    ownWords: (name: string, days: number) => [
      `${name} may read what people have written in the round for ${daysInWords(days)} from now. Each reading is written in the log.`,
      'The person must sign in again. The grant can be ended at any time.',
    ],
    confirm: 'Approve',
    done: 'The grant is approved and in force from now.',
  },
  refuse: {
    action: 'End the request',
    title: 'End the request?',
    text: ['Nobody gets access. It can be asked for again.'],
    confirm: 'End the request',
    done: 'The request has ended. Nobody got access.',
  },
  end: {
    action: 'End the grant',
    title: 'End the grant now?',
    text: ['They can fetch and read no more. What has been fetched has been fetched.'],
    confirm: 'End',
    done: 'The grant has ended.',
  },
  read: 'Read own words',
  fetchCsv: 'Fetch as a table (CSV)',
  fetchJson: 'Fetch everything (JSON)',
  fetchAnswersCsv: 'Fetch the answers, one row a person (CSV)',
  fetchAnswersXlsx: 'Fetch the answers (Excel)',
  answersNote:
    'The answers are in random order, without times. What people wrote in their own words is not included.',
  fetchNote: 'Each fetch is written in the log. Do not share the file, and delete it when the check is done.',
} satisfies RawDataTexts;
