import { describe, expect, it } from 'vitest';
import { draftOf } from '../../../../server/core/draft/convert.ts';
import { unknownPipes, withPipe } from '../../../../server/core/draft/edit/pipes.ts';
import { readShippedQuestionnaire } from '../../../../server/demo/files.ts';

const draft = draftOf(await readShippedQuestionnaire('fet-innbygger'));

describe('an answer in a text', () => {
  it('is put in where one stands, parted from the words around', () => {
    expect(withPipe('Du svarte. Hvorfor?', 9, 'alder')).toEqual({
      words: 'Du svarte {alder}. Hvorfor?',
      end: 17,
    });
    expect(withPipe('', 0, 'alder')).toEqual({ words: '{alder}', end: 7 });
    expect(withPipe('Du er år', 6, 'alder')).toEqual({ words: 'Du er {alder} år', end: 14 });
  });

  it('is of a question there is; of one there is not, that is told once', () => {
    expect(unknownPipes(draft, 'Du svarte {alder}, {aldr} og {aldr}. {bakgrunn} og {to ord} {}')).toEqual([
      'aldr',
      'bakgrunn',
    ]);
    expect(unknownPipes(draft, 'Ingen')).toEqual([]);
  });
});
