import { Button } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { entrancesTexts } from '../../i18n/entrances.ts';
import { usePlace, useTexts } from '../../parts/place.ts';
import { keepTour, readTour } from './tour-state.ts';

/** Offered to those who sign in until it is taken or declined on the device; then it is in the foot of the page. */
export function TourOffer(): ReactNode {
  const { municipality, base } = usePlace();
  const texts = useTexts(entrancesTexts).tour;
  const [state, setState] = useState(readTour);
  if (!municipality.account || state === 'done') return null;
  const decline = () => {
    keepTour('done');
    setState('done');
  };
  return (
    <aside className="tour-offer" aria-label={texts.title}>
      <p>{texts.offer}</p>
      <p className="statement-links">
        <Link to={`${base}/omvisning`}>{state === null ? texts.take : texts.resume}</Link>
        <Button variant="tertiary" data-size="sm" onClick={decline}>
          {texts.decline}
        </Button>
      </p>
    </aside>
  );
}
