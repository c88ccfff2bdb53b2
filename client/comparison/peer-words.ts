import type { Language } from '../../server/core/locale.ts';
import { formatCount, formatSigned } from '../../server/core/wording/numbers.ts';
import type { ComparisonTexts } from '../i18n/comparison.nb.ts';
import type { JudgedSource, JudgedUnit } from './queries.ts';

type Peer = JudgedSource['peers'][number];
type Words = ComparisonTexts['peers'];

/** «Vikdal 2025 (oppdiktet)». What is made up is said to be so wherever it is named. */
export function peerName({ municipality, year, isFictitious }: Peer, words: Words): string {
  return `${municipality} ${year}${isFictitious ? ` (${words.fictitious})` : ''}`;
}

type Differences = Pick<JudgedUnit, 'mean' | 'spread' | 'dissatisfied'>;
type Said = (name: string, difference: string, low: string, high: string) => string;
type Way = Record<'mean' | 'spread' | 'dissatisfied' | 'badEnd', Said>;

const kinds = ['mean', 'spread', 'dissatisfied'] as const;
/** A share is told in percentage points, an SD with two decimals. */
const scaled = { mean: [1, 1], spread: [1, 2], dissatisfied: [100, 0] } as const;

/** A sentence for each difference that is called, with its interval. Empty: none is. */
export function saidOf(
  name: string,
  differences: Differences,
  words: { more: Way; less: Way },
  { language, asksOfSatisfaction }: { language: Language; asksOfSatisfaction: boolean },
): string[] {
  return kinds.flatMap((kind) => {
    const { verdict, difference, low, high } = differences[kind];
    if (verdict === 'notSure') return [];
    const [times, places] = scaled[kind];
    const told = (value: number | null) => formatSigned((value ?? 0) * times, places, language);
    const about = kind === 'dissatisfied' && !asksOfSatisfaction ? 'badEnd' : kind;
    return [words[verdict][about](name, told(difference), told(low), told(high))];
  });
}

/**
 * How theirs came about otherwise than ours, one sentence each: who was asked, in which way, in which year, and a question that
 * is worded otherwise with the judgement of whoever took it in. «De spurte et utvalg, vi spurte alle.»
 */
export function methodDifferences(
  theirs: Peer,
  ours: JudgedSource['method'],
  ourYear: string,
  { differs, modes }: Words,
): string[] {
  const said: string[] = [];
  if (theirs.comparability === 'judged')
    said.push(differs.judged(theirs.judgement ?? ''), differs.wording(theirs.wording));
  if (theirs.sample === 'unknown' || ours.sample === 'unknown') said.push(differs.sampleUnknown);
  else if (theirs.sample !== ours.sample) said.push(differs.sample[`${ours.sample}-${theirs.sample}`] ?? '');
  if (theirs.mode === 'unknown' || ours.mode === 'unknown') said.push(differs.modeUnknown);
  else if (theirs.mode !== ours.mode) said.push(differs.mode(modes[theirs.mode], modes[ours.mode]));
  if (String(theirs.year) !== ourYear) said.push(differs.year(String(theirs.year), ourYear));
  return said.length > 0 ? said : [differs.none];
}

/** Where it is from, whom it is about, when, and how many answered, as far as it is published. */
export function peerFacts(
  { source, who, fielded, askedCount, answeredCount }: Peer,
  { facts }: Words,
  language: Language,
): string[] {
  const count = (number: number) => formatCount(number, language);
  return [
    facts.source(source),
    ...(who === null ? [] : [facts.who(who)]),
    ...(fielded === null ? [] : [facts.fielded(fielded)]),
    ...(answeredCount === null
      ? []
      : [
          askedCount === null
            ? facts.answeredOnly(count(answeredCount))
            : facts.answered(count(answeredCount), count(askedCount)),
        ]),
  ];
}
