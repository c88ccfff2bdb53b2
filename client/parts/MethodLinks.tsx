import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { SectionId } from '../methods/functions.ts';
import { usePlace } from './place.ts';

/** From a figure to how it is made. The words say which part of the methods page, so that each link stands alone. */
export function MethodLinks({ to }: { to: readonly LinkedSection[] }): ReactNode {
  const { texts, base } = usePlace();
  return (
    <ul className="method-links">
      {to.map((section) => (
        <li key={section}>
          <Link to={`${base}/metode#${section}`}>{texts.app.methodLinks[section]}</Link>
        </li>
      ))}
    </ul>
  );
}

/** Those that some figure leads to; the others are found from the page's contents. */
export type LinkedSection = Extract<
  SectionId,
  | 'snitt'
  | 'spredning'
  | 'spredningsord'
  | 'misfornoyde'
  | 'endring'
  | 'mindretallsvarsel'
  | 'mellom-og-inni'
  | 'indeks'
  | 'ambisjon'
  | 'vises-ikke'
  | 'egne-ord'
  | 'svarprosent'
  | 'vekter'
  | 'mange-enheter'
  | 'verdt-a-ta-opp'
  | 'trend-eller-unntak'
>;
