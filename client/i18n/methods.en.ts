import type { MethodsTexts } from './methods.nb.ts';

export const en = {
  title: 'How the figures are made',
  lead: 'Here is what each figure means, how it is worked out, which limits apply now, and where the method comes from. The limits are taken from the same program that makes the figures.',
  recompute:
    'Anyone can check the sums. The program is open, and the method version stands with every figure.',
  contents: 'Contents',
  formulas: 'Formula',
  inForce: 'Limits and choices in force',
  literature: 'Sources',
  functions: (count: string) => `The functions that do it (${count})`,
  functionsNote:
    'The text is taken word for word from the program. “C1” and the like refer to the project’s document on methods.',
  notOnPages: 'Spredning can work this out, but no figure on the pages uses it yet.',
  toContents: 'To the contents',
  sections: {
    snitt: {
      title: 'The mean and how sure it is',
      plain: ({ level }) => [
        'The mean is the sum of the answers divided by how many answered. It is about those who answered. Those who did not may think otherwise.',
        `If we asked again in the same situation, the mean would probably be a little different. That is why there is an uncertainty interval around it. It is made so that ${level} of such intervals cover what we are really after.`,
        'Few answers, or answers that spread, give a wide interval. We work with figures that are not rounded. Rounding comes only when the figure is shown.',
      ],
      letters:
        'y is each answer, n is how many answered, ȳ is the mean, s is the standard deviation, and SE is the standard error. t is a point of the t distribution with n − 1 degrees of freedom.',
      inForce: ({ level }) => [['Confidence level of all intervals', level]],
    },
    spredning: {
      title: 'The spread',
      plain: () => [
        'The spread says how far the answers lie from each other. A mean in the middle of the scale may come from everyone answering much the same, or from half being very satisfied and half very dissatisfied. The spread shows which.',
        'It is worked out as a standard deviation: roughly how far the answers lie from the mean, in the scale’s own steps. Nought means that all answered the same. The largest possible is about half the scale.',
        'The spread is uncertain too when few have answered. How uncertain, we work out from the answers themselves. We do not suppose that they follow a normal distribution, since answers on short scales seldom do.',
      ],
      letters:
        'y is each answer, n is how many answered, ȳ is the mean, s is the standard deviation, u is how much one answer moves the variance, and SE is the standard error.',
      inForce: ({ exampleScale, largestSpread }) => [
        [`Largest possible spread on a scale of ${exampleScale}, about`, largestSpread],
      ],
    },
    spredningsord: {
      title: 'The words for the spread',
      plain: ({ labels }) => [
        'A standard deviation is not easy to read. So the spread gets a word too. The word says how large the spread is compared with the largest that the scale has room for.',
        `“Split in two” goes before the other words. It is used when the answers have two peaks that are at least ${labels.campsApart} steps apart and hold at least ${labels.campShare} of the answers each, or when the agreement A is below nought.`,
        'The limits are our own. They are chosen to be easy to understand, and no authority has adopted them.',
      ],
      letters:
        's is the standard deviation, a is the scale’s lowest number and b its highest. A is van der Eijk’s agreement: full agreement gives the highest number, as many on every step gives nought, and split in two gives the lowest.',
      inForce: ({ labels }) => [
        ['in agreement', `below ${labels.agreed}`],
        ['some spread', `from ${labels.agreed} to below ${labels.someSpread}`],
        ['large spread', `from ${labels.someSpread} to below ${labels.largeSpread}`],
        ['very large spread', `${labels.largeSpread} or more`],
      ],
    },
    misfornoyde: {
      title: 'The dissatisfied: the bad end of the scale',
      plain: () => [
        'We count how many answered at the bad end of the scale. Then you see people, and not only a mean. The good end is counted in the same way.',
        'How many steps an end has follows from how long the scale is. Where a low answer is good, the high end is the bad one.',
        'When the question is not about how satisfied you are, for example from strongly disagree to strongly agree, we call nobody dissatisfied. Then we only say which numbers they are at.',
      ],
      letters: 'c is how many answered at the end, n is how many answered, and p is the share.',
      inForce: ({ ends, exampleScale, exampleEnd }) => [
        ...ends.map(({ points, width }): [string, string] => [
          `A scale of ${points} steps`,
          `${width} at each end`,
        ]),
        [`The low end of a scale of ${exampleScale}`, exampleEnd],
      ],
    },
    'vet-ikke': {
      title: '“Don’t know”, “not relevant” and questions skipped',
      plain: () => [
        '“Don’t know” is an answer, but not a number. It is not part of the mean, the spread or the distribution, and it never counts as the middle of the scale.',
        'The share who answered “don’t know” stands by itself. It is of those who gave a number or answered “don’t know”. Those who skipped the question are not counted.',
        '“Not relevant” is counted by itself and is part of no share: the question did not apply.',
        'The counts are shown only when nobody can find them again by subtraction in {aUnit} where hardly anyone gave a number, and never by background.',
      ],
      letters: 'v is how many answered “don’t know”, n is how many gave a number.',
      inForce: () => [],
    },
    endring: {
      title: 'Change since last time',
      plain: ({ falseAlarms }) => [
        'We say that something has changed only when chance does not easily explain it and the change is large enough to matter. Otherwise it says “no sure change”. That does not mean that all is as before, only that we cannot tell.',
        'The mean, the spread and the share who are dissatisfied are each tested by themselves. The mean is tested with Welch’s t test. The share is tested with Fisher’s exact test and Newcombe’s interval.',
        'For the spread three things must hold. The difference must be larger than its own uncertainty would give. Brown and Forsythe’s test, which stands up to skewed answers, must agree. And the relative spread must have moved the same way.',
        'The relative spread is the spread compared with the largest that is possible at that mean. When the mean comes near the end of the scale there is less room, and the spread shrinks by itself. That must not look as if people agree more.',
        `When many figures are compared at once, some of them stand out by pure chance. So the figures of one family are adjusted together, after Benjamini and Hochberg. Then at most ${falseAlarms} of the changes we report can be expected to be false alarms.`,
        'The families are fixed beforehand: the municipality’s indicators, the indicators of {theUnits}, the municipality’s questions, the questions of {theUnits}, and answers by background. What we found is stored with the figure and is the same on every page and in every file.',
        'If the question has been changed since last time, we do not compare.',
        'When {units} are compared, each is tested against the rest of the municipality, never against a figure it is part of. All that can be tested are adjusted together, so the answer is the same whichever one chooses to look at.',
      ],
      letters:
        'The number 1 is now and 0 is last time. ȳ is the mean, s the standard deviation, n how many answered, and SE the standard error. r is the relative spread on a scale from a to b. p is the share, with Wilson’s interval from l to u. P is the p-value that is number i from the smallest of m.',
      inForce: ({ falseAlarms, relevant, minimum, exampleScale, level, z }) => [
        ['False alarms among the changes reported (q), at most', falseAlarms],
        ['Least change, of what the figure can span', relevant],
        [`That is for the mean on a scale of ${exampleScale}`, minimum.mean],
        [`That is for the spread on a scale of ${exampleScale}`, minimum.spread],
        ['That is for the share who are dissatisfied', `${minimum.points} percentage points`],
        [`Point of the normal distribution for ${level}`, z],
      ],
    },
    mindretallsvarsel: {
      title: 'The minority alert',
      plain: ({ alertShare, minimum }) => [
        'A good mean can hide that some are badly off. The minority alert comes when the mean is good enough but many are dissatisfied all the same. It asks: Is anyone very dissatisfied?',
        `The alert comes when at least ${alertShare} are dissatisfied. It also comes when the share has risen by ${minimum.points} percentage points or more and chance does not easily explain the rise.`,
        'The mean is good enough when it is not below the ambition level. Without an ambition level to hold it against it counts as good enough. The alert does not say that something is wrong, but that someone should ask why.',
      ],
      letters: 'c is how many are dissatisfied, n is how many answered.',
      inForce: ({ alertShare, minimum }) => [
        ['Share who are dissatisfied, at least', alertShare],
        ['Or a rise of at least', `${minimum.points} percentage points`],
      ],
    },
    'verdt-a-ta-opp': {
      title: 'What is worth raising',
      plain: ({ alertShare, manyDontKnow, minimum }) => [
        'Nobody writes the list. It is found by fixed rules in what the pages show, and computed each time somebody opens it. Everyone who sees the same results gets the same list.',
        'Changes in the mean, the spread and the share of dissatisfied are on it when the result itself says that they are sure. That was decided when the result was computed, and is not tested again here. The minority alert is on it when as many as ' +
          `${alertShare} are dissatisfied.`,
        `The dissatisfied are gathered when we can be sure that their share in {aUnit} is larger than among all the others together. It is the same test as when {units} are compared, so that the list and the comparison always say the same. The response rate is tested against the round before by Fisher’s exact test and Newcombe’s interval, for all {units} together, and must have fallen by at least ${minimum.points} percentage points.`,
        'Far below the ambition is {aUnit} whose whole uncertainty interval lies below its lower limit, while {theUnits} together meet the ambition.',
        `That many do not know is a finding when it is more than ${manyDontKnow}.`,
        'A figure that is not shown gives no finding and changes no other. The order follows what kind of finding it is and when it became visible, never how large the figure is.',
      ],
      letters:
        'p with u is the share of dissatisfied in {aUnit}, p with r the share among the rest. P with i is the p-value in place i of m, from the smallest. ȳ is the mean, SE its standard error, t a point of the t distribution, and B the lower limit of the ambition level.',
      inForce: ({ alertShare, falseAlarms, manyDontKnow, minimum }) => [
        ['Share of false alarms accepted', falseAlarms],
        ['Least difference in a share', `${minimum.points} percentage points`],
        ['Minority alert, at least', alertShare],
        ['Many do not know, more than', manyDontKnow],
      ],
    },
    'trend-eller-unntak': {
      title: 'Trend or exception',
      plain: ({ fewShare, agreeingPeriods, level }) => [
        'A claim says that something is so of all, most, many, a few or none. It is held against the share of those who answered that is at the end of the scale the claim is about.',
        `Whoever tries the claim says how many a few are. Unless they choose otherwise it is ${fewShare}. It is an exception when the whole uncertainty interval of the share (${level}) lies below the bound in the latest round.`,
        `It is a trend when the whole interval lies above the bound in the latest round and in an earlier round with the same question, that is in ${agreeingPeriods} rounds. Otherwise it cannot be decided, and the page says why.`,
        'Beside that the word of the claim is read to the letter. “All” is true only when all who answered are there. Of those who did not answer the figures say nothing.',
        'A figure that is not shown decides nothing. Each reader has the claim held against what they see themselves.',
      ],
      letters:
        'l and u are the ends of Wilson’s interval of the share, in the latest round (with the number one) and in an earlier one (with nought). g is the bound for a few.',
      inForce: ({ fewShare, agreeingPeriods, level }) => [
        ['A few are up to, unless chosen otherwise', fewShare],
        ['Rounds that must show the same', agreeingPeriods],
        ['Uncertainty interval', level],
      ],
    },
    'mellom-og-inni': {
      title: 'Differences between {units} and within them',
      plain: () => [
        'People answer differently. Some of it may come of {theUnits} being different, and some of people in the same {unit} answering differently. We split all the differences into the two parts.',
        'If most lies within each, the mean of {theUnits} tells little: the dissatisfied are in many places. If much lies between them, there are some {units} to ask.',
        'Only {units} with a shown spread take part, and each person counts once. With few answers in each the part between them is a little too large, since chance too gives different means.',
      ],
      letters:
        'n, ȳ and s with u are the number of answers, the mean and the standard deviation in {aUnit}. ȳ alone is the mean of all persons.',
      inForce: () => [],
    },
    indeks: {
      title: 'An indicator made of several questions',
      plain: () => [
        'When several questions feed one indicator, each person first gets a mean of their own of the questions. The indicator is the mean of the persons. The spread is the difference between persons.',
        'Where a low answer is good, the question is turned first, so that high is always good. Some questions may count for more than others. The survey says so.',
        'Those who have answered too few of the questions are not counted. How many are needed is set by the survey. Usually it is two thirds, and at least two when there are several questions.',
        'In the bars persons are gathered at the number on the scale that they lie nearest. Those midway between two numbers count with the lower one.',
      ],
      letters:
        'y is an answer on a scale from a to b, y′ is the answer turned, w is the question’s weight, x is the person’s own mean, n is how many persons have one, and ȳ is the indicator.',
      inForce: ({ fewestValid }) =>
        fewestValid.map(({ items, valid }): [string, string] => [
          `Two thirds of ${items} questions`,
          `at least ${valid} answers`,
        ]),
    },
    ambisjon: {
      title: 'Ambition level and status',
      plain: () => [
        'The municipality has set the ambition level itself. Where there are two numbers they are read as two limits: the target and the lower limit. At the target or better, the ambition is reached. Between the limits the mean is within. If it is worse than both, it is below. Where low is good, all of it is turned.',
        'If the uncertainty interval of the mean stretches across one of the limits, it says “uncertain” beside it. Then the status could easily have been another.',
        'If the ambition is one single number, we show how far from it the mean is. If it refers to statistics we do not have, or is to be set by {theUnits}, it says so.',
        'Status is worked out from a mean that is not rounded. Where the spread is not shown, it does not say whether the status is uncertain either, since that would give away something of the spread.',
      ],
      letters:
        'ȳ is the mean, T is the target and B is the lower limit. The lines are reached, within and below, in that order.',
      inForce: ({ level }) => [['Confidence level for “uncertain”', level]],
    },
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
    svarprosent: {
      title: 'The response rate',
      plain: () => [
        'The response rate is how many sent answers, divided by how many were invited. Both numbers stand beside it. With an open link nobody is invited, and there is no response rate.',
        'Some who sent answers may have skipped this very question. If there are fewer behind a figure than there are who answered, it says how many count.',
        'A low response rate is a risk, not a proof that the figures are skewed. In any case we say “those who answered” and not “the citizens”.',
        'The core also has the international response rate RR2, which looks at how much of the form is filled in, and limits for what is low. They are not shown on the pages yet.',
      ],
      letters:
        'a is how many sent answers, N is how many were invited. I is complete answers, P partial, R refusals and break-offs, NC not reached, O other reasons, and U those of whom one does not know whether they belong.',
      inForce: ({ response }) => [
        ['RR2: a complete answer, at least', `${response.complete} of the questions`],
        ['RR2: a partial answer, at least', `${response.partial} of the questions`],
        ['Counts as low for users, below', response.lowUsers],
        ['Counts as low for employees, below', response.lowEmployees],
        ['Counts as low for citizens, below', response.lowCitizens],
      ],
    },
    utvalg: {
      title: 'Everyone asked, or a sample',
      plain: () => [
        'As a rule everyone is asked, for example all the parents of a kindergarten. Then nobody was drawn. The uncertainty comes from some not answering, and from the answers perhaps being a little different another day. We work out the interval as if many more could have answered. Then it is too wide rather than too narrow.',
        'If a random sample is drawn from a small population, a large part has already been asked. Then the interval can be made narrower, with a finite population correction. It is used only for random samples, and only when we speak of the population as it is now. It is never used when years or {units} are compared.',
      ],
      letters:
        's is the standard deviation, n is how many answered, N is how many there are in the population, and SE is the standard error.',
      inForce: () => [
        ['A random sample, of the population now', 'with the correction'],
        ['Everyone asked', 'without the correction'],
        ['Comparing years or {units}', 'without the correction'],
      ],
    },
    vekter: {
      title: 'Weights',
      plain: () => [
        'When some groups answer less often than others, the answers can be weighted, so that together they resemble the population in age, gender and area. The base weight allows for some areas being drawn more often than others. Raking then sets one distribution right at a time, until all of them fit.',
        'Nobody is to count for very much or very little, so the weights are kept within limits. Unequal weights make the figures less sure. The design effect says how much.',
        'Where the round was opened with population counts, the figures for the whole municipality are weighted by one background question at a time and by all at once, and only when the figures of every group are shown. By all at once they are weighted linearly and not by raking. The weighted figures are then made of figures that are shown already, and tell nothing more. They are rounded as they are shown, and have no interval.',
        'Where somebody would have to count too much or too little, the last question is left out. Whoever did not answer a background question counts as the average of those who did not either.',
        'How many answered from each group is shown only when the group, and all the others together, are large enough.',
        'Answers from users and employees are not weighted. Nor do weights help against people choosing themselves through an open link.',
        'Those who want to can work out weights with the command “spredning weights” and use them in “spredning describe”.',
      ],
      letters:
        'w is each person’s weight, y is the answer, n is how many answered. N and n with a small h are how many there are, and how many answered, in group h. deff is the design effect. λ is what a group adds to the weight when it is weighted linearly.',
      inForce: ({ weights }) => [
        ['Least weight', `${weights.lower} times the mean`],
        ['Largest weight', `${weights.upper} times the mean`],
        ['Distance from the population, as a share, at most', weights.tolerance],
        ['Rounds of raking, at most', weights.rounds],
        ['Told of as a thin group, below', `${weights.thinBelow} answers`],
      ],
    },
    'mange-enheter': {
      title: 'Many {units}',
      plain: ({ funnel }) => [
        '{Units} are not ranked. Of many {units} some are always at the top and at the bottom by pure chance, and most often they are the small ones.',
        `With ${funnel.fewest} {units} or more a funnel shows how much {units} of different sizes are expected to vary. Only {aUnit} outside the outer limit is pointed out.`,
        'The funnel is made of the figures on the page and of no others: {units} that are not shown are not in the figure of everyone either.',
      ],
      letters:
        'μ is the figure of everyone, SE is the standard error of {aUnit} of that size, and τ is how much {theUnits} vary beyond chance.',
      inForce: ({ funnel }) => [
        ['Funnel, from', `${funnel.fewest} {units}`],
        ['Inner and outer limit', `${funnel.warningZ} and ${funnel.alarmZ}`],
        ['Drawn in at each end before τ is worked out', funnel.winsorised],
      ],
    },
    'mange-maneder': {
      title: 'Many months',
      plain: ({ chart }) => [
        `For figures that come every month, such as sickness absence, a control chart (XmR) shows whether something has stood out. It needs at least ${chart.fewest} figures in a row. A yearly survey has too few.`,
      ],
      letters: 'x̄ is the mean of the months, and mR̄ is the mean step from one month to the next.',
      inForce: ({ chart }) => [
        ['Control chart, from', `${chart.fewest} figures`],
        ['Points at this many in a row on one side', chart.run],
        ['Points at this many in a row up or down', chart.trend],
      ],
    },
  },
} satisfies MethodsTexts;
