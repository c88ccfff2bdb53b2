import { languages } from '../core/locale.ts';
import type { ChosenWord } from '../core/words/dictionary.ts';
import { type OfferedWord, offeredWords } from '../core/words/offered.ts';
import { type DemoText, homeCareTexts, kindergartenTexts } from './own-words-plan.ts';
import { type DemoPopulation, demoPopulation } from './population.ts';

/**
 * The example municipality. Place and unit names may exist; every answer is invented by the seeded generator, and
 * every screen says so. Times are counted back from the day the demo is loaded, so that it is never stale.
 */
export interface DemoUnit {
  name: string;
  kind: string;
  invitedCount: number;
  /** How many answer; the rest are invited and silent. */
  answerCount: number;
  /** How far this unit's answers lie above (or below) the others, in scale steps. */
  tilt: number;
}

export interface DemoRound {
  questionnaireKey: string;
  /** Closed this many days ago; negative: open, and closing in so many days. */
  closedDaysAgo: number;
  /** How far all answers of this round lie from the questionnaire's usual level, in scale steps. */
  shift: number;
  /** 1 is the usual unevenness between persons. */
  spread: number;
  units: DemoUnit[];
  /** What people write in their own words instead of the usual, to be read by the demo's reader. */
  ownWords?: { texts: DemoText[]; isRead: boolean };
  /** Draws from a seed of its own, so that the rounds after it keep their answers. */
  seed?: number;
  /** What the population is known by when it opens, and how its groups answer. */
  population?: DemoPopulation;
  /** One item whose answers are set beforehand: counts from the lowest value to the highest, by unit. */
  fixed?: { item: string; countsByUnit: Record<string, number[]> };
}

const unit = (name: string, kind: string, invitedCount: number, answerCount: number, tilt = 0): DemoUnit => ({
  name,
  kind,
  invitedCount,
  answerCount,
  tilt,
});

const areas = (share: number): DemoUnit[] => [
  unit('Fetsund', 'area', 260, Math.round(260 * share), 0.1),
  unit('Garderåsen', 'area', 180, Math.round(180 * share), 0.25),
  unit('Dalen', 'area', 120, Math.round(120 * share), -0.35),
  unit('Gan', 'area', 110, Math.round(110 * share), 0),
  unit('Nerdrum', 'area', 90, Math.round(90 * share), -0.1),
  unit('Roven', 'area', 60, Math.round(60 * share), 0.15),
];

/** The same shares in every area, so that an open round has 60 answers in all. */
const areasWithSixty: DemoUnit[] = [
  unit('Fetsund', 'area', 260, 18, 0.1),
  unit('Garderåsen', 'area', 180, 13, 0.25),
  unit('Dalen', 'area', 120, 9, -0.35),
  unit('Gan', 'area', 110, 8, 0),
  unit('Nerdrum', 'area', 90, 7, -0.1),
  unit('Roven', 'area', 60, 5, 0.15),
];

const homeCare: DemoUnit[] = [
  unit('Hjemmesykepleien nord', 'homeCare', 58, 42),
  unit('Hjemmesykepleien sør', 'homeCare', 60, 44),
  unit('Hjemmesykepleien vest', 'homeCare', 50, 34),
];

/** Enough of them for a funnel, two too small to be shown, and in the last round one far below the others. */
const kindergartensWith = (lowTilt: number): DemoUnit[] => [
  unit('Garderåsen barnehage', 'kindergarten', 62, 46, 0.35),
  unit('Fetsund barnehage', 'kindergarten', 74, 51, 0),
  unit('Dalen barnehage', 'kindergarten', 48, 31, -0.25),
  unit('Solhaug barnehage', 'kindergarten', 39, 28, 0.1),
  unit('Hovin barnehage', 'kindergarten', 17, 8, 0),
  unit('Skogbrynet barnehage', 'kindergarten', 9, 4, -0.1),
  unit('Elvebredden barnehage', 'kindergarten', 44, 32, lowTilt),
  unit('Nordby barnehage', 'kindergarten', 52, 37, 0.05),
  unit('Løkka barnehage', 'kindergarten', 30, 22, -0.1),
  unit('Åsen barnehage', 'kindergarten', 36, 25, 0.15),
  unit('Tunet barnehage', 'kindergarten', 58, 40, -0.05),
  unit('Kvernveien barnehage', 'kindergarten', 33, 24, 0.2),
  unit('Blåklokka barnehage', 'kindergarten', 41, 29, 0),
  unit('Furumo barnehage', 'kindergarten', 28, 20, -0.15),
];

const workplaces: DemoUnit[] = [
  unit('Oppvekst', 'department', 190, 148, 0.05),
  unit('Helse og omsorg', 'department', 240, 161, -0.15),
  unit('Teknisk drift', 'department', 70, 52, 0),
  unit('Kultur', 'department', 28, 21, 0.3),
  unit('Sentraladministrasjon', 'department', 46, 38, 0.1),
];

export const demoMunicipality = { slug: 'fet', name: 'Fet kommune', dataLabel: 'fictitious' } as const;
/** What Fet calls its units, as the guide tells; the rest are the standard words. */
export const demoWords: ChosenWord[] = (['unit', 'unitLeader'] as const).flatMap((key) => {
  const word = offeredWords[key][1] as OfferedWord;
  return languages.map((language) => ({ key, language, ...word[language] }));
});
export const demoScorecards = ['fet-politisk', 'fet-administrativ-2006'];
/** Neighbours that do not exist, for comparing. */
export const demoPeers = 'fet-andre-kommuner';
export const demoSeed = 2006;

/** How many of the demo's answers the open round holds, and how many reusable codes it has. */
export const demoOpenAnswers = 60;

/**
 * The pair of home-care rounds is the guide's own question in numbers: the mean stays (4.82 → 4.75), the spread
 * grows (SD 0.94 → 1.50), and two dissatisfied become fourteen, most of them in one zone.
 */
export const demoRounds: DemoRound[] = [
  {
    ...{ questionnaireKey: 'fet-innbygger', closedDaysAgo: 2_951, shift: -0.05, spread: 0.85, seed: 2018 },
    units: areas(0.3),
  },
  {
    ...{ questionnaireKey: 'fet-innbygger', closedDaysAgo: 2_221, shift: 0, spread: 0.95, seed: 2020 },
    units: areas(0.33),
  },
  { questionnaireKey: 'fet-innbygger', closedDaysAgo: 1_490, shift: -0.1, spread: 1, units: areas(0.46) },
  {
    ...{ questionnaireKey: 'fet-innbygger', closedDaysAgo: 760, shift: 0, spread: 1.1, units: areas(0.43) },
    population: demoPopulation,
  },
  {
    questionnaireKey: 'hjemmesykepleie-bruker',
    closedDaysAgo: 410,
    shift: 0.1,
    spread: 0.9,
    units: homeCare,
    fixed: {
      item: 'altIAlt',
      countsByUnit: {
        'Hjemmesykepleien nord': [0, 1, 3, 10, 17, 11],
        'Hjemmesykepleien sør': [0, 1, 3, 11, 18, 11],
        'Hjemmesykepleien vest': [0, 0, 2, 9, 15, 8],
      },
    },
  },
  {
    questionnaireKey: 'hjemmesykepleie-bruker',
    closedDaysAgo: 35,
    shift: 0.1,
    spread: 1.3,
    units: homeCare,
    ownWords: { texts: homeCareTexts, isRead: true },
    fixed: {
      item: 'altIAlt',
      countsByUnit: {
        'Hjemmesykepleien nord': [1, 1, 2, 6, 12, 20],
        'Hjemmesykepleien sør': [1, 1, 1, 7, 13, 21],
        'Hjemmesykepleien vest': [6, 4, 3, 5, 7, 9],
      },
    },
  },
  { questionnaireKey: 'medarbeider', closedDaysAgo: 740, shift: 0, spread: 1, units: workplaces },
  { questionnaireKey: 'medarbeider', closedDaysAgo: 370, shift: 0.05, spread: 1.1, units: workplaces },
  {
    ...{
      questionnaireKey: 'fet-innbygger',
      closedDaysAgo: -20,
      shift: 0.05,
      spread: 1.15,
      units: areasWithSixty,
    },
    population: demoPopulation,
  },
  {
    questionnaireKey: 'barnehage-foreldre',
    closedDaysAgo: 400,
    shift: 0.1,
    spread: 1,
    units: kindergartensWith(-0.1),
  },
  {
    questionnaireKey: 'barnehage-foreldre',
    closedDaysAgo: 30,
    shift: 0.15,
    spread: 0.95,
    units: kindergartensWith(-1.1),
    ownWords: { texts: kindergartenTexts, isRead: false },
  },
];
