import type { AdminPartsTexts } from './admin-parts.nb.ts';

/** What the pages of the administration share, English. */
export const en = {
  cancel: 'Cancel',
  save: 'Save',
  chosen: (name: string) => `Chosen: ${name}`,
  nobody: 'Nobody',
  findPerson: 'Search by name or address',
  found: (count: number) => (count === 1 ? '1 match' : `${count} matches`),
  moreFound: (more: number) => `${more} more fit. Type more of the name.`,
  noneFound: 'No matches.',
  problems: {
    'sign-in-needed': 'You are signed out. Sign in in another tab, and try again here.',
    'not-allowed': 'You may no longer do this.',
    'second-factor-needed': 'You must sign in with a one-time code to do this.',
    'page-token-missing': 'The page is too old. Load it again, and try once more.',
    'invalid-request': 'Something is filled in so that we cannot read it.',
    'national-identity-number': 'There is a national identity number here. We do not take those. Remove it.',
    'try-again-soon': 'It is busy just now. Try again in a moment.',
  },
  noAnswer: 'We got no answer. Check that you are online, and try again.',
  notReadable: 'We cannot read this. Look over what you wrote.',
  failed: 'It did not work. Try again.',
} satisfies AdminPartsTexts;
