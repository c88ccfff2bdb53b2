import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import { designerTexts } from '../i18n/designer.ts';
import { usePlace, useTexts } from '../parts/place.ts';

/** The pages of one draft, in the order they are used. A new one is a line here and its word in `designer.*.ts`. */
const pages = [
  { key: 'form', path: '' },
  { key: 'mapping', path: '/kobling' },
  { key: 'languages', path: '/sprak' },
  { key: 'versions', path: '/versjoner' },
  { key: 'review', path: '/vurdering' },
] as const;

/** The way between the pages of a draft, at the top of each. */
export function DraftNav({ draft }: { draft: string }): ReactNode {
  const { base } = usePlace();
  const words = useTexts(designerTexts);
  return (
    <nav className="draft-nav" aria-label={words.nav.label}>
      <ul>
        <li>
          <NavLink to={`${base}/sporreskjema`} end>
            {words.nav.all}
          </NavLink>
        </li>
        {pages.map(({ key, path }) => (
          <li key={key}>
            <NavLink to={`${base}/sporreskjema/${draft}${path}`} end>
              {words.nav[key]}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
