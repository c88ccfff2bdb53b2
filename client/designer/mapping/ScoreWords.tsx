import { Heading } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { type IndicatorMapping, scoreOfSame } from '../../../server/core/draft/mapping.ts';
import { formatMean } from '../../../server/core/wording/numbers.ts';
import { mappingTexts } from '../../i18n/mapping.ts';
import { usePlace, useTexts } from '../../parts/place.ts';

/** How a person's answers become a figure, in words, with an example that is scored as answers are. */
export function ScoreWords({ mapping }: { mapping: IndicatorMapping }): ReactNode {
  const { language } = usePlace();
  const texts = useTexts(mappingTexts);
  const { scale, items } = mapping;
  if (!scale) return null;
  const answer = scale.max - 1;
  const score = scoreOfSame(mapping, answer);
  const isOne = items.length === 1;
  return (
    <div>
      <Heading level={3} data-size="2xs">
        {texts.becomes}
      </Heading>
      <p className="mapping-score">
        {isOne ? texts.scoreOfOne(scale.min, scale.max) : texts.scoreOfMany(scale.min, scale.max)}
        {score === null || isOne ? null : ` ${texts.example(answer, formatMean(score, language))}`}
      </p>
    </div>
  );
}
