import { isDeepStrictEqual } from 'node:util';
import type { Answers } from '../../../core/answer.ts';
import type { Item, Questionnaire } from '../../../core/questionnaire/format.ts';
import { type Cell, plainDecimal } from '../../../platform/files/write-table.ts';
import { readerFor } from '../import/answer-readers.ts';

type Answer = Answers[string];
export type Writer = (answer: Answer | undefined) => Cell;

/**
 * How answers to an item are written in a file, so that the import reads the same answers back: a number as a number,
 * «Vet ikke» and «Ikke relevant» in words, a choice by its code, several or ranked ones with | between. Null for what is
 * in no file of answers, such as free text.
 */
export function writerFor(item: Item, questionnaire: Questionnaire): Writer | null {
  const read = readerFor(item, questionnaire);
  if (read === null) return null;
  const memory = new Map<string, Cell>();
  return (answer) => {
    if (answer === undefined) return null;
    const key = JSON.stringify(answer);
    const known = memory.get(key);
    if (known !== undefined) return known;
    const ways = waysOf(answer) as [Cell, ...Cell[]];
    const isRead = (cell: Cell) => {
      const reading = read(typeof cell === 'number' ? plainDecimal(cell) : String(cell));
      return 'answer' in reading && isDeepStrictEqual(reading.answer, answer);
    };
    const cell = ways.find(isRead) ?? ways[0];
    memory.set(key, cell);
    return cell;
  };
}

const words: Record<string, string> = { dontKnow: 'Vet ikke', notApplicable: 'Ikke relevant' };

/** The ways an answer may be written, the one for people first; the last hold also odd codes, with | or ; in them. */
function waysOf(answer: Answer): Cell[] {
  if (typeof answer === 'number') return [answer];
  if (typeof answer !== 'string') return [answer.join('|'), JSON.stringify(answer)];
  const word = words[answer];
  return [...(word === undefined ? [] : [word]), answer, JSON.stringify([answer])];
}
