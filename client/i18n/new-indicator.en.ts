import type { NewIndicatorTexts } from './new-indicator.nb.ts';

/** Where a new indicator is made, English. */
export const en: NewIndicatorTexts = {
  link: 'Make a new indicator',
  title: 'New indicator',
  lead: 'An indicator that gets its value from a survey. It comes on {theScorecard} from today on, and is empty until somebody has answered.',
  proposal:
    'Everybody who sees {theScorecard} sees the new indicator, and the log says who added it. {TheScorecard} belongs to the body that adopted it.',
  notAllowed: 'Indicators are added by those who make surveys, and by administrators.',
  noScorecard:
    'The municipality has no {scorecard} yet. There must be one before it can get more indicators.',
  name: 'What is the indicator called?',
  nameHelp: 'Say what is good when the figure is high. For instance “Calm at work”.',
  nameMissing: 'Write what the indicator is called.',
  successFactor: 'What is it to show?',
  successFactorHelp: 'Choose what it stands under on {theScorecard}.',
  choose: 'Choose',
  successFactorMissing: 'Choose what it stands under.',
  who: 'Who is asked?',
  method: 'Method',
  methodHelp: 'As it stands on {theScorecard}.',
  methodMissing: 'Write the method.',
  methods: { citizen: 'Citizen survey', user: 'User survey', employee: 'Employee survey' },
  unit: 'Counted in',
  unitHelp: 'What the figure is counted in. May be left empty.',
  points: 'points from 1 to 6',
  direction: 'Direction',
  directionText:
    'High is always good. In questions where a low answer is good, the answer is turned when it is counted. Which way a question goes is chosen where the question stands.',
  ambition: 'Ambition',
  ambitionHelp: 'As it was adopted, for instance “5.0–4.0”. Leave it empty where none is adopted.',
  understood: {
    none: 'No ambition. The value is shown without a status.',
    band: (target, floor) => `Reached from ${target}, within from ${floor}, and below when it is lower.`,
    exact: (value) => `Must be ${value}. The deviation is shown.`,
    relative: (wording) => `${wording}. The status waits for the figure it is compared with.`,
    delegated: 'Each of {theUnits} sets its own.',
    not: 'It cannot be read. Write for instance “5.0–4.0” or “6”.',
    upsideDown: 'Write the highest number first: the target, then the floor.',
  },
  adoptedIn: 'Adopted in',
  adoptedInHelp:
    'For instance “Case 12/27”. An ambition is recorded only with the decision. Without one the indicator is a proposal.',
  adoptedInMissing: 'Write which decision the ambition is from, or take the ambition away.',
  languages: 'Nynorsk and English',
  languagesText:
    'The same as in bokmål until you write something else. It can be corrected in {theScorecard} later.',
  inNn: (field) => `${field} (nynorsk)`,
  inEn: (field) => `${field} (English)`,
  save: 'Add the indicator',
  saved: (name) => `${name} is added.`,
  failed: 'It was not added. Try again.',
  problems: {
    'not-allowed': 'You cannot add indicators.',
    'unknown-scorecard': '{TheScorecard} is no longer there.',
    'unknown-success-factor': 'What it was to stand under is no longer there. Choose something else.',
    'scorecard-changed-meanwhile':
      'Somebody has changed {theScorecard} since you opened the page. What you wrote is still here. Look it over, and add it again.',
    'scorecard-not-in-force':
      '{TheScorecard} does not hold today, or the next has been adopted already. Add the indicator to that when it holds.',
    'scorecard-has-faults':
      'Something in {theScorecard} must be mended in its file first. Tell whoever runs the system.',
    'indicator-name-taken': '{TheScorecard} has an indicator of this name already.',
    'ambition-not-understood': 'The ambition cannot be read. Write for instance “5.0–4.0”.',
    'ambition-upside-down': 'Write the highest number of the ambition first.',
    'ambition-not-adopted': 'Write which decision the ambition is from, or take the ambition away.',
    'national-identity-number': 'This holds a national identity number. We do not take those. Remove it.',
    'sign-in-needed': 'Sign in again, and try once more.',
  },
};
