import { blankDraft, type Draft } from '../../../server/core/draft/format.ts';
import type { AdviceCode } from '../../../server/core/quality/codes.ts';
import type { OwnJargonWord } from '../../../server/core/quality/jargon.ts';
import { type MadeQuestion, madeDraft, plainQuestions } from './made-drafts.ts';

/**
 * Whole drafts with the advice expected, written before the rules. An expectation is the code and what it is about: a
 * question, two questions (`a×b`), a page, a scale, a language, `purpose`, or nothing for the whole.
 */
export interface DraftRow {
  what: string;
  draft: Draft;
  /** People asked in each unit of the frame. */
  units?: { name: string; count: number }[];
  /** The municipality's own list. */
  jargon?: OwnJargonWord[];
  /** Whether the legal basis for special categories is settled. */
  hasSpecialBasis?: boolean;
  expected: `${AdviceCode}@${string}`[];
}

const one = (...questions: MadeQuestion[]) => madeDraft([{ name: 'side1', questions }]);
const age: MadeQuestion = {
  ...{ name: 'alder', title: 'Hvor gammel er du?', as: 'choice' },
  choices: ['18–29 år', '30–44 år', '45–66 år', '67 år eller eldre'],
};
const gender: MadeQuestion = {
  ...{ name: 'kjonn', title: 'Hvilket kjønn er du?', as: 'choice' },
  choices: ['Kvinne', 'Mann', 'Annet'],
};
const overall: MadeQuestion = { name: 'altIAlt', title: 'Biblioteket, alt i alt' };
const income: MadeQuestion = { name: 'inntekt', title: 'Hva er inntekten din?', as: 'choice' };
const illness: MadeQuestion = { name: 'sykdom', title: 'Har du en kronisk sykdom?', as: 'choice' };
const units = (count: number, ...names: string[]) => names.map((name) => ({ name, count }));
const employees = (draft: Draft): Draft => ({ ...draft, kind: 'employee' });

export const draftRows: DraftRow[] = [
  {
    what: 'only a title',
    draft: blankDraft('nytt', 'user', { nb: 'Nytt' }),
    expected: ['missing-translation@nn', 'missing-translation@en'],
  },
  { what: 'four plain questions', draft: one(...plainQuestions(4)), expected: [] },
  // Length.
  { what: '60 short questions', draft: one(...plainQuestions(60)), expected: [] },
  { what: '110 short questions', draft: one(...plainQuestions(110)), expected: ['long-questionnaire@'] },
  {
    what: 'said to take 25 minutes',
    draft: { ...one(...plainQuestions(4)), estimatedMinutes: 25 },
    expected: ['long-questionnaire@'],
  },
  // Required.
  {
    what: 'all of ten required',
    draft: one(...plainQuestions(10).map((question) => ({ ...question, isRequired: true }))),
    expected: ['many-required@'],
  },
  {
    what: 'three of ten required',
    draft: one(...plainQuestions(10).map((question, at) => ({ ...question, isRequired: at < 3 }))),
    expected: [],
  },
  // Open.
  {
    what: 'five in own words',
    draft: one(
      ...plainQuestions(5),
      ...plainQuestions(5, 'o').map((question) => ({ ...question, as: 'words' as const })),
    ),
    expected: ['many-open@'],
  },
  {
    what: 'two in own words, and numbers',
    draft: one(
      ...plainQuestions(5),
      ...plainQuestions(4, 'n').map((question) => ({ ...question, as: 'number' as const })),
      ...plainQuestions(2, 'o').map((question) => ({ ...question, as: 'words' as const })),
    ),
    expected: [],
  },
  // Order.
  {
    what: 'the whole last',
    draft: one(...plainQuestions(4), overall),
    expected: ['general-after-specific@altIAlt'],
  },
  { what: 'the whole first', draft: one(overall, ...plainQuestions(4)), expected: [] },
  { what: 'the whole alone', draft: one(overall), expected: [] },
  { what: 'income first', draft: one(income, ...plainQuestions(6)), expected: ['sensitive-early@inntekt'] },
  { what: 'income last', draft: one(...plainQuestions(6), income), expected: [] },
  {
    what: 'illness first',
    draft: one(illness, ...plainQuestions(6)),
    expected: ['special-category@sykdom', 'sensitive-early@sykdom'],
  },
  { what: 'illness last', draft: one(...plainQuestions(6), illness), expected: ['special-category@sykdom'] },
  {
    what: 'illness last, where the basis is settled',
    draft: one(...plainQuestions(6), illness),
    hasSpecialBasis: true,
    expected: [],
  },
  {
    what: 'age and gender first',
    draft: one(age, gender, ...plainQuestions(4)),
    expected: ['background-early@alder'],
  },
  {
    what: 'a background question first that a condition asks about',
    draft: one(
      { name: 'bruker', title: 'Bruker du biblioteket?', as: 'choice' },
      ...plainQuestions(4).map((question) => ({ ...question, visibleIf: "{bruker} = 'v1'" })),
    ),
    expected: [],
  },
  // Languages.
  {
    what: 'a title that is not in nynorsk yet',
    draft: { ...one({ name: 'q1', title: { nb: 'Turstiene der du bor' } }), languages: ['nb', 'nn'] },
    expected: ['missing-translation@nn'],
  },
  {
    what: 'the same question in two languages, with the same flaw',
    draft: madeDraft(
      [
        {
          name: 'side1',
          questions: [{ name: 'q1', title: { nb: 'Prisen og kvaliteten', nn: 'Prisen og kvaliteten' } }],
        },
      ],
      (draft) => {
        draft.languages = ['nb', 'nn'];
      },
    ),
    expected: ['two-in-one@q1', 'missing-translation@nn'],
  },
  // Mapping.
  {
    what: 'one question that feeds nothing',
    draft: one(...plainQuestions(3), { name: 'ute', title: 'Uteområdet du bruker', feeds: false }),
    expected: ['feeds-nothing@ute'],
  },
  {
    what: 'background and own words feed nothing',
    draft: one(...plainQuestions(3), { ...gender }, { name: 'mer', title: 'Er det noe mer?', as: 'words' }),
    expected: [],
  },
  // Directions.
  {
    what: 'one of four turned',
    draft: one(...plainQuestions(3), {
      ...{ name: 'sliten', title: 'Jeg er ofte sliten', as: 'agree' },
      lowerIsBetter: true,
    }),
    expected: ['mixed-directions@side1'],
  },
  {
    what: 'all of a page turned',
    draft: one(...plainQuestions(3).map((question) => ({ ...question, lowerIsBetter: true }))),
    expected: [],
  },
  {
    what: 'one scale with the best first, one with the best last',
    draft: madeDraft(
      [
        { name: 'side1', questions: plainQuestions(3) },
        { name: 'side2', questions: [{ name: 'enig', title: 'Jeg får hjelp når jeg ringer', as: 'agree' }] },
      ],
      ({ scales }) => {
        const { labels } = scales['agree'] as NonNullable<(typeof scales)[string]>;
        [labels['1'], labels['6']] = [{ nb: 'helt enig' }, { nb: 'helt uenig' }];
      },
    ),
    expected: ['mixed-directions@agree'],
  },
  // Groups.
  {
    what: 'age and gender among 40',
    draft: one(...plainQuestions(4), age, gender),
    units: units(40, 'Fetsund'),
    expected: ['groups-too-small@alder×kjonn'],
  },
  {
    what: 'age and gender among 400 in each unit',
    draft: one(...plainQuestions(4), age, gender),
    units: units(400, 'Fetsund', 'Gan'),
    expected: [],
  },
  {
    what: 'age and gender where nothing is known of the units',
    draft: one(...plainQuestions(4), age, gender),
    expected: [],
  },
  {
    what: 'seven groups among 60 colleagues',
    draft: employees(
      one(...plainQuestions(4), {
        ...{ name: 'ansiennitet', title: 'Hvor lenge har du jobbet her?', as: 'choice' },
        choices: ['0–1', '2–3', '4–5', '6–10', '11–15', '16–20', 'Over 20'],
      }),
    ),
    units: units(20, 'A', 'B', 'C'),
    expected: ['groups-too-small@ansiennitet'],
  },
  {
    what: 'four groups among 200 colleagues',
    draft: employees(one(...plainQuestions(4), age)),
    units: units(50, 'A', 'B', 'C', 'D'),
    expected: [],
  },
  {
    what: 'twelve choices among 50, where several may be chosen',
    draft: one(...plainQuestions(4), {
      ...{ name: 'bruk', title: 'Hva bruker du?', as: 'several' },
      choices: Array.from({ length: 12 }, (_, at) => `Tilbud ${at + 1}`),
    }),
    units: units(50, 'Fetsund'),
    expected: [],
  },
  // The municipality's own words.
  {
    what: 'a word of the municipality’s list, inflected',
    draft: one({ name: 'q1', title: 'Lavterskeltilbudene du bruker' }),
    jargon: [{ word: 'lavterskeltilbud' }],
    expected: ['jargon@q1'],
  },
  {
    what: 'the same word where it is on no list',
    draft: one({ name: 'q1', title: 'Lavterskeltilbudene du bruker' }),
    expected: [],
  },
  // Readability.
  {
    what: 'a purpose in the language of offices',
    draft: {
      ...one(...plainQuestions(4)),
      purpose: {
        nb: 'Innbyggerundersøkelsen gjennomføres som ledd i kommunens kontinuerlige kvalitetsforbedringsarbeid, hvor resultatene danner beslutningsgrunnlag for videreutvikling og prioritering innenfor virksomhetsområdene kommende økonomiplanperiode.',
      },
    },
    expected: ['hard-to-read@purpose', 'jargon@purpose'],
  },
  {
    what: 'a plain purpose of some length',
    draft: {
      ...one(...plainQuestions(4)),
      purpose: {
        nb: 'Vi vil vite hva du synes om å bo her. Svarene dine hjelper oss å se hva som er bra, og hva vi må gjøre bedre. Det tar noen få minutter, og du svarer bare på det du vil.',
      },
    },
    expected: [],
  },
  // Choices that are a scale, and rows of a matrix.
  {
    what: 'choices that lean to one side',
    draft: one({
      ...{ name: 'inntrykk', title: 'Hva synes du om maten?', as: 'choice' },
      choices: ['Dårlig', 'Bra', 'Veldig bra', 'Utmerket'],
    }),
    expected: ['scale-unbalanced@inntrykk'],
  },
  {
    what: 'a row of a matrix that asks of two things',
    draft: madeDraft([{ name: 'side1', questions: plainQuestions(3) }], (draft) => {
      const [first, second, third] = draft.items;
      draft.items = [first, second, third].flatMap((item, at) =>
        item ? [{ ...item, name: `tilbud.r${at + 1}` }] : [],
      );
      const text = ['Turstiene der du bor', 'Maten og servicen', 'Bussen du tar'];
      draft.definition.pages[0] = {
        name: 'side1',
        elements: [
          {
            ...{ type: 'matrix', name: 'tilbud', title: { nb: 'Hva synes du om dette?' } },
            columns: ['1', '2', '3', '4', '5', '6', 'dontKnow'],
            rows: text.map((nb, at) => ({ value: `r${at + 1}`, text: { nb } })),
          },
        ],
      };
    }),
    expected: ['two-in-one@tilbud.r2'],
  },
];

/** The shipped questionnaires, by their keys, with what is to be said of them. */
export const shippedRows: Record<string, `${AdviceCode}@${string}`[]> = {
  'fet-innbygger': [
    'two-in-one@fotgjengerEllerSyklist',
    'two-in-one@folkelivISentrum',
    'two-in-one@folkelivINaermiljoet',
    'two-in-one@tilhorighetKommunen',
    'two-in-one@engasjementNaermiljo',
    'general-after-specific@bokommune',
  ],
  'barnehage-foreldre': ['two-in-one@turer', 'two-in-one@mat', 'feeds-nothing@turer'],
  'hjemmesykepleie-bruker': ['general-after-specific@altIAlt', 'feeds-nothing@pleien'],
  medarbeider: ['mixed-directions@ledelse', 'mixed-directions@trivsel'],
  'virkelige-svar': [
    'mixed-directions@tema-a',
    'mixed-directions@tema-c',
    'mixed-directions@tema-e',
    'mixed-directions@tema-o',
    'feeds-nothing@N1',
  ],
};
