import { Details } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { SurveyKind } from '../../../server/core/questionnaire/format.ts';
import { formatList } from '../../i18n/dates.ts';
import { mappingTexts } from '../../i18n/mapping.ts';
import { Icon } from '../../parts/Icon.tsx';
import { usePlace, useTexts } from '../../parts/place.ts';
import { useIndicators } from '../queries.ts';
import { useEditor } from './editor.ts';

/** So many of those that stay empty are named where they are always in sight. */
const mostNamed = 3;

/**
 * The purpose, always in sight: which indicators the questionnaire gives values to, and which stay empty. `mapping`: the address
 * where that is seen and changed as a whole.
 */
export function FillsStrip({ kind, mapping }: { kind: SurveyKind; mapping: string }): ReactNode {
  const { draft, words } = useEditor();
  const texts = useTexts(mappingTexts);
  const { language } = usePlace();
  const all = useIndicators();
  const fed = new Set(draft.indices.map(({ indicator }) => indicator));
  const shown = all.filter((indicator) => fed.has(indicator.key) || indicator.kind === kind);
  const unknown = [...fed].filter((key) => all.every((indicator) => indicator.key !== key));
  const lines = [
    ...shown.map(({ key, name }) => ({ key, name: name[language], isFed: fed.has(key) })),
    ...unknown.map((key) => ({ key, name: key, isFed: true })),
  ];
  const empty = lines.filter(({ isFed }) => !isFed).map(({ name }) => name);
  const named =
    empty.length > mostNamed + 1
      ? [...empty.slice(0, mostNamed), words.stillEmptyMore(empty.length - mostNamed)]
      : empty;
  const toMapping = (
    <Link to={mapping} className="fills-mapping">
      {texts.link}
    </Link>
  );
  if (lines.length === 0) {
    return (
      <p className="fills">
        {words.fillsNothing} {toMapping}
      </p>
    );
  }
  return (
    <section className="fills editor-fills" aria-label={words.fillsHeading}>
      <p className="fills-count">
        {words.fills(fed.size, lines.length)} {toMapping}
      </p>
      {empty.length > 0 ? (
        <p className="fills-empty">
          <span className="quiet">{words.stillEmpty}:</span> {formatList(named, language)}
        </p>
      ) : null}
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
