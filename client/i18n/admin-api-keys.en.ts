import type { AdminApiKeysTexts } from './admin-api-keys.nb.ts';

/** API keys of the municipality's own programs, English. */
export const en = {
  title: 'API keys',
  intro:
    'A key lets one of the municipality’s own programs in without anybody signing in. It reaches only what it was made for, and only in this municipality.',
  docs: 'What the API can answer',
  scopes: {
    'results:read': {
      name: 'Read results',
      help: '{Scorecards} and indicators, as the public sees them.',
    },
    'organisation:read': {
      name: 'Read the organisation',
      help: '{Units} with their leaders, and political bodies with members and party.',
    },
    'organisation:write': {
      name: 'Change {units}',
      help: 'Add, change and end {units}, and say who leads them. Choose “Read the organisation” as well if the program is to find {theUnits}.',
    },
    'surveys:read': {
      name: 'Read surveys',
      help: 'Questions, rounds and coarse counts of answers. Never answers.',
    },
    'frame:write': {
      name: 'Say who is invited',
      help: 'Upload whom a round asks, and see how many they are. Letters are sent and printed by people. Choose “Read surveys” too if the program is to find the round.',
    },
    'audit:read': {
      name: 'Read the log',
      help: 'Who did what, also as a download. Downloads are written in the log.',
    },
  },
  make: {
    title: 'Make a key',
    name: 'Name',
    nameHelp: 'What the program is called, so that you know the key again.',
    scopes: 'What the key is for',
    scopesHelp: 'Choose as little as you can. It cannot be changed later.',
    life: 'How long it should last',
    lifeHelp: 'Make a new key before this one expires.',
    days: (count: number) => (count === 365 ? '1 year' : `${count} days`),
    submit: 'Make key',
    nameMissing: 'Write a name.',
    scopesMissing: 'Choose at least one thing.',
    failed: 'The key was not made. Try again.',
  },
  made: {
    title: (name: string) => `The key “${name}” is made`,
    once: 'The key is shown only now. Copy it to a safe place before you go on. If you lose it, you must make a new one.',
    token: 'Key',
    copy: 'Copy the key',
    copied: 'Copied.',
    notCopied: 'The browser did not copy. Select the key and copy it yourself.',
    example: 'How it is used',
    done: 'I have copied it',
  },
  list: {
    title: 'Keys in use',
    none: 'No keys are in use.',
    expiresIn: (days: number) =>
      days === 0 ? 'Expires today' : days === 1 ? 'Expires in 1 day' : `Expires in ${days} days`,
    soon: 'Expires soon',
    lastUsed: (day: string) => `Last used ${day}`,
    neverUsed: 'Never used',
    madeBy: (day: string, name: string | null) => (name ? `Made ${day} by ${name}` : `Made ${day}`),
    gone: (count: number) => `Keys that no longer work (${count})`,
    ended: (day: string) => `Ended ${day}`,
    expired: (day: string) => `Expired ${day}`,
    hasEnded: (name: string) => `“${name}” is ended.`,
  },
  end: {
    action: 'End',
    actionFor: (name: string) => `End the key “${name}”`,
    title: (name: string) => `End “${name}”?`,
    text: [
      'The program that uses the key is no longer let in. This holds at once.',
      'A key that is ended cannot be used again.',
    ],
    confirm: 'End the key',
  },
} satisfies AdminApiKeysTexts;
