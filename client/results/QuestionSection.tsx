import { Heading } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';

interface QuestionSectionProps {
  /** Where it stands, as its address has it. */
  id: string;
  question: string;
  children: ReactNode;
}

/** One of the questions a politician asks, as a heading that links lead to, with its answer under it. */
export function QuestionSection({ id, question, children }: QuestionSectionProps): ReactNode {
  return (
    <section className="story-question">
      <Heading level={3} data-size="xs" id={id} tabIndex={-1}>
        {question}
      </Heading>
      {children}
    </section>
  );
}
