import { commonFirstNames, commonLastNames } from './common-names.ts';
import type { KnownNames } from './known-names.ts';
import { kindOfPlace } from './place-hints.ts';
import type { Span } from './redaction.ts';

/** What a sentence begins after, where a capital says nothing of the word; «dr.» is none. */
const sentenceStart = /(?<!(?:^|[^\p{L}])(?:dr|mr|st)\.\s*)(?:^|[.!?:;…\n«"“(–-])\s*$/iu;
const word = /\p{L}[\p{L}\p{M}]*(?:['’-]\p{L}[\p{L}\p{M}]*)*/gu;
const streets = /(?:gata|gaten|gate|veien|vegen|vei|veg|svingen|bakken|plassen|torget|haugen)$/;
const kindAfter = new RegExp(String.raw`^ ${kindOfPlace}(?!\p{L})`, 'u');

const setOf = (words: string) => new Set(words.split(/\s+/));
/** What stands before a name, and begins sentences. */
const openers = setOf(
  `hos på i ved til fra frå med og men jeg eg vi det den de dei dere dette disse han hun ho hei hallo takk kjære hilsen
  helsing mvh når da hvis dersom om for av etter før under min mi mitt mine vår vårt våre spør ring snakk skriv kontakt
  ingen alle noen nokon både bare berre også hva kva hvor kor hvorfor kvifor hvem kven er har kan skal vil må bør burde
  var ble blei at som der her nå no så eller uten utan mellom mot over gjennom rundt siden sidan mens medan fordi ja nei
  fru herr frøken doktor dr rektor lærer lærar sjefen naboen legen søster bror mor far bestemor bestefar tante onkel`,
);
/** Written with a capital by some, and of no person. */
const ordinary = setOf(
  `i du deg din de dem deres dere dykk jeg eg vi oss norge noreg norsk engelsk gud jul påske nav covid korona internett
  mandag måndag tirsdag tysdag onsdag torsdag fredag lørdag laurdag søndag sundag januar februar mars april mai juni juli
  august september oktober november desember vigilo visma teams facebook google helsenorge altinn digipost ruter vy bankid feide riksvei riksveg fylkesvei fylkesveg
  kommunen kommunestyret stortinget statsforvalteren statsforvaltaren`,
);

interface Token {
  from: number;
  to: number;
  text: string;
  lower: string;
  isStart: boolean;
  /** A name on its own, whatever stands around it. */
  isSure: boolean;
  /** Has a capital that tells something. */
  isCapital: boolean;
}

/**
 * Words that are names: those with a capital where no sentence begins, common first names however they are written, common
 * last names and those of people with an account when they have a capital or stand after a first name; all with a
 * genitive. `isTaken`: words that are hinted as something else already.
 */
export function nameHints(text: string, known: KnownNames, isTaken: (at: number) => boolean): Span[] {
  const spans: Span[] = [];
  let run: Token[] = [];
  const end = () => {
    const span = nameOf(text, run, known);
    if (span) spans.push(span);
    run = [];
  };
  for (const found of text.matchAll(word)) {
    const token = tokenOf(text, found[0], found.index, known);
    const last = run.at(-1);
    if (last && !isBeside(text, last, token)) end();
    const isAfterName = run.at(-1)?.isSure ?? false;
    const isName = token.isSure || token.isCapital || (isAfterName && isLast(token, known));
    if (isName && !isTaken(token.from)) run.push(isAfterName ? { ...token, isSure: true } : token);
    else if (isTaken(token.from) || !isSignature(text, run, token)) end();
    else run.push(token);
  }
  end();
  return spans;
}

function tokenOf(text: string, part: string, from: number, known: KnownNames): Token {
  const lower = part.toLocaleLowerCase('nb');
  const isCapital =
    /^\p{Lu}/u.test(part) &&
    // Abbreviations such as «NAV» and «SFO» are of no person.
    (/\p{Ll}/u.test(part) || /^\.? /.test(text.slice(from + 1))) &&
    // «5B», «5 B», «5B-elev» and «4G-nettet».
    !(part.length === 1 ? /\d ?$/ : /\d$/).test(before(text, from)) &&
    !ordinary.has(lower) &&
    !known.ownWords.has(lower);
  const isListed = [...forms(lower), ...lower.split('-')].some((form) => commonFirstNames.has(form));
  return {
    ...{ from, to: from + part.length, text: part, lower, isCapital },
    isStart: sentenceStart.test(before(text, from)),
    isSure: isListed || (isCapital && isLast({ lower }, known)),
  };
}

/** The little of the text before a place that anything is judged by, which is not the beginning of the text by being cut. */
function before(text: string, at: number): string {
  return at > 16 ? `x${text.slice(at - 16, at)}` : text.slice(0, at);
}

/** A word, and without its genitive. */
function forms(lower: string): string[] {
  return [lower, lower.replace(/['’]?s?$/, '')];
}

function isLast({ lower }: Pick<Token, 'lower'>, known: KnownNames): boolean {
  return forms(lower).some((form) => commonLastNames.has(form) || known.personWords.has(form));
}

function isBeside(text: string, last: Token, next: Token): boolean {
  const gap = text.slice(last.to, next.from);
  return gap === ' ' || (gap === '. ' && last.text.length === 1);
}

/** «mvh ola nordmann»: what stands after a greeting and a first name to the end is the rest of the name. */
function isSignature(text: string, run: Token[], token: Token): boolean {
  const first = run[0];
  if (!first?.isSure || run.length > 2) return false;
  const isGreeted = /(?:mvh|hilsen|helsing|hilsing)[,.!:]?\s+$/iu.test(before(text, first.from));
  return isGreeted && /^(?: \p{L}+)?[ .!]*(?:\n|$)/u.test(text.slice(token.to));
}

function nameOf(text: string, run: Token[], known: KnownNames): Span | null {
  const first = run.findIndex((token) => token.isSure || !openers.has(token.lower));
  const kept = first === -1 ? [] : run.slice(first);
  const [one] = kept;
  const last = kept.at(-1);
  if (!one || !last) return null;
  const isPlace = kept.length === 1 && known.placeWords.has(one.lower);
  // «Kari Nordmann hjalp meg»: two in a row at the beginning are hardly anything but a name.
  if (one.isStart && kept.length === 1 && !one.isSure && !isPlace) return null;
  const kind = kindAfter.exec(text.slice(last.to))?.[0] ?? '';
  const isOf = isPlace || kind !== '' || streets.test(last.lower) || known.plainUnits.has(one.lower);
  return { from: one.from, to: last.to + kind.length, mark: isOf && !last.isSure ? 'place' : 'name' };
}
