import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { methodsTexts } from '../i18n/methods.ts';
import { useGoToHash } from '../parts/go-to-hash.ts';
import { PageTitle } from '../parts/PageTitle.tsx';
import { usePlace, useTexts } from '../parts/place.ts';
import { defaultsIn } from './defaults.ts';
import { sectionIds } from './functions.ts';
import { contentsId, MethodSection } from './MethodSection.tsx';

/** How every figure is made: words first, then the formula, the limits in force, the sources and the program itself. */
export function MethodsPage(): ReactNode {
  const { language } = usePlace();
  const words = useTexts(methodsTexts);
  useGoToHash(true);
  const defaults = defaultsIn(language);
  return (
    <>
      <PageTitle title={words.title} />
      <Paragraph data-size="lg" className="lead">
        {words.lead}
      </Paragraph>
      <Paragraph className="method-text">{words.recompute}</Paragraph>
      <nav className="method-contents" aria-labelledby={contentsId}>
        <Heading level={2} data-size="xs" id={contentsId} tabIndex={-1}>
          {words.contents}
        </Heading>
        <ul>
          {sectionIds.map((id) => (
            <li key={id}>
              <Link to={`#${id}`}>{words.sections[id].title}</Link>
            </li>
          ))}
        </ul>
      </nav>
      {sectionIds.map((id) => (
        <MethodSection key={id} id={id} words={words} defaults={defaults} />
      ))}
    </>
  );
}
