import type { DisclosureLimits } from '../disclosure/limits.ts';
import type { AdviceCode } from './codes.ts';
import type { OwnJargonWord } from './jargon.ts';
import type { Mend } from './mend.ts';

/** What an advice is about, as the editor knows it. */
export interface AdvicePlace {
  /** `questions`: two of them together, `age×gender`. `text`: `title` or `purpose`. */
  of: 'question' | 'questions' | 'page' | 'scale' | 'text' | 'language' | 'whole';
  name: string;
}

export interface Advice {
  code: AdviceCode;
  place: AdvicePlace;
  /** The language whose words it is about; null where it is about none. */
  language: string | null;
  /** What it was found by, as it stands in the draft: words, labels, names of units. */
  found: string[];
  /** The numbers of the reason, by what they are: words, minutes, the index, people, groups, the limit. */
  figures: Record<string, number>;
  /** The questions it concerns, by name, for showing it beside each. */
  questions: string[];
  /**
   * Plain words to write instead of words that stand here in another form than they are listed in, so that a person must fit them in.
   * Left out where there are none.
   */
  plain?: readonly { word: string; instead: string }[];
  /** A change that mends it, for `applyMend`; null where only a person can. */
  mend: Mend | null;
}

/** What the draft does not tell itself. All of it may be left out. */
export interface AdviceContext {
  /** The municipality's own words that others may not know, beside those that are shipped. */
  jargon?: readonly OwnJargonWord[];
  /** People asked in each unit of the frame, as far as it is known. */
  units?: readonly { name: string; count: number }[];
  /** Where the units are not known, about how many are asked: in the smallest of them, or of colleagues in all. */
  aboutAsked?: number;
  /** Those of the draft's kind where none are given. */
  limits?: DisclosureLimits;
  /** Whether the survey's privacy settings name what in GDPR article 9 allows it. */
  hasSpecialBasis?: boolean;
}

/** An advice with what is common to most left out. */
export function advice(
  code: AdviceCode,
  place: AdvicePlace,
  rest: Partial<Omit<Advice, 'code' | 'place'>> = {},
): Advice {
  const questions = place.of === 'question' ? [place.name] : [];
  return { code, place, language: null, found: [], figures: {}, questions, mend: null, ...rest };
}
