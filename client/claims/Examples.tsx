import type { ReactNode } from 'react';
import { claimsTexts } from '../i18n/claims.ts';
import { usePlace, useTexts } from '../parts/place.ts';
import { exampleQuestions } from './examples.ts';
import type { Candidate } from './queries.ts';
import type { Place } from './typed.ts';

interface ExamplesProps {
  all: readonly Candidate[];
  places: readonly Place[];
  onChosen(text: string): void;
}

const kinds = ['all', 'many', 'most'] as const;

/** Claims to begin with, made of what the municipality has results of. */
export function Examples({ all, places, onChosen }: ExamplesProps): ReactNode {
  const { language } = usePlace();
  const words = useTexts(claimsTexts).form;
  const questions = exampleQuestions(all, places);
  if (questions.length === 0) return null;
  return (
    <section className="claim-examples">
      <p id="claim-examples">{words.examples}</p>
      <ul aria-labelledby="claim-examples">
        {kinds.map((kind, at) => {
          const question = questions[at % questions.length];
          const text = words.example[kind](question?.[language] ?? '');
          return (
            <li key={kind}>
              <button type="button" className="prompt claim-example" onClick={() => onChosen(text)}>
                {text}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
