import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { entrancesTexts } from '../i18n/entrances.ts';
import { usePlace, useTexts } from '../parts/place.ts';
import { MinorityFlag, NewTag, ResponseLine } from '../parts/ValueFacts.tsx';
import { addressOfValue, type PlacedValue } from './overview.ts';

/** What a figure is of, who answered, and the way to how sure it is: above whatever is told of it. */
export function ValueHead({ value }: { value: PlacedValue }): ReactNode {
  const { language, base } = usePlace();
  const words = useTexts(entrancesTexts);
  const { indicator, focusArea, source, now } = value;
  const address = addressOfValue(base, value);
  return (
    <>
      <p className="line-name">
        <Link to={address}>{indicator.name.text[language]}</Link> <NewTag value={now} />
      </p>
      <p className="quiet">
        {focusArea.name.text[language]} · {source.surveyTitle[language]} · {now.period}
      </p>
      <MinorityFlag value={now} />
      <div className="line-facts">
        <ResponseLine value={now} />
        <Link to={`${address}#hvor-sikkert`}>
          {words.howSure}
          <span className="ds-sr-only">
            {' '}
            {indicator.name.text[language]}, {source.surveyTitle[language]}
          </span>
        </Link>
      </div>
    </>
  );
}
