import type { Language } from '../locale.ts';
import type { Ambition } from '../scorecard/format.ts';
import { formatDecimal } from '../wording/numbers.ts';

/** A cell of the scorecard as read: the rule, or null where no ambition is adopted, and the mark beside it. */
export interface AmbitionCell {
  rule: Ambition | null;
  footnoteMark: string | null;
}

export type ReadAmbition =
  | { understood: true; cell: AmbitionCell }
  /** `reason` says in English how to mend the wording. */
  | { understood: false; reason: string };

const words = {
  nb: {
    lower: 'lavere enn',
    higher: 'høyere enn',
    points: 'prosentpoeng',
    statistics: '-statistikk',
    delegated: 'Spesifisert på enhetene',
  },
  nn: {
    lower: 'lågare enn',
    higher: 'høgare enn',
    points: 'prosentpoeng',
    statistics: '-statistikk',
    delegated: 'Spesifisert på einingane',
  },
  en: {
    lower: 'lower than',
    higher: 'higher than',
    points: 'percentage points',
    statistics: ' statistics',
    delegated: 'Specified by the units',
  },
} satisfies Record<Language, Record<string, string>>;

const number = String.raw`[-−]?\d+(?:[.,]\d+)?`;
const marked = /^(.*?)\s*([*†‡§¹²³]{1,4})$/s;
const band = new RegExp(String.raw`^(${number})\s*[–—-]\s*(${number})$`);
const exact = new RegExp(`^${number}$`);
const relative =
  /^(\d+(?:[.,]\d+)?)\s*(%|prosentpoeng|prosent|percentage points?|percent)\s+(lavere|lågare|lower|høyere|høgare|higher)\s+(?:enn|than)\s+(.+)$/i;
const delegated = /^(?:spesifisert på enhetene|spesifisert på einingane|specified by the units)$/i;
const none = /^(?:|[–—-]|ikke vedtatt|ikkje vedteke|not adopted)$/i;
/** A register such as PAI or KOSTRA, whose name is the reference; «-statistikk» after it says nothing more. */
const register = /^([A-ZÆØÅ0-9]{2,})(?:-statistikk| statistics)$/;
const isRegister = /^[A-ZÆØÅ0-9]{2,}$/;

/**
 * Reads the wording of an ambition level in every form the guide uses (R2), in any of the three languages: the range
 * «5.0–4.0», the exact «0», the relative «1% lavere enn PAI-statistikk», the delegated «Spesifisert på enhetene», and
 * none, an empty cell. A footnote mark stands apart: «0*» is 0 with the mark *. Whether «1%» is percent of the reference
 * or percentage points cannot be told from the wording, so it is left to be chosen; «1 prosentpoeng» has chosen.
 *
 * Example: readAmbition('4,5–3,5**') is the band with target 4.5 and floor 3.5 and the mark **; «så bra som mulig» is
 * not understood, and the reason names the forms.
 */
export function readAmbition(text: string): ReadAmbition {
  const [, unmarked, mark] = marked.exec(text.trim()) ?? [];
  const wording = (unmarked ?? text).trim();
  const footnoteMark = mark ?? null;
  if (none.test(wording)) return { understood: true, cell: { rule: null, footnoteMark } };
  const rule = readRule(wording);
  if (rule) return { understood: true, cell: { rule, footnoteMark } };
  const forms = '«5.0–4.0», «0», «1% lavere enn PAI-statistikk», «Spesifisert på enhetene» or an empty cell';
  return { understood: false, reason: `«${wording}» is no ambition level. Write it as ${forms}.` };
}

/**
 * The rule alone, of a wording whose footnote mark already stands apart, as in a scorecard file: «5.0–4.0» is a band
 * from 5 to 4. Null when the wording is not understood, holds no ambition or still has its mark.
 */
export function parseAmbition(text: string): Ambition | null {
  const read = readAmbition(text);
  return read.understood && read.cell.footnoteMark === null ? read.cell.rule : null;
}

function readRule(wording: string): Ambition | null {
  const range = band.exec(wording);
  if (range) return { form: 'band', target: numberOf(range[1]), floor: numberOf(range[2]) };
  if (exact.test(wording)) return { form: 'exact', value: numberOf(wording) };
  const [, by, unit = '', comparative = '', reference = ''] = relative.exec(wording) ?? [];
  if (by) {
    return {
      form: 'relative',
      operator: /^l/i.test(comparative) ? 'lower' : 'higher',
      by: numberOf(by),
      unit: /po/i.test(unit) ? 'percentPoint' : 'notChosen',
      reference: register.exec(reference)?.[1] ?? reference,
    };
  }
  return delegated.test(wording) ? { form: 'delegated', level: 'unit' } : null;
}

function numberOf(text: string | undefined): number {
  return Number((text ?? '').replace('−', '-').replace(',', '.'));
}

/**
 * The wording of an ambition level, such that reading it gives the same rule back and that the guide's own wordings come
 * out letter for letter: `adopted` writes «5.0–4.0» and «1% lavere enn PAI-statistikk» as municipalities adopt them,
 * `running` writes «5,0–4,0» and «1 % lavere …» as the rest of a sentence is written. The ends of a range on a short
 * scale always have a decimal; no ambition is the empty cell. A tolerance is not in the wording, and neither is the
 * choice of percent, since «1%» has not chosen. Throws a RangeError for a number too large to be written out.
 *
 * Example: the band of 5 and 4 with the mark * is «5.0–4.0*» as adopted and «5,0–4,0*» in running bokmål.
 */
export function printAmbition(
  { rule, footnoteMark }: AmbitionCell,
  language: Language,
  style: 'adopted' | 'running' = 'adopted',
): string {
  return printRule(rule, language, style) + (footnoteMark ?? '');
}

function printRule(rule: Ambition | null, language: Language, style: 'adopted' | 'running'): string {
  if (!rule) return '';
  const write = (value: number, fewest = 0) => {
    const places = Math.max(fewest, decimalsOf(value));
    return style === 'running'
      ? formatDecimal(value, places, language)
      : value.toFixed(places).replace('-', '−');
  };
  switch (rule.form) {
    case 'band': {
      const isShort = Math.max(Math.abs(rule.target), Math.abs(rule.floor)) <= longestShortScale;
      const places = Math.max(decimalsOf(rule.target), decimalsOf(rule.floor), isShort ? 1 : 0);
      return `${write(rule.target, places)}–${write(rule.floor, places)}`;
    }
    case 'exact':
      return write(rule.value);
    case 'relative': {
      const { points, statistics, [rule.operator]: than } = words[language];
      const percent = style === 'running' && language !== 'en' ? '\u00a0%' : '%';
      const unit = rule.unit === 'percentPoint' ? ` ${points}` : percent;
      const reference = isRegister.test(rule.reference) ? rule.reference + statistics : rule.reference;
      return `${write(rule.by)}${unit} ${than} ${reference}`;
    }
    case 'delegated':
      return words[language].delegated;
  }
}

/** Scales of up to eleven points have means worth a decimal; on 0–100 whole numbers are the custom. */
const longestShortScale = 10;

function decimalsOf(value: number): number {
  const [, decimals = ''] = /^-?\d+(?:\.(\d+))?$/.exec(String(value)) ?? refuse(value);
  return decimals.length;
}

function refuse(value: number): never {
  throw new RangeError(`${value} cannot be written out as an ambition level`);
}
