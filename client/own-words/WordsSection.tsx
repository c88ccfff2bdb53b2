import { Heading } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { Returns } from '../api.ts';
import { ownWordsTexts } from '../i18n/own-words.ts';
import { MethodLinks } from '../parts/MethodLinks.tsx';
import { usePlace, useTexts } from '../parts/place.ts';
import { Told } from './Told.tsx';

type Questions = Returns<'GET /api/:municipality/rounds/:roundId/own-words'>['questions'];

/** Themes and excerpts of a round's questions, as they go with its result. */
export function WordsSection({ questions }: { questions: Questions }): ReactNode {
  const { language } = usePlace();
  const words = useTexts(ownWordsTexts);
  return (
    <section className="source-words">
      <Heading level={3} data-size="xs">
        {words.inOwnWords}
      </Heading>
      {questions.map(({ item, title, ...told }) => (
        <div key={item}>
          <Heading level={4} data-size="2xs">
            {title[language]}
          </Heading>
          <Told told={told} />
        </div>
      ))}
      <MethodLinks to={['egne-ord']} />
    </section>
  );
}
