import { Details } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { SurveyKind } from '../../../server/core/questionnaire/format.ts';
import { Icon } from '../../parts/Icon.tsx';
import { usePlace } from '../../parts/place.ts';
import { useIndicators } from '../queries.ts';
import { useEditor } from './editor.ts';

/** The purpose, always in sight: which indicators the questionnaire gives values to, and which stay empty. */
export function FillsStrip({ kind }: { kind: SurveyKind }): ReactNode {
  const { draft, words } = useEditor();
  const { language } = usePlace();
  const all = useIndicators();
  const fed = new Set(draft.indices.map(({ indicator }) => indicator));
  const shown = all.filter((indicator) => fed.has(indicator.key) || indicator.kind === kind);
  const unknown = [...fed].filter((key) => all.every((indicator) => indicator.key !== key));
  const lines = [
    ...shown.map(({ key, name }) => ({ key, name: name[language], isFed: fed.has(key) })),
    ...unknown.map((key) => ({ key, name: key, isFed: true })),
  ];
  if (lines.length === 0) return <p className="fills">{words.fillsNothing}</p>;
  return (
    <section className="fills editor-fills" aria-label={words.fillsHeading}>
      <p className="fills-count">{words.fills(fed.size, lines.length)}</p>
      <Details>
        <Details.Summary>{words.showIndicators}</Details.Summary>
        <Details.Content>
          <ul>
            {lines.map(({ key, name, isFed }) => (
              <li key={key}>
                <Icon name={isFed ? 'check' : 'dash'} />
                <span className="quiet">{isFed ? words.filled : words.stillEmpty}:</span> {name}
              </li>
            ))}
          </ul>
        </Details.Content>
      </Details>
    </section>
  );
}
