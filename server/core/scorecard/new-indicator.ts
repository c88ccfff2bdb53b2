import { printAmbition, readAmbition } from '../ambition/wording.ts';
import { freeKey } from '../draft/start.ts';
import type { Language, Localized } from '../locale.ts';
import type { Ambition, Scorecard, ScorecardIndicator } from './format.ts';
import { placedIndicators } from './walk.ts';

/** What somebody tells of a new indicator that a survey is to give its value. */
export interface NewIndicator {
  name: Localized;
  method: { kind: SurveyMethod; text: Localized };
  unitOfMeasurement: Localized | null;
  /** The wording of the ambition as it was adopted. Null: none is. */
  ambition: string | null;
  /** The decision that adopted it, as the municipality names it. Null: nobody has adopted anything. */
  adoptedIn: string | null;
}

/** The methods by which a survey gives the value. */
export const surveyMethods = ['citizenSurvey', 'userSurvey', 'employeeSurvey'] as const;
export type SurveyMethod = (typeof surveyMethods)[number];

/** `ambition-not-adopted`: an ambition is the body's to set, so it stands with the decision that did. */
export type NewIndicatorFault = 'ambition-not-understood' | 'ambition-upside-down' | 'ambition-not-adopted';

/**
 * The indicator as a scorecard has it, or what is wrong with it. Of a survey the good end is always up, since a person's answers
 * are turned so before they are counted (`itemScore`); so is the ambition's.
 *
 * Example: the ambition «5,0–4,0» is the band from 5 to 4, in English «5.0–4.0»; «4,0–5,0» stands on its head.
 */
export function newIndicator(
  key: string,
  given: NewIndicator,
): { indicator: ScorecardIndicator; fault: null } | { indicator: null; fault: NewIndicatorFault } {
  const wrong = (fault: NewIndicatorFault) => ({ indicator: null, fault });
  const read = readNewAmbition(given.ambition);
  if (!read.understood) return wrong('ambition-not-understood');
  const { rule, footnoteMark } = read.cell;
  if (rule !== null && given.adoptedIn === null) return wrong('ambition-not-adopted');
  if (rule?.form === 'band' && rule.target < rule.floor) return wrong('ambition-upside-down');
  const { name, method, unitOfMeasurement, adoptedIn } = given;
  const indicator: ScorecardIndicator = {
    ...{ key, name: { text: name }, method },
    ...(unitOfMeasurement ? { unitOfMeasurement } : {}),
    ...{ qualityKind: 'perceived', direction: 'higherIsBetter' },
    ambition: rule && {
      text: wordingOf(given.ambition ?? '', rule, footnoteMark),
      ...(footnoteMark === null ? {} : { footnoteMark }),
      rule,
    },
    ...(adoptedIn === null ? {} : { adoptedIn }),
  };
  return { indicator, fault: null };
}

/** How the wording of an ambition is read; of nothing, that none is adopted. */
export function readNewAmbition(wording: string | null) {
  return readAmbition(wording ?? '');
}

/** As it was adopted, without its mark, in bokmål; in the others from how it is read, so that all say the same. */
function wordingOf(adopted: string, rule: Ambition, footnoteMark: string | null): Localized {
  const wording = adopted.trim();
  const nb = footnoteMark === null ? wording : wording.slice(0, -footnoteMark.length).trim();
  const isNumbers = rule.form === 'band' || rule.form === 'exact';
  const written = (language: Language) => printAmbition({ rule, footnoteMark: null }, language);
  return { nb, nn: isNumbers ? nb : written('nn'), en: written('en') };
}

/** Of the 80 characters of a key, so that a name of 60 and a number have room after it. */
const longestPrefix = 14;

/**
 * A key for a new indicator, unlike all that are `taken`: its name, after what the keys of all the scorecard's indicators begin
 * with. Example: among `fet.kultur` and `fet.trivsel`, «Ro på jobben» is `fet.ro-pa-jobben`.
 */
export function indicatorKey(scorecard: Scorecard, name: string, taken: Iterable<string>): string {
  const keys = placedIndicators(scorecard).map(({ indicator }) => indicator.key);
  const first = /^[^.]+\./.exec(keys[0] ?? '')?.[0] ?? '';
  const isShared = first.length <= longestPrefix && keys.every((key) => key.startsWith(first));
  const prefix = isShared ? first : '';
  const own = [...taken].flatMap((key) => (key.startsWith(prefix) ? [key.slice(prefix.length)] : []));
  return prefix + freeKey(name, new Set(own), 'indikator');
}

/**
 * The scorecard with one more indicator, last under a success factor, in force from a day on: what was closed before is read
 * against the scorecard as it then was. Null where there is no such success factor.
 */
export function withIndicator(
  scorecard: Scorecard,
  successFactor: string,
  indicator: ScorecardIndicator,
  validFromOn: string,
): Scorecard | null {
  let isPlaced = false;
  const focusAreas = scorecard.focusAreas.map((area) => ({
    ...area,
    goals: area.goals.map((goal) => ({
      ...goal,
      successFactors: goal.successFactors.map((factor) => {
        if (factor.key !== successFactor) return factor;
        isPlaced = true;
        return { ...factor, indicators: [...factor.indicators, indicator] };
      }),
    })),
  }));
  return isPlaced ? { ...scorecard, validFromOn, focusAreas } : null;
}
