import type { ReactNode } from 'react';
import { dissatisfiedValues } from '../../../server/core/statistics/end-width.ts';
import { formatMean } from '../../../server/core/wording/numbers.ts';
import { pairedChart } from '../../charts/kinds/paired.ts';
import { ReadableChart } from '../../charts/ReadableChart.tsx';
import { chartTexts } from '../../i18n/charts.ts';
import { tourTexts } from '../../i18n/tour.ts';
import { usePlace, useTexts } from '../../parts/place.ts';
import { StatusTag } from '../../parts/StatusTag.tsx';
import { TwoArrows } from '../../parts/TwoArrows.tsx';
import { MinorityFlag, ResponseLine } from '../../parts/ValueFacts.tsx';
import { resultSentence } from '../../results/sentence.ts';
import { example, exampleBefore, exampleScale } from './example-figures.ts';
import type { Step } from './TourPage.tsx';

/** The piece of the made-up result that a step is about, as the pages show it. */
export function Example({ step }: { step: Step }): ReactNode {
  const texts = useTexts(tourTexts);
  if (step === 'ask' || step === 'entrances') return null;
  return (
    <figure className="tour-example">
      <figcaption>
        <strong>{texts.madeUp}</strong> · {texts.subject}
      </figcaption>
      <Piece step={step} />
    </figure>
  );
}

function Piece({ step }: { step: Exclude<Step, 'ask' | 'entrances'> }): ReactNode {
  const { language, texts } = usePlace();
  const words = useTexts(tourTexts);
  switch (step) {
    case 'sentence':
      return (
        <p className="result-sentence">{resultSentence(example, exampleBefore, exampleScale, language)}</p>
      );
    case 'arrows':
      return <TwoArrows value={example} />;
    case 'picture':
      return (
        <>
          <ReadableChart
            chart={pairedChart({
              title: words.subject,
              now: example.figures,
              before: exampleBefore,
              nowLabel: chartTexts[language].now,
              beforeLabel: chartTexts[language].before,
              ends: { low: exampleScale.low[language], high: exampleScale.high[language] },
              badValues: dissatisfiedValues(exampleScale),
              language,
            })}
          />
          <MinorityFlag value={example} explained />
        </>
      );
    case 'status':
      return (
        <p className="tags">
          <StatusTag status={example.status} />
        </p>
      );
    case 'sure': {
      const { meanLow, meanHigh } = example.figures;
      return (
        <>
          <ResponseLine value={example} />
          <p>{texts.results.sureness.mean(formatMean(meanLow, language), formatMean(meanHigh, language))}</p>
        </>
      );
    }
    case 'hidden':
      return <p>{chartTexts[language].notShown.withheld}</p>;
  }
}
