import type { Draft } from '../draft/format.ts';
import { isWritten } from '../draft/texts.ts';
import { type Advice, advice } from './advice.ts';
import { lexiconOf } from './lexicon.ts';
import { ownMatters } from './personal.ts';
import { type Asked, isScaleQuestion } from './questions.ts';
import { phrasesIn, tokensOf } from './text.ts';

/** Specific questions before one of the whole that are enough to colour it. */
const fewestSpecific = 2;
/** What is early: the first third. */
const early = 1 / 3;
/** In fewer questions nothing is early. */
const fewestQuestions = 4;

/**
 * Advice on the order. People answer of the whole from what they have just been asked (Schuman and Presser, 1981): the whole comes
 * first. What is private comes when trust is won, and who one is comes last.
 */
export function adviseOnOrder(draft: Draft, asked: readonly Asked[]): Advice[] {
  const [base = 'nb'] = draft.languages;
  const private_ = onPrivate(asked, base);
  const told = new Set(private_.flatMap(({ questions }) => questions));
  return [...onGeneral(asked, base), ...private_, ...onBackground(draft, asked, told)];
}

function onGeneral(asked: readonly Asked[], base: string): Advice[] {
  const words = lexiconOf(base);
  if (!words) return [];
  const scales = asked.filter((question) => isScaleQuestion(question) && isWritten(question.text, base));
  const read = scales.map(({ name, text }) => {
    const own = text[base] as string;
    return { name, found: phrasesIn(own, tokensOf(own), words.general) };
  });
  return read.flatMap(({ name, found }, at) => {
    const specific = read.slice(0, at).filter((other) => other.found.length === 0).length;
    if (found.length === 0 || specific < fewestSpecific) return [];
    const mend = { kind: 'move', questions: [name], to: 'first' } as const;
    return [
      advice('general-after-specific', { of: 'question', name }, { found, figures: { specific }, mend }),
    ];
  });
}

function onPrivate(asked: readonly Asked[], base: string): Advice[] {
  const words = lexiconOf(base);
  if (!words || asked.length < fewestQuestions) return [];
  const list = [...words.special, ...words.criminal, ...words.private];
  return asked.slice(0, Math.ceil(asked.length * early)).flatMap(({ name, text }) => {
    if (!isWritten(text, base)) return [];
    const own = text[base] as string;
    const found = ownMatters(own, tokensOf(own), words, list);
    if (found.length === 0) return [];
    const mend = { kind: 'move', questions: [name], to: 'last' } as const;
    return [advice('sensitive-early', { of: 'question', name }, { language: base, found, mend })];
  });
}

/** Those that a condition asks about must stand where they stand. */
function onBackground(draft: Draft, asked: readonly Asked[], told: ReadonlySet<string>): Advice[] {
  const firstScale = asked.findIndex(isScaleQuestion);
  if (firstScale < 1) return [];
  const deciding = namesInConditions(draft);
  const questions = asked
    .slice(0, firstScale)
    .filter(({ item, name }) => item?.role === 'background' && !deciding.has(name) && !told.has(name))
    .map(({ name }) => name);
  const [first] = questions;
  if (first === undefined) return [];
  return [
    advice(
      'background-early',
      { of: 'question', name: first },
      {
        ...{ questions, mend: { kind: 'move', questions, to: 'last' } },
      },
    ),
  ];
}

/** Questions that some condition asks about: `{name}`, `{matrix.row}`. */
function namesInConditions({ definition }: Draft): Set<string> {
  const found = new Set<string>();
  const walk = (value: unknown, property: string) => {
    if (typeof value === 'string' && /If$/.test(property)) {
      for (const [, name = ''] of value.matchAll(/\{([^}]+)\}/g)) found.add(name.trim());
    }
    if (Array.isArray(value)) for (const member of value) walk(member, '');
    else if (typeof value === 'object' && value !== null)
      for (const [name, member] of Object.entries(value)) walk(member, name);
  };
  walk(definition, '');
  return found;
}
