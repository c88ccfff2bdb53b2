import type { DraftText } from '../../draft/format.ts';

/** A LimeSurvey questionnaire, of whichever of its files it was read from. Texts are html still. */
export interface LimeSurvey {
  /** As the file names them, its own language first. */
  languages: string[];
  title: DraftText;
  description: DraftText;
  welcome: DraftText;
  end: DraftText;
  groups: LimeGroup[];
  /** How many of what we have no place for, such as quotas, by what the file calls it. */
  beside: Record<string, number>;
}

export interface LimeGroup {
  place: string;
  name: DraftText;
  description: DraftText;
  relevance: string;
  questions: LimeQuestion[];
}

export interface LimeQuestion {
  place: string;
  code: string;
  /** What conditions of old files call it, such as `97X12X345`; null where the file has none. */
  oldName: string | null;
  /** One letter or sign, such as `L`. */
  type: string;
  text: DraftText;
  help: DraftText;
  mandatory: string;
  hasOther: boolean;
  relevance: string;
  pattern: string;
  hasDefault: boolean;
  subquestions: LimePart[];
  answers: LimePart[];
  /** Settings by name; the text of each by language, or under `''` for all. */
  settings: ReadonlyMap<string, DraftText>;
}

export interface LimePart {
  place: string;
  code: string;
  text: DraftText;
  /** 0, or 1: of an array of two, its columns or its other answers. */
  scale: number;
  relevance: string;
}

/** A setting that is the same in all languages; empty where it is not set. */
export function settingOf(question: LimeQuestion, name: string): string {
  const texts = question.settings.get(name) ?? {};
  return (texts[''] ?? Object.values(texts)[0] ?? '').trim();
}

/** With a decimal point or comma; null where it is none. */
export function numberOf(text: string): number | null {
  const number = Number(text.replace(',', '.'));
  return text === '' || !Number.isFinite(number) ? null : number;
}
