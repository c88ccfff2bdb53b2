import type { RawDataTexts } from './raw-data.nb.ts';

const daysInWords = (count: number) => (count === 1 ? '1 day' : `${count} days`);

export const en = {
  title: 'Raw data',
  intro: [
    'Raw data is a round computed with nothing hidden. It is for checking the figures against another program.',
    'It takes three persons: one asks, a key custodian approves, and a third has the data for some days. A round that is anonymous by invitation can never be had like this.',
  ],
  whatFor: (survey: string, period: string) => `${survey}, ${period}`,
  waiting: 'Waiting for approval',
  noneWaiting: 'No requests are waiting.',
  inForce: 'In force',
  noneInForce: 'Nobody has raw data now.',
  past: 'Earlier',
  nonePast: 'No earlier grants.',
  facts: {
    analyst: 'Who has the data',
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
  round: 'Round',
  analyst: 'Who shall have the data?',
  choose: 'Choose',
  reason: 'Why?',
  reasonHelp: 'Read by whoever approves, and by the auditor.',
  howManyDays: 'How many days?',
  chooseRound: 'Choose a round.',
  chooseAnalyst: 'Choose a person.',
  writeReason: 'Write a reason.',
  chooseDays: (least: number, most: number) => `Write a whole number from ${least} to ${most}.`,
  ask: {
    open: 'Ask for raw data for somebody',
    action: 'Ask for raw data',
    title: 'Ask for raw data?',
    text: (name: string, days: number) => [
      `${name} may see everything in the round for ${daysInWords(days)} from when a key custodian approves.`,
      'The request and each fetch are written in the log.',
    ],
    confirm: 'Ask for raw data',
    done: 'The request waits for a key custodian, for up to 30 days.',
  },
  approve: {
    action: 'Approve',
    title: 'Approve the grant?',
    text: (name: string, days: number) => [
      `${name} may see everything in the round, with nothing hidden, for ${daysInWords(days)} from now.`,
      'They must sign in anew. The grant can be ended at any time, but what has been fetched has been fetched.',
    ],
    confirm: 'Approve',
    done: 'The grant is approved and in force from now.',
  },
  refuse: {
    action: 'End the request',
    title: 'End the request?',
    text: ['Nobody gets the data. It can be asked for again.'],
    confirm: 'End the request',
    done: 'The request has ended. Nobody got the data.',
  },
  end: {
    action: 'End the grant',
    title: 'End the grant now?',
    text: ['They can fetch no more. What has been fetched has been fetched.'],
    confirm: 'End',
    done: 'The grant has ended.',
  },
  fetchCsv: 'Fetch as a table (CSV)',
  fetchJson: 'Fetch everything (JSON)',
  fetchNote: 'Each fetch is written in the log. Do not share the file, and delete it when the check is done.',
} satisfies RawDataTexts;
