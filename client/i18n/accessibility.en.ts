import type { AccessibilityTexts } from './accessibility.nb.ts';

/** The accessibility page, English. */
export const en = {
  title: 'Accessibility',
  intro: (municipality: string) =>
    `Everyone should be able to answer the surveys and read the results. ${municipality} is responsible for these pages meeting the Norwegian regulations on universal design of ICT.`,
  statement: 'Accessibility statement',
  statementText:
    'The municipality must publish a statement at uustatus.no. It says which requirements the pages do not meet.',
  statementLink: (municipality: string) =>
    `Read the accessibility statement of ${municipality} (in Norwegian)`,
  statementMissing: 'The municipality has not added the link to its statement here yet.',
  how: 'How the pages are made',
  howLines: [
    'The aim is WCAG 2.1 at levels A and AA, which the regulations require, and level AA of WCAG 2.2.',
    'The pages are tested automatically on a phone and on a large screen, in bokmål, nynorsk and English, before each release.',
    'Everything should work with a keyboard. Colour never says anything alone.',
  ],
  weak: 'What we know is weak',
  weakLines: [
    'Automatic tests find only some of the faults. The pages have not been tried by people who use screen readers or other aids every day.',
    'The charts are pictures. Their figures are also in text or a table on the same page.',
    'Wide tables, such as the figures below a chart and the preview of a file, scroll sideways on a phone.',
    'The pages for those who write programs against Spredning are in English only.',
  ],
  tell: 'Tell about what does not work',
  tellText:
    'Say which page it is, and what you could not do. The municipality can then help you and mend it.',
  tellMissing:
    'The municipality has not added an address for this yet. Contact the municipality as you otherwise do.',
  subject: 'Accessibility of surveys and results',
  complain: 'Complaints and supervision',
  complainText:
    'If you get no help and think you have been discriminated against, you can complain to the Anti-Discrimination Tribunal. The Authority for Universal Design of ICT supervises that the requirements are met.',
  board: 'The Anti-Discrimination Tribunal',
  authority: 'The Authority for Universal Design of ICT',
} satisfies AccessibilityTexts;
