import type { SectionId } from '../../methods/functions.ts';
import type { SectionText } from './section.ts';

/** Of the methods page, English: what is not shown, and people’s own words. */
export const privacy = {
  'vises-ikke': {
    title: 'What is not shown, and why',
    plain: ({ disclosure }) => [
      'The answers are anonymous. In a small group the figures may still give away what somebody answered. So they are not shown. The limits count people who have answered.',
      `The mean is shown from ${disclosure.mean} answers. Spread, distribution, shares and all that is worked out from them need ${disclosure.spread}, since mean and spread together can give away every single answer in a small group. Where anyone can read without signing in, ${disclosure.publicSpread} are needed.`,
      `Colleagues know each other, and sensitive services concern few. In such surveys the mean is shown only from ${disclosure.employeeMean} answers of employees and ${disclosure.sensitiveMean} in sensitive services. The municipality may raise the limits of a round before its figures are made, but never lower them, and the reason is kept.`,
      'Numbers, rankings, dates and what was chosen among several things are shown for the whole municipality only, from as many answers as spread needs, and never when all but one answered alike. Of numbers the lowest and the highest twentieth, at least two at either end, count as the nearest of the others, and the quartiles are the mean of the answers around them. Dates are counted by month, three months or year. Where all, or all but one, chose the same, none of the choices is shown.',
      'What could have been worked out by subtracting is not shown either. If {units} with few answers are hidden we hide more, so that nobody can find them by taking the others from the sum. That is why {units} with many answers may be hidden too.',
      'When the answers are divided by background we check every single person: could they have exchanged answers with others without any of the figures changing? Only then can nobody work out what they answered, not even a colleague who knows their own answer. Where that fails, that division is not shown.',
      `If all, or all but one, answered the same, one knows what they answered. Then the figure is not shown. If they are ${disclosure.nearlyAllFrom} or more, and at most ${disclosure.nearlyAllBut} answered something else, it may say “Nearly all answered” and then the number, and no more. With fewer than ${disclosure.homogeneousBelow} answers a mean at the very end of the scale is not shown either.`,
      'The number of answers and the response rate follow the same rules. We say the same whatever the reason when something is not shown, since the reason too could give something away. In the tables there is a colon. A full stop means that it was not asked, two that the figure cannot be computed, and F that it is too uncertain to be shown.',
    ],
    letters:
      'n is how many answered. N − Σn are those who are left when shown {units} are taken from a shown sum, and k is the limit. ȳ is the mean on a scale from a to b; the last line is for the smallest groups only.',
    inForce: ({ disclosure }) => [
      ['Mean, number of answers and response rate, at least', `${disclosure.mean} answers`],
      ['Spread, distribution and shares, at least', `${disclosure.spread} answers`],
      ['The same without signing in, at least', `${disclosure.publicSpread} answers`],
      ['Mean in employee surveys, at least', `${disclosure.employeeMean} answers`],
      ['Mean in sensitive services, at least', `${disclosure.sensitiveMean} answers`],
      ['Those left when shown figures are subtracted', 'none, or as many as the figure’s limit'],
      ['If one of them is too small, they must be from at least', `${disclosure.hiddenUnits} {units}`],
      ['Answers by background, in each group at least', `${disclosure.cut} answers`],
      ['In {aUnit} that is shown by background, at least', `${disclosure.cutUnit} answers`],
      ['Employees by background', 'only for the whole municipality'],
      ['“Nearly all”, from', `${disclosure.nearlyAllFrom} answers`],
      ['Nobody can work out the figure of fewer than', `${disclosure.group} persons`],
    ],
  },
  'egne-ord': {
    title: 'What people write in their own words',
    plain: ({ disclosure }) => [
      `What people write is read by a few who are appointed for the round, when at least ${disclosure.spread} have written to the question. They see neither the {unit} nor the other answers. They take out names and whatever else shows who somebody is, and give the texts themes. The system suggests names, addresses and numbers by rules and lists, but a person decides each time. So something may be overlooked.`,
      'When everything is read, somebody other than the reader may decide that themes and excerpts are shown with the result. They are then frozen as they are.',
      `Each person has one text to a question, so texts are persons. A theme is shown with its number when at least as many mention it as a mean needs, usually ${disclosure.mean}. Rarer themes are not named, since the name alone could tell what somebody wrote. Where fewer than the limit do not mention it, it says “nearly all”.`,
      'A text may have several themes or none, so what is missing cannot be worked out. Each question is counted by itself: nobody knows which texts under two questions are of the same person.',
      'The themes are set by people, and another reader might have set them otherwise. The numbers say what those who wrote brought up. They do not say how many of all think the same.',
    ],
    letters:
      'm is how many wrote, k is how many of them mention the theme. “Nearly all” is where the last line does not hold.',
    inForce: ({ disclosure }) => [
      ['Texts are read and shown, written by at least', `${disclosure.spread} people`],
      ['The same without signing in, at least', `${disclosure.publicSpread} people`],
      ['A theme, mentioned by at least', `${disclosure.mean} people`],
      ['A theme among employees, mentioned by at least', `${disclosure.employeeMean} people`],
      ['A theme in sensitive services, mentioned by at least', `${disclosure.sensitiveMean} people`],
    ],
  },
} satisfies Partial<Record<SectionId, SectionText>>;
