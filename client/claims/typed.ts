import type { ClaimedChange } from '../../server/core/claims/change.ts';
import { mostFigures } from '../../server/core/claims/claim.ts';
import { type ClaimStatement, fewShareDefault, type Quantifier } from '../../server/core/claims/verdict.ts';
import type { AskedClaim } from './addresses.ts';
import type { Candidate, ClaimView } from './queries.ts';

export interface Place {
  indicatorKey: string;
  surveyKey: string;
  /** Null: the whole. */
  unitId: string | null;
}

/** What is typed and chosen of a claim, kept on the device until it is saved. */
export interface Typed {
  id: string;
  text: string;
  /** What was looked up last; empty until then. */
  searched: string;
  /** Null: as its words say. */
  quantifier: Quantifier | null;
  end: ClaimStatement['end'] | null;
  fewShare: number;
  /** What is claimed to have changed, or that it is about a level. Null: as its words say. */
  change: ClaimedChange | 'level' | null;
  knownCases: string;
  knownOf: string;
  places: Place[];
  /** None of the indicators bears on it. */
  isNone: boolean;
}

/** The bounds for «a few» to choose among, as shares. */
export const fewShares = [0.05, fewShareDefault, 0.2, 0.3] as const;

export function emptyTyped({ text, place }: AskedClaim, id: string): Typed {
  return {
    ...{ id, text, searched: text, quantifier: null, end: null, fewShare: fewShareDefault },
    change: null,
    ...{ knownCases: '', knownOf: '', places: place ? [place] : [], isNone: false },
  };
}

/** What is saved, to be changed. */
export function typedFrom(claim: ClaimView): Typed {
  const { id, text, statement, knownCases, knownOf, figures } = claim;
  return {
    ...{ id, text, searched: text, ...statement },
    change: statement.change ?? 'level',
    ...{ knownCases: knownCases?.toString() ?? '', knownOf: knownOf?.toString() ?? '' },
    places: figures.map(({ indicatorKey, surveyKey, unit }) => ({
      ...{ indicatorKey, surveyKey, unitId: unit?.id ?? null },
    })),
    isNone: figures.length === 0,
  };
}

const isAt = (place: Place, { indicatorKey, surveyKey }: Pick<Candidate, 'indicatorKey' | 'surveyKey'>) =>
  place.indicatorKey === indicatorKey && place.surveyKey === surveyKey;

/** Where the claim is held against this indicator, if it is. */
export function placeOf(
  { places }: Pick<Typed, 'places'>,
  candidate: Pick<Candidate, 'indicatorKey' | 'surveyKey'>,
) {
  return places.find((place) => isAt(place, candidate));
}

/** With this indicator held against, or not; no more than there is room for. */
export function toggled(typed: Typed, { indicatorKey, surveyKey }: Candidate): Typed {
  const found = placeOf(typed, { indicatorKey, surveyKey });
  if (found) return { ...typed, places: typed.places.filter((place) => place !== found) };
  if (typed.places.length >= mostFigures) return typed;
  return { ...typed, isNone: false, places: [...typed.places, { indicatorKey, surveyKey, unitId: null }] };
}

/** With the figure of this unit, or of the whole. */
export function ofUnit(typed: Typed, candidate: Candidate, unitId: string | null): Typed {
  return {
    ...typed,
    places: typed.places.map((place) => (isAt(place, candidate) ? { ...place, unitId } : place)),
  };
}

/** The best matches, after those that are chosen and are not among them. */
export function shownCandidates(
  { places }: Typed,
  found: readonly Candidate[],
  all: readonly Candidate[],
): Candidate[] {
  const among = (one: Candidate) => places.some((place) => isAt(place, one));
  const isFound = (one: Candidate) =>
    found.some((other) => other.indicatorKey === one.indicatorKey && other.surveyKey === one.surveyKey);
  return [...all.filter((one) => among(one) && !isFound(one)), ...found];
}

/** A number as people type it, with spaces; null where nothing is typed, NaN where it is no whole number of the range. */
export function countFrom(typed: string, least: number, most: number): number | null {
  const digits = typed.replaceAll(/\s/g, '');
  if (digits === '') return null;
  const count = /^\d+$/.test(digits) ? Number(digits) : Number.NaN;
  return count >= least && count <= most ? count : Number.NaN;
}

/** What the words of a claim say of how many, in any of the languages; «many» where they do not say. */
export function quantifierIn(text: string): Quantifier {
  const said = text.toLowerCase();
  const found = patterns.find(([pattern]) => pattern.test(said));
  return found?.[1] ?? 'many';
}

/** Those who are satisfied, where the claim says so and nothing against it. */
export function endIn(text: string): ClaimStatement['end'] {
  const said = text.toLowerCase();
  const isGood = /(?<![\p{L}])(godt |svært |veldig )?(fornøyd|nøgd|satisfied|happy|tilfreds)/u.test(said);
  return isGood && !/(ikke|ikkje|not) /.test(said) ? 'satisfied' : 'dissatisfied';
}

/** What the words of a claim say has changed, in any of the languages; «level» where they say nothing of a change. */
export function changeIn(text: string): ClaimedChange | 'level' {
  const said = text.toLowerCase();
  return changes.find(([pattern]) => pattern.test(said))?.[1] ?? 'level';
}

/** What is saved of a claim: as it is chosen, or else as its words say. */
export function statementOf({ text, quantifier, end, fewShare, change }: Typed): ClaimStatement {
  const chosen = change ?? changeIn(text);
  return {
    ...{ quantifier: quantifier ?? quantifierIn(text), end: end ?? endIn(text), fewShare },
    change: chosen === 'level' ? null : chosen,
  };
}

const differences = '(forskjell|ulikhet|ulikskap|skilnad|spredning|spreiing|sprik|differences|spread)';
/** In the order they are looked for: of the spread, of how many, and last of how good it is. */
const changes: [RegExp, ClaimedChange][] = [
  [
    new RegExp(`${differences}.*(øk|auk|større|vokst|vakse|mer|meir|grow|increas|larger|wider)`),
    'greaterSpread',
  ],
  [new RegExp(`${differences}.*(mink|mindre|redusert|krymp|smaller|narrow|shrunk|decreas)`), 'smallerSpread'],
  [
    /(større|larger|greater|wider) (forskjell|ulikhet|skilnad|spredning|spreiing|differences|spread)/,
    'greaterSpread',
  ],
  [
    /(mindre|smaller|narrower) (forskjell|ulikhet|skilnad|spredning|spreiing|differences|spread)/,
    'smallerSpread',
  ],
  [
    /(?<!\p{L})(flere|fleire|more)(?!\p{L}| enn| than).*(misfornøyd|misnøgd|utilfreds|klager|klagar|dissatisfied|unhappy)/u,
    'moreDissatisfied',
  ],
  [
    /(?<!\p{L})(færre|fewer).*(misfornøyd|misnøgd|utilfreds|klager|klagar|dissatisfied|unhappy)/u,
    'fewerDissatisfied',
  ],
  [/(?<!\p{L})(verre|verra|dårligere|dårlegare|worse|forverr\p{L}*)(?!\p{L})/u, 'worse'],
  [/(?<!\p{L})(bedre|betre|better|improved|forbedr\p{L}*)(?!\p{L})/u, 'better'],
];

/** In the order they are looked for: «nesten alle» is most, and «ikke alle» is about some. */
const patterns: [RegExp, Quantifier][] = [
  [/(?<!\p{L})(de fleste|dei fleste|flertallet|fleirtalet|nesten alle|most|nearly all)(?!\p{L})/u, 'most'],
  [/(?<!\p{L})(noen få|nokre få|bare noen|berre nokre|enkelte|a few|some)(?!\p{L})/u, 'few'],
  [/(?<!\p{L})(ingen|nobody|no one|none)(?!\p{L})/u, 'none'],
  [/(?<!\p{L})(alle|samtlige|samtlege|all|every|everyone|everybody)(?!\p{L})/u, 'all'],
];
