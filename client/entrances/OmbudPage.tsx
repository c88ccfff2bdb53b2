import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { formatCount } from '../../server/core/wording/numbers.ts';
import { entrancesTexts } from '../i18n/entrances.ts';
import { HelpList } from '../parts/Help.tsx';
import { MethodLinks } from '../parts/MethodLinks.tsx';
import { noticeFor } from '../parts/Notice.tsx';
import { usePlace, useTexts } from '../parts/place.ts';
import { TwoArrows } from '../parts/TwoArrows.tsx';
import { resultSentence } from '../results/sentence.ts';
import { Dissatisfied } from './Dissatisfied.tsx';
import { EntranceFrame } from './EntranceFrame.tsx';
import { HiddenValues } from './HiddenValues.tsx';
import { type Overview, type PlacedValue, placedOf, useOverview, valuesOf } from './overview.ts';
import { spreadCountsOf } from './spread-counts.ts';
import { ValueHead, ValueLinks } from './ValueHead.tsx';
import { WorthAsking } from './WorthAsking.tsx';

const helpShown = ['minorityAlert', 'spread', 'change', 'mean', 'response'] as const;

/** Ombud: the three questions over all indicators at once. */
export function OmbudPage(): ReactNode {
  const { municipality, texts } = usePlace();
  const query = useOverview(municipality.slug);
  return (
    <EntranceFrame entrance="ombud">
      {noticeFor(query, texts.app)}
      {query.data ? <Questions overview={query.data} /> : null}
    </EntranceFrame>
  );
}

function Questions({ overview }: { overview: Overview }): ReactNode {
  const words = useTexts(entrancesTexts);
  const placed = placedOf(overview);
  const values = valuesOf(placed);
  if (values.length === 0) return <Paragraph>{words.nothingYet}</Paragraph>;
  return (
    <>
      <HelpList about={helpShown} />
      <Dissatisfied values={values} />
      <Spread values={values} />
      <HiddenValues placed={placed} />
      <WorthAsking />
    </>
  );
}

/** «Hvorfor har det blitt større variasjon?»: mean and spread each with its own arrow, by the stored verdict alone. */
function Spread({ values }: { values: PlacedValue[] }): ReactNode {
  const { language } = usePlace();
  const words = useTexts(entrancesTexts).ombud;
  const { larger, smallerCount, unsureCount, notComparedCount } = spreadCountsOf(values);
  const count = (number: number) => formatCount(number, language);
  return (
    <section className="ombud-question">
      <Heading level={2} data-size="sm" id="spredning">
        {words.spread}
      </Heading>
      <Paragraph>
        {words.spreadText(
          count(larger.length),
          count(unsureCount),
          count(smallerCount),
          count(notComparedCount),
        )}
      </Paragraph>
      {larger.length === 0 ? <Paragraph>{words.noneLarger}</Paragraph> : null}
      <ul className="indicator-lines">
        {larger.map((value) => (
          <li key={`${value.indicator.key} ${value.source.surveyKey}`} className="ombud-line">
            <ValueHead value={value} />
            <p>
              {resultSentence(value.now, value.source.before?.figures ?? null, value.source.scale, language)}
            </p>
            <TwoArrows value={value.now} />
            <ValueLinks value={value} />
          </li>
        ))}
      </ul>
      <MethodLinks to={['spredning', 'endring']} />
    </section>
  );
}
