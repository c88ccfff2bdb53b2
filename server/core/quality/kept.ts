import type { Draft } from '../draft/format.ts';
import type { Advice } from './advice.ts';
import { adviseOn } from './advise.ts';
import { askedIn } from './questions.ts';

/** Above so many, marks of what has been reworded since are let go when another is made. */
const mostKept = 300;

/** The advice on a draft apart from what its writers have chosen to keep their words in spite of. */
export function partedByKept(draft: Draft, list: readonly Advice[]): { shown: Advice[]; kept: Advice[] } {
  const marks = new Set(draft.keptAdvice);
  if (marks.size === 0) return { shown: [...list], kept: [] };
  const mark = markerOf(draft);
  const isKept = (advice: Advice) => marks.has(mark(advice));
  return { shown: list.filter((advice) => !isKept(advice)), kept: list.filter(isKept) };
}

/**
 * The draft whose words are kept in spite of an advice, until the words it is about change; or whose writers want the advice again. It is
 * a mark and no more: nothing of it is asked, and what is merged of it are marks one by one.
 */
export function withAdviceKept(draft: Draft, advice: Advice, isKept: boolean): Draft {
  const { keptAdvice = [], ...rest } = draft;
  const marker = markerOf(draft);
  const mark = marker(advice);
  const others = (keptAdvice.length < mostKept ? keptAdvice : stillOf(draft, keptAdvice, marker)).filter(
    (one) => one !== mark,
  );
  const marks = (isKept ? [...others, mark] : others).sort();
  return marks.length === 0 ? rest : { ...rest, keptAdvice: marks };
}

function stillOf(draft: Draft, marks: readonly string[], marker: (advice: Advice) => string): string[] {
  const now = new Set(adviseOn(draft).map(marker));
  return marks.filter((mark) => now.has(mark)).slice(0, mostKept);
}

/**
 * What an advice is known by: its code and a fingerprint of where it is and of the words it is about. Questions are known by their ids, so
 * that a new name is no new question; where the whole is meant, one question more is another whole.
 */
function markerOf(draft: Draft): (advice: Advice) => string {
  const asked = new Map(askedIn(draft).map((question) => [question.name, question]));
  const idOf = (name: string) => asked.get(name)?.item?.id ?? name;
  return ({ code, place, language, found, questions }) => {
    const texts = questions.map((name) => asked.get(name)?.text[language ?? 'nb'] ?? '');
    const own =
      place.of === 'text'
        ? [draft[place.name === 'purpose' ? 'purpose' : 'title'][language ?? 'nb']]
        : place.of === 'whole'
          ? [asked.size]
          : [];
    const where = place.of === 'question' || place.of === 'questions' ? questions.map(idOf) : [place.name];
    return `${code}.${fingerprint(JSON.stringify([place.of, where, language, found, texts, own]))}`;
  };
}

/**
 * A text in sixteen letters: two rounds of FNV-1a, which tell texts apart and hide nothing. Letters alone, so that none is taken for
 * somebody's number.
 */
function fingerprint(text: string): string {
  let [one, other] = [0x811c9dc5, 0x01000193];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 0x01000193);
    other = Math.imul(other ^ (code + at), 0x85ebca6b);
  }
  const hexadecimal = [one, other].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
  return hexadecimal.replaceAll(/\d/g, (digit) => 'ghijklmnop'.charAt(Number(digit)));
}
