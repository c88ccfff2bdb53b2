import type { AppTexts } from './app.nb.ts';

export const en = {
  skipToContent: 'Skip to content',
  language: 'Language',
  menu: 'Menu',
  mainMenu: 'Main menu',
  surveys: 'Surveys',
  signIn: 'Sign in',
  signOut: 'Sign out',
  signedInAs: (name: string, role: string) => `${name}, ${role}`,
  roles: { politician: 'elected member', designer: 'survey designer', administrator: 'administrator' },
  dataLabels: {
    fictitious: 'Made-up answers. The figures are there to show how Spredning works.',
    realAnswersMadeUpUnits:
      'Real answers by real people to personality statements. Units, names and the number invited are made up. The figures say nothing about municipal services.',
  },
  footer: 'Made with Spredning, which shows both the mean and how far the answers spread.',
  loading: 'Loading …',
  failedTitle: 'Something went wrong',
  failedText: 'We could not get the page. Check that you are online, and try again.',
  tryAgain: 'Try again',
  notFoundTitle: 'We cannot find the page',
  notFoundText: 'The address may be wrong, or the page may have moved.',
  toFront: 'To the front page',
  signInNeededTitle: 'You need to sign in',
  signInNeededText: 'This page is for those who make surveys.',
  notAllowedTitle: 'You do not have access',
  notAllowedText: 'This page is for those who make surveys. Sign in with another account to see it.',
  front: {
    title: (municipality: string) => `Results in ${municipality}`,
    lead: 'Here you see what citizens, users and employees have answered, and how far apart the answers are.',
    scorecards: 'Scorecards',
    noScorecards: 'No scorecards yet.',
    kinds: {
      political: 'Adopted by the elected members',
      administrative: 'For the administration',
      unit: 'For a unit',
      combined: 'For elected members and administration',
    } as Record<string, string>,
    whatTitle: 'What is a scorecard?',
    what: [
      'A scorecard shows what the municipality wants to achieve in a few areas. Each area has its goal, what it takes to succeed, and how that is followed.',
      'The ambition level is what the municipality has set for itself. Beside it stands what people have answered.',
    ],
    spreadTitle: 'Why spread?',
    spread: [
      'A good mean can hide that some are very dissatisfied. That is why the spread always stands beside the mean, with the number who are dissatisfied.',
      'The figures are about those who answered. Answers from few people are not shown by themselves.',
    ],
  },
  signInPage: {
    title: 'Sign in to the demo',
    text: 'This is a demo with three accounts. Anyone can use them, and you need no password.',
    as: { politician: 'Elected member', designer: 'Survey designer', administrator: 'Administrator' },
    does: {
      politician: 'Sees the scorecards and how far the answers spread.',
      designer: 'Makes surveys, follows rounds and makes results visible.',
      administrator: 'Can do the same as a survey designer.',
    },
    notDemoTitle: 'Signing in is not set up',
    notDemoText:
      'This municipality has no demo accounts. You see results that are open to everyone without signing in.',
    failed: 'We could not sign you in. Try again.',
  },
} satisfies AppTexts;
