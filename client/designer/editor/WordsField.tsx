import { Textfield } from '@digdir/designsystemet-react';
import type { ReactNode, Ref } from 'react';
import { directionOf } from '../../../server/core/draft/direction.ts';
import { unknownPipes } from '../../../server/core/draft/edit/pipes.ts';
import { textAt, withText } from '../../../server/core/draft/edit/text.ts';
import { longestText } from '../../../server/core/draft/format.ts';

import { useEditor } from './editor.ts';

interface WordsFieldProps {
  /** Where in the draft the text stands, in the notation of faults. */
  place: string;
  label: string;
  description?: string | undefined;
  rows?: number;
  /** What is told of as written in: «Skrev i «…»». */
  of: string;
  isQuiet?: boolean;
  ref?: Ref<HTMLTextAreaElement | HTMLInputElement> | undefined;
}

/** A text in the language that is being written; beside another language than bokmål, the bokmål. */
export function WordsField({ place, label, description, rows, of, ref }: WordsFieldProps): ReactNode {
  const { draft, language, edit, words, mayEdit } = useEditor();
  const text = textAt(draft, place);
  const original = language === 'nb' ? '' : (text['nb'] ?? '').trim();
  const about = [...(description ? [description] : []), ...(original ? [words.part.inBokmal(original)] : [])];
  const unknown = unknownPipes(draft, text[language] ?? '');
  const shared = {
    label,
    description: about.length > 0 ? about.join(' ') : undefined,
    value: text[language] ?? '',
    error: unknown.length > 0 ? words.part.pipeUnknown(unknown.join(', ')) : undefined,
    maxLength: longestText,
    lang: language,
    dir: directionOf(language),
    readOnly: !mayEdit,
    onChange: (event: { target: { value: string } }) => {
      const { value } = event.target;
      edit(
        (one) => withText(one, place, language, value),
        { text: words.acts.wrote(of), joins: `${place} ${language}` },
        false,
      );
    },
  };
  return rows === undefined ? (
    <Textfield {...shared} ref={ref as Ref<HTMLInputElement>} />
  ) : (
    <Textfield {...shared} multiline rows={rows} ref={ref as Ref<HTMLTextAreaElement>} />
  );
}
