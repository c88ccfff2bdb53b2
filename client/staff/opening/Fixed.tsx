import { Heading } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { openingTexts } from '../../i18n/opening.ts';
import { useTexts } from '../../parts/place.ts';
import type { OpeningView } from '../../parts/queries.ts';

/** What every round of the survey is: its languages and its limits. */
export function Fixed({ limits }: Pick<OpeningView, 'limits'>): ReactNode {
  const words = useTexts(openingTexts);
  const rows = [
    [words.languages, words.languagesText],
    [words.limits, words.limitsText(limits.mean, limits.spread)],
  ];
  return (
    <section>
      <Heading level={2} data-size="sm">
        {words.fixed}
      </Heading>
      <dl className="opening-fixed">
        {rows.map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
