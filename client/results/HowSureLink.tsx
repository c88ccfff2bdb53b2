import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { usePlace } from '../parts/place.ts';
import { indicatorPath } from './view.ts';

interface HowSureLinkProps {
  indicator: string;
  survey: string;
  unit?: string | null | undefined;
  /** Which figure it is about, for those who go from link to link. */
  of: string;
}

/** From a figure that is told elsewhere to «hvor sikkert er dette?» on the figure's own page. */
export function HowSureLink({ of, ...place }: HowSureLinkProps): ReactNode {
  const { texts, base } = usePlace();
  return (
    <Link to={base + indicatorPath({ ...place, at: 'howSure' })} className="cell-sure">
      {texts.results.howSure}
      <span className="ds-sr-only">: {of}</span>
    </Link>
  );
}
