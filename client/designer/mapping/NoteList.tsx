import type { ReactNode } from 'react';
import type { MappingNote } from '../../../server/core/draft/mapping.ts';
import type { MappingTexts } from '../../i18n/mapping.nb.ts';
import { mappingTexts } from '../../i18n/mapping.ts';
import { useTexts } from '../../parts/place.ts';

/** What stands in the way of an indicator's value, or makes it read wrong. */
export function NoteList({ notes }: { notes: readonly MappingNote[] }): ReactNode {
  const texts = useTexts(mappingTexts);
  if (notes.length === 0) return null;
  return (
    <ul className="mapping-notes">
      {notes.map((note) => (
        <li key={note.code}>{noteInWords(note, texts)}</li>
      ))}
    </ul>
  );
}

/** One note in the reader's words. */
export function noteInWords(note: MappingNote, { notes }: MappingTexts): string {
  switch (note.code) {
    case 'scalesDiffer':
      return notes.scalesDiffer(note.scales.map(({ min, max }) => `${min}–${max}`).join(', '));
    case 'tooManyNeeded':
      return notes.tooManyNeeded(note.needed, note.there);
    case 'turned':
      return notes.turned(note.turned, note.there);
    case 'ambitionOffScale':
      return notes.ambitionOffScale(note.scale.min, note.scale.max);
    case 'lowIsGoodOnScorecard':
      return notes.lowIsGoodOnScorecard;
  }
}
