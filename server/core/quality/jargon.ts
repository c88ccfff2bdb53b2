import type { Language } from '../locale.ts';
import { between, findPhrases, type Token } from './text.ts';

/** A word that those who work in the municipality know, with what may be written instead where there is one. */
export interface JargonWord {
  word: string;
  instead?: string;
}

/** One of the municipality's own list, in the language it is a word of. Left out: whatever the language. */
export interface OwnJargonWord extends JargonWord {
  language?: Language;
}

const plain = (...words: string[]): JargonWord[] => words.map((word) => ({ word }));

/** The list that is shipped, for all municipalities. An entry is also found with an ending. */
const shipped: Record<Language, readonly JargonWord[]> = {
  nb: [
    { word: 'vedrørende', instead: 'om' },
    { word: 'angående', instead: 'om' },
    { word: 'i henhold til', instead: 'etter' },
    { word: 'i forbindelse med', instead: 'med' },
    { word: 'med hensyn til', instead: 'om' },
    { word: 'hva angår', instead: 'om' },
    { word: 'i tilknytning til', instead: 'ved' },
    { word: 'foreligger', instead: 'finnes' },
    { word: 'fremkommer', instead: 'står' },
    { word: 'avstedkomme', instead: 'føre til' },
    { word: 'iverksette', instead: 'sette i gang' },
    { word: 'tilstrebe', instead: 'prøve' },
    { word: 'ytelser', instead: 'hjelp' },
    ...plain('tjenestemottaker', 'tjenesteyter', 'brukermedvirkning', 'medvirkningsprosess', 'implementer'),
    ...plain(
      'interessent',
      'samhandling',
      'tverrfaglig',
      'tverrsektoriell',
      'kompetanseheving',
      'verdiskaping',
    ),
    ...plain('virksomhetsområde', 'tjenesteområde', 'målgruppe', 'måloppnåelse', 'tiltakskjede'),
    ...plain(
      'habilitering',
      'vedtakskompetanse',
      'ressursallokering',
      'økonomiplanperiode',
      'universell utforming',
    ),
    ...plain('hjemmelsgrunnlag', 'organisasjonsstruktur', 'øyemed', 'anmodning', 'herværende'),
    ...plain('individuell plan', 'individuelle planen', 'vedtaksperiode', 'hjelpebehov'),
    ...plain(
      'PP-tjenesten',
      'omsorgstrapp',
      'innsatstrapp',
      'bistandsbehov',
      'tildelingskontor',
      'livsmestring',
    ),
  ],
  nn: [
    { word: 'vedrørande', instead: 'om' },
    { word: 'angåande', instead: 'om' },
    { word: 'i samsvar med', instead: 'etter' },
    { word: 'i samband med', instead: 'med' },
    { word: 'med omsyn til', instead: 'om' },
    { word: 'setje i verk', instead: 'setje i gang' },
    ...plain(
      'tenestemottakar',
      'tenesteytar',
      'brukarmedverknad',
      'implementer',
      'interessent',
      'samhandling',
    ),
    ...plain(
      'tverrfagleg',
      'tverrsektoriell',
      'kompetanseheving',
      'verdiskaping',
      'verksemdsområde',
      'målgruppe',
    ),
    ...plain('måloppnåing', 'habilitering', 'økonomiplanperiode', 'universell utforming', 'heimelsgrunnlag'),
    ...plain('individuell plan', 'individuelle planen', 'vedtaksperiode', 'hjelpebehov', 'tildelingskontor'),
    ...plain('PP-tenesta', 'omsorgstrapp', 'innsatstrapp', 'bistandsbehov', 'livsmeistring'),
  ],
  en: [
    { word: 'in accordance with', instead: 'under' },
    { word: 'with regard to', instead: 'about' },
    { word: 'in relation to', instead: 'about' },
    { word: 'prior to', instead: 'before' },
    { word: 'utilise', instead: 'use' },
    { word: 'commence', instead: 'start' },
    ...plain('stakeholder', 'service recipient', 'user involvement', 'implementation', 'interdisciplinary'),
    ...plain(
      'cross-sectoral',
      'capacity building',
      'value creation',
      'outcome',
      'deliverable',
      'competence-raising',
    ),
  ],
};

/** The words that come with the program, in a language. */
export function shippedJargon(language: Language): readonly JargonWord[] {
  return shipped[language];
}

/** Abbreviations that people know without working there. */
const known = new Set(
  'NAV SFO OBS REMA IKEA XXL TV PC SMS EU EØS NRK OK ID PDF AS FN USA UK GPS WC CV IT PIN DNT ADHD VG BH NSB VY AI KI'.split(
    ' ',
  ),
);

/** Endings a word may have and still be the same: «tjenestemottakernes», not another compound. */
const longestEnding = 4;

export interface FoundJargon {
  /** As it stands. */
  found: string;
  /** What may stand instead, where it stands as it is listed. */
  instead: string | null;
  /** What is listed, where it stands in another form, and has something to write instead. */
  plain: { word: string; instead: string } | null;
}

/** Words of the lists that stand in a text, and abbreviations that it does not explain. */
export function jargonIn(
  text: string,
  tokens: readonly Token[],
  language: Language,
  own: readonly OwnJargonWord[],
): FoundJargon[] {
  // The municipality's own first: what it writes instead of a word goes before what is shipped.
  const listed = [
    ...standing(text, tokens, sortedOwn(own)[language]),
    ...standing(text, tokens, shippedSorted[language]),
  ];
  const isAllCapitals = text === text.toUpperCase();
  const unexplained = tokens.flatMap((token, at) =>
    !isAllCapitals && isAbbreviation(token.text) && !isExplained(text, token)
      ? [{ at, found: token.text, instead: null, plain: null }]
      : [],
  );
  const places = new Set<number>();
  return [...listed, ...unexplained]
    .sort((one, other) => one.at - other.at)
    .filter(({ at }) => !places.has(at) && places.add(at))
    .map(({ found, instead, plain }) => ({ found, instead, plain }));
}

/** A list with phrases of several words apart, and single words by their first letter. */
interface SortedWords {
  phrases: string[];
  instead: Map<string, string>;
  byLetter: Map<string, string[]>;
}

function sortedWords(list: readonly JargonWord[]): SortedWords {
  const lower = list.map(({ word, instead }) => ({ word: word.trim().toLowerCase(), instead }));
  return {
    phrases: lower.flatMap(({ word }) => (word.includes(' ') ? [word] : [])),
    instead: new Map(lower.flatMap(({ word, instead }) => (instead === undefined ? [] : [[word, instead]]))),
    byLetter: Map.groupBy(
      lower.flatMap(({ word }) => (word === '' || word.includes(' ') ? [] : [word])),
      (word) => word.slice(0, 1),
    ),
  };
}

const shippedSorted: Record<Language, SortedWords> = {
  nb: sortedWords(shipped.nb),
  nn: sortedWords(shipped.nn),
  en: sortedWords(shipped.en),
};

/** The municipality's list is the same at every stroke. */
const ownLists = new WeakMap<readonly OwnJargonWord[], Record<Language, SortedWords>>();

function sortedOwn(own: readonly OwnJargonWord[]): Record<Language, SortedWords> {
  const known = ownLists.get(own);
  if (known) return known;
  const of = (language: Language) =>
    sortedWords(own.filter((one) => one.language === undefined || one.language === language));
  const made = { nb: of('nb'), nn: of('nn'), en: of('en') };
  ownLists.set(own, made);
  return made;
}

function standing(
  text: string,
  tokens: readonly Token[],
  { phrases, instead, byLetter }: SortedWords,
): (FoundJargon & { at: number })[] {
  const several = findPhrases(tokens, phrases).map((span) => {
    const found = between(text, tokens, span);
    return { at: span[0], found, instead: instead.get(found.toLowerCase()) ?? null, plain: null };
  });
  const single = tokens.flatMap((token, at) => {
    const listed =
      byLetter.get(token.lower.slice(0, 1))?.filter((word) => isInflected(token.lower, word)) ?? [];
    if (listed.length === 0) return [];
    const own = instead.get(token.lower) ?? null;
    const word = listed.find((one) => instead.has(one));
    const plain = own === null && word !== undefined ? { word, instead: instead.get(word) as string } : null;
    return [{ at, found: token.text, instead: own, plain }];
  });
  return [...several, ...single];
}

function isInflected(lower: string, word: string): boolean {
  return (
    lower === word ||
    (word.length > 4 && lower.startsWith(word) && lower.length - word.length <= longestEnding)
  );
}

/** Alone, or first in a compound: «VTA-plassen». */
function isAbbreviation(token: string): boolean {
  const word = token.split('-')[0] ?? '';
  return /^\p{Lu}{2,6}$/u.test(word) && !known.has(word) && !/^[IVXLCDM]+$/.test(word);
}

/** Told in brackets just after, or itself in brackets after what it stands for. */
function isExplained(text: string, { at, end }: Token): boolean {
  return /^\s*\(/.test(text.slice(end)) || (text[at - 1] === '(' && text[end] === ')');
}
