import { blankDraft, type Draft, type DraftText } from '../../../server/core/draft/format.ts';

export interface MadeQuestion {
  name: string;
  title: string | DraftText;
  /** `satisfied` is the default. `-only` is without «vet ikke». `number` is a line for a number. */
  as?: 'satisfied' | 'agree' | 'satisfied-only' | 'agree-only' | 'choice' | 'several' | 'words' | 'number';
  choices?: string[];
  isRequired?: boolean;
  lowerIsBetter?: boolean;
  /** True where nothing is said. */
  feeds?: boolean;
  visibleIf?: string;
}

export interface MadePage {
  name: string;
  questions: MadeQuestion[];
}

const satisfied = { 1: { nb: 'svært misfornøyd' }, 6: { nb: 'svært fornøyd' } };
const agree = { 1: { nb: 'helt uenig' }, 6: { nb: 'helt enig' } };
const scale = (labels: object, dontKnow?: DraftText) =>
  ({ min: 1, max: 6, labels, ...(dontKnow && { dontKnow }) }) as Draft['scales'][string];

const scales: Draft['scales'] = {
  satisfied: scale(satisfied, { nb: 'Vet ikke' }),
  agree: scale(agree, { nb: 'Vet ikke' }),
  'satisfied-only': scale(satisfied),
  'agree-only': scale(agree),
};

/** A draft in bokmål only, with nothing to be said of but what its questions give. Only the scales that are used are in it. */
export function madeDraft(pages: MadePage[], change: (draft: Draft) => void = () => {}): Draft {
  const draft = blankDraft('laget', 'citizen', { nb: 'Hva synes du?' });
  draft.languages = ['nb'];
  draft.purpose = { nb: 'Vi vil vite hva du synes.' };
  draft.indices = [{ indicator: 'laget.tilfredshet', kind: 'formative', minValidItems: 1 }];
  draft.themes = pages.map(({ name }) => ({ key: name, name: { nb: 'Tema' } }));
  draft.definition.pages = pages.map(({ name, questions }) => ({
    name,
    elements: questions.map(elementOf),
  }));
  draft.items = pages.flatMap((page) => page.questions.map((question) => itemOf(page, question)));
  const used = new Set(draft.items.map((item) => (item.role === 'scale' ? item.scale : '')));
  draft.scales = Object.fromEntries(Object.entries(structuredClone(scales)).filter(([key]) => used.has(key)));
  change(draft);
  return draft;
}

/** Some questions that nothing is to be said of. */
export function plainQuestions(count: number, prefix = 'q'): MadeQuestion[] {
  const titles = ['Turstiene der du bor', 'Bussen du tar', 'Lyset i gata di', 'Hjelpen du får'];
  return Array.from({ length: count }, (_, at) => ({
    name: `${prefix}${at + 1}`,
    title: titles[at % titles.length] as string,
  }));
}

const isScale = ({ as = 'satisfied' }: MadeQuestion) => Object.hasOwn(scales, as);

function itemOf(page: MadePage, question: MadeQuestion): Draft['items'][number] {
  const { name, as = 'satisfied', lowerIsBetter = false, feeds = true } = question;
  const own = { name, id: `laget.${name.toLowerCase()}`, origin: 'ours' as const };
  if (isScale(question)) {
    return {
      ...{ ...own, role: 'scale', theme: page.name, scale: as },
      direction: lowerIsBetter ? 'lowerIsBetter' : 'higherIsBetter',
      feeds: feeds ? [{ indicator: 'laget.tilfredshet', weight: 1 }] : [],
    };
  }
  return { ...own, role: as === 'words' ? 'freeText' : 'background' };
}

const typeOf: Record<string, string> = {
  choice: 'radiogroup',
  several: 'checkbox',
  words: 'comment',
  number: 'text',
};

function elementOf(question: MadeQuestion): Record<string, unknown> {
  const { name, title, as = 'satisfied', isRequired, visibleIf } = question;
  const choices = question.choices ?? ['Ja', 'Nei'];
  return {
    type: isScale(question) ? 'rating' : typeOf[as],
    name,
    title: typeof title === 'string' ? { nb: title } : title,
    ...(isRequired && { isRequired }),
    ...(visibleIf && { visibleIf }),
    ...(as === 'number' && { inputType: 'number' }),
    ...((as === 'choice' || as === 'several') && {
      choices: choices.map((text, at) => ({ value: `v${at + 1}`, text: { nb: text } })),
    }),
  };
}
