import type { Language } from '../locale.ts';
import type { Advice } from '../quality/advice.ts';
import type { Mend } from '../quality/mend.ts';
import { en } from './advice.en.ts';
import { type AdviceWords, nb } from './advice.nb.ts';
import { nn } from './advice.nn.ts';
import { formatDecimal } from './numbers.ts';

const words: Record<Language, AdviceWords> = { nb, nn, en };

/** An advice as it is read: what was found, why it matters, how to mend it, and what stands on the button that does. */
export interface AdviceInWords {
  what: string;
  why: string;
  mend: string;
  /** Null where only a person can mend it. */
  apply: string | null;
}

/**
 * An advice in words. `titleOf` gives a question's title by its name, for those that are spoken of.
 *
 * Example: «Med 40 i Fetsund kan Hvor gammel er du? × Hvilket kjønn er du? ikke vises: 12 grupper blir på høyst 3 hver, og grensa er 10.»
 */
export function adviceInWords(
  advice: Advice,
  language: Language,
  titleOf: (question: string) => string,
): AdviceInWords {
  const { code, place, found, figures, questions, plain = [], mend } = advice;
  const say = words[language];
  const figure = (name: string) => {
    const value = figures[name] ?? 0;
    return formatDecimal(value, Number.isInteger(value) ? 0 : 1, language);
  };
  const parts = {
    found: listed(found, say, language),
    name: place.of === 'language' ? nameOfLanguage(place.name, language) : questions.map(titleOf).join(' × '),
    where: found[0] ?? null,
    isFewest: figures['smallest'] !== undefined,
    figure,
    isOne: figures['missing'] === 1,
  };
  return {
    what: say.what[code](parts),
    why: say.why[code],
    mend: plain.length === 0 ? say.mend[code] : `${say.mend[code]} ${say.plain(plain)}`,
    apply: mend && say.apply[applied(mend)],
  };
}

/** So many are named; the rest are counted. */
const mostNamed = 3;
/** Longer texts are cut, so that an advice is read at a glance. */
const longestFound = 90;

function listed(found: readonly string[], { more, and }: AdviceWords, language: Language): string {
  const [open, close] = language === 'en' ? ['“', '”'] : ['«', '»'];
  const named = found.slice(0, mostNamed).map((one) => {
    const short = one.length > longestFound ? `${one.slice(0, longestFound).trimEnd()} …` : one;
    return open + short + close;
  });
  const rest = found.length - named.length;
  const all = rest > 0 ? [...named, more(formatDecimal(rest, 0, language))] : named;
  const last = all.pop() ?? '';
  return all.length === 0 ? last : `${all.join(', ')} ${and} ${last}`;
}

function applied(mend: Mend): keyof AdviceWords['apply'] {
  if (mend.kind !== 'move') return mend.kind;
  return mend.to === 'first' ? 'moveFirst' : 'moveLast';
}

function nameOfLanguage(tag: string, language: Language): string {
  return new Intl.DisplayNames([language], { type: 'language', fallback: 'code' }).of(tag) ?? tag;
}
