import { inFours } from '../code.ts';
import type { Language } from '../locale.ts';
import { formatDate } from '../wording/dates.ts';
import { paperWords } from './paper-words.ts';
import { type PostalAddress, postalLines } from './postal-address.ts';
import { withoutProtocol } from './typed-link.ts';

/** What a letter on paper to one person is made of. */
export interface PaperLetterGiven {
  language: Language;
  municipalityName: string;
  surveyTitle: string;
  /** Why, as the questionnaire says it. */
  purpose: string;
  /** Days, `YYYY-MM-DD`: when it is printed, and the last one can answer. */
  printedOn: string;
  closesOn: string;
  to: PostalAddress;
  /** For the QR code, and a short one to type. */
  code: string;
  typedCode: string;
  /** The address of the survey without the code, as e-mails have it: it goes into the QR code. */
  surveyLink: string;
  /** The same place, short enough to be typed, with its protocol. */
  typedLink: string;
  /** Whether the round is anonymous, and has a notice that explains it. */
  isAnonymous: boolean;
  hasNotice: boolean;
  /** Whom to ask; empty: it is not known. */
  contact: string;
}

/** A letter as text, for whatever lays it out. */
export interface PaperLetter {
  language: Language;
  sender: string;
  date: string;
  window: string[];
  title: string;
  paragraphs: string[];
  how: { heading: string; camera: string; type: string; address: string; code: string };
  /** To type, in fours. */
  code: string;
  forgiving: string;
  /** What the QR code holds, and what it is for whoever cannot see it. */
  qr: { holds: string; means: string };
  /** What protects the answer, where it is explained, and whom to ask. */
  last: string[];
}

/** The letter in the person's own language. */
export function paperLetterOf(given: PaperLetterGiven): PaperLetter {
  const { language, hasNotice, contact } = given;
  const words = paperWords[language];
  const address = withoutProtocol(given.typedLink);
  return {
    ...{ language, sender: given.municipalityName, date: formatDate(given.printedOn, language) },
    ...{ window: postalLines(given.to), title: given.surveyTitle },
    paragraphs: [
      words.lead(given.municipalityName, given.surveyTitle),
      ...(given.purpose === '' ? [] : [given.purpose]),
      words.until(formatDate(given.closesOn, language)),
    ],
    how: { heading: words.how, camera: words.camera, type: words.type, address, code: words.code },
    code: inFours(given.typedCode),
    forgiving: words.forgiving,
    qr: { holds: `${given.surveyLink}#${given.code}`, means: words.picture },
    last: [
      ...(given.isAnonymous ? [words.anonymous] : []),
      ...(hasNotice ? [`${words.explained}\n${address}/personvern`] : []),
      words.yours,
      ...(contact === '' ? [] : [`${words.contact} ${contact}`]),
    ],
  };
}
