import type { ReactNode } from 'react';
import { redact, redactionMarks } from '../../server/core/free-text/redaction.ts';
import { ownWordsTexts } from '../i18n/own-words.ts';
import { useTexts } from '../parts/place.ts';
import { spansOf, type Taken, type Word } from './words.ts';

const marks = Object.values(redactionMarks) as string[];
const marked = new RegExp(`(${marks.map((mark) => mark.replace(/[[\]]/g, String.raw`\$&`)).join('|')})`);

interface Props {
  content: string;
  words: readonly Word[];
  taken: Taken;
}

/** How a text is read when it is approved as it is meant now, or why it cannot be. */
export function Preview({ content, words, taken }: Props): ReactNode {
  const texts = useTexts(ownWordsTexts);
  const result = redact(content, spansOf(words, taken));
  return (
    <div className="preview">
      <p className="quiet">{texts.preview}</p>
      {'fault' in result ? (
        <p className="error">{texts.problems[result.fault]}</p>
      ) : (
        <blockquote lang="">
          {result.text.split(marked).map((part, at) =>
            // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text, which do not move
            marks.includes(part) ? <strong key={at}>{part}</strong> : part,
          )}
        </blockquote>
      )}
    </div>
  );
}
