import type { InstallTexts } from './install.nb.ts';

/** Having the app among the others on a phone, English. */
export const en: InstallTexts = {
  title: 'Install on your phone',
  lead: 'The municipality’s results are then an app among the others on your phone, and open where you left: in the entrance you used last.',
  install: 'Install',
  ways: [
    {
      title: 'On an iPhone',
      steps: [
        'Open this page in Safari.',
        'Press the share button, the square with an arrow up.',
        'Choose “Add to Home Screen”, then “Add”.',
      ],
    },
    {
      title: 'On Android',
      steps: [
        'Open this page in Chrome.',
        'Press the three dots at the top right.',
        'Choose “Add to Home screen” or “Install app”.',
      ],
    },
  ],
  honestTitle: 'Good to know',
  honest: [
    'They are the same pages as in the browser. Nothing is downloaded from an app store.',
    'The app sends no notifications. New results are told by email, if the municipality sends it.',
    'You need a connection to see the figures. Only showing in a meeting works without one, once you have opened it.',
    'You remove it like other apps. Sign out first if somebody else is to use the phone.',
  ],
};
