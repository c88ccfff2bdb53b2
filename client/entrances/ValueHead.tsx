import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { entrancesTexts } from '../i18n/entrances.ts';
import { newPath } from '../inquiries/addresses.ts';
import { usePlace, useTexts } from '../parts/place.ts';
import { MinorityFlag, NewTag, ResponseLine } from '../parts/ValueFacts.tsx';
import { mayAsk } from '../results/FigureTalk.tsx';
import { addressOfValue, type PlacedValue } from './overview.ts';

/** What a figure is of, who answered, and the ways on: above whatever is told of it. */
export function ValueHead({ value }: { value: PlacedValue }): ReactNode {
  const { language, base } = usePlace();
  const { indicator, focusArea, source, now } = value;
  return (
    <>
      <p className="line-name">
        <Link to={addressOfValue(base, value)}>{indicator.name.text[language]}</Link> <NewTag value={now} />
      </p>
      <p className="quiet">
        {focusArea.name.text[language]} · {source.surveyTitle[language]} · {now.period}
      </p>
      <MinorityFlag value={now} />
      <ResponseLine value={now} />
    </>
  );
}

/** From what is told of a figure to which groups it is found in, how sure it is, and to a question about it for those who may ask. */
export function ValueLinks({ value }: { value: PlacedValue }): ReactNode {
  const { municipality, base } = usePlace();
  const words = useTexts(entrancesTexts);
  const { indicator, source } = value;
  return (
    <p className="line-facts">
      <Link to={addressOfValue(base, value, 'who')}>
        {words.who}
        <OfValue value={value} />
      </Link>
      <Link to={addressOfValue(base, value, 'howSure')}>
        {words.howSure}
        <OfValue value={value} />
      </Link>
      {mayAsk(municipality) ? (
        <Link to={base + newPath({ indicator: indicator.key, survey: source.surveyKey, unit: null })}>
          {words.ask}
          <OfValue value={value} />
        </Link>
      ) : null}
    </p>
  );
}

/** Which figure a link or a button is about, for those who hear it alone. */
export function OfValue({
  value: { indicator, source },
}: {
  value: Pick<PlacedValue, 'indicator' | 'source'>;
}): ReactNode {
  const { language } = usePlace();
  return (
    <span className="ds-sr-only">
      : {indicator.name.text[language]}, {source.surveyTitle[language]}
    </span>
  );
}
