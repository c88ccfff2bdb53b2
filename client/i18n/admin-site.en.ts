import type { AdminSiteTexts } from './admin-site.nb.ts';

/** What the pages say of the municipality, English. */
export const en = {
  title: 'The site',
  accessibility: 'Accessibility',
  intro:
    'This is said on the page about accessibility, linked at the foot of every page, also of the surveys.',
  seePage: 'See the page',
  url: 'The accessibility statement',
  urlHelp:
    'The link from uustatus.no. The municipality must have a statement there and bring it up to date each year.',
  urlFault: 'The link must begin with https://uustatus.no/',
  email: 'Email for those who cannot manage',
  emailHelp: 'A shared address that somebody reads, not a person’s. It is shown to everyone.',
  emailFault: 'Write an email address, such as post@kommunen.no.',
  save: 'Save',
  saved: 'Saved.',
  failed: 'It was not saved. Try again.',
} satisfies AdminSiteTexts;
