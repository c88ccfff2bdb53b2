import type { Language } from '../locale.ts';
import { formatDate } from '../wording/dates.ts';
import { posterWords } from './poster-words.ts';
import { withoutProtocol } from './typed-link.ts';

/** What a poster with a unit's open link is made of. */
export interface PosterGiven {
  language: Language;
  municipalityName: string;
  surveyTitle: string;
  /** Why, as the questionnaire says it. */
  purpose: string;
  unitName: string;
  /** The last day one can answer, `YYYY-MM-DD`. */
  closesOn: string;
  /** The unit's open link. */
  link: string;
  /** Where the privacy notice is; null: there is none. */
  noticeLink: string | null;
}

/** A poster as text, for whatever lays it out. */
export interface Poster {
  language: Language;
  sender: string;
  title: string;
  unit: string;
  paragraphs: string[];
  camera: string;
  type: string;
  address: string;
  qr: { holds: string; means: string };
  last: string[];
}

/** What hangs where people are, so that they can answer from it with a phone. It has no code, and asks nobody by name. */
export function posterOf(given: PosterGiven): Poster {
  const { language, noticeLink } = given;
  const words = posterWords[language];
  return {
    ...{ language, sender: given.municipalityName, title: given.surveyTitle, unit: given.unitName },
    paragraphs: [
      ...(given.purpose === '' ? [] : [given.purpose]),
      words.until(formatDate(given.closesOn, language)),
    ],
    ...{ camera: words.camera, type: words.type, address: withoutProtocol(given.link) },
    qr: { holds: given.link, means: words.picture(given.unitName) },
    last: [
      words.sealed,
      ...(noticeLink === null ? [] : [`${words.explained}\n${withoutProtocol(noticeLink)}`]),
    ],
  };
}
