import { breaksOf } from '../core/draft/breaks.ts';
import { finishedOf } from '../core/draft/convert.ts';
import { type Difference, differencesOf } from '../core/draft/differences.ts';
import type { Questionnaire } from '../core/questionnaire/format.ts';
import { readFileAt } from './questionnaire.ts';

/**
 * `questionnaire diff EARLIER LATER`: what has become different from one file to another, in any format that can be read, a line for each,
 * and which questions and indicators can no longer be held against the earlier (R22).
 */
export async function diffCommand(earlier: string, later: string): Promise<string> {
  const [before, after] = [(await readFileAt(earlier, {})).draft, (await readFileAt(later, {})).draft];
  const differences = differencesOf(before, after);
  if (differences.length === 0) return 'They are the same.';
  const breaks = breaksOf(finishedOf(before) as Questionnaire, after);
  return [
    ...differences.map(lineOf),
    '',
    ...(breaks.length === 0
      ? ['Every question and indicator of the earlier can be compared.']
      : breaks.map(
          ({ sort, name, reasons }) =>
            `not comparable: ${sort === 'item' ? 'question' : sort} «${name}» (${reasons.join(', ')})`,
        )),
  ].join('\n');
}

const names: Record<Difference['subject'], string> = {
  ...{ questionnaire: 'questionnaire', page: 'page', part: 'question', item: 'meaning of', scale: 'scale' },
  ...{ theme: 'theme', index: 'index of', translatorNote: 'note on' },
};

function lineOf({ kind, subject, name, property, language, before, after }: Difference): string {
  const of = `${names[subject]}${name === '' ? '' : ` «${name}»`}`;
  const what = [of, property, language && `(${language})`].filter(Boolean).join(' ');
  if (kind === 'added' || kind === 'removed') return `${kind} ${what}`;
  if (kind === 'reordered') return `reordered ${what}: ${(after as string[]).join(', ')}`;
  return `${kind} ${what}: ${told(before)} → ${told(after)}`;
}

function told(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}
