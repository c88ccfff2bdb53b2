import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { type ReactNode, useMemo, useState } from 'react';
import { madeUpFigures } from '../../../server/core/draft/made-up.ts';
import type { IndicatorMapping } from '../../../server/core/draft/mapping.ts';
import { dissatisfiedValues } from '../../../server/core/statistics/end-width.ts';
import { formatCount } from '../../../server/core/wording/numbers.ts';
import { ChartFrame } from '../../charts/ChartFrame.tsx';
import { dotIntervalChart } from '../../charts/kinds/dot-interval.ts';
import { pairedChart } from '../../charts/kinds/paired.ts';
import { asMadeUp } from '../../charts/made-up.ts';
import { mappingTexts } from '../../i18n/mapping.ts';
import { usePlace, useTexts } from '../../parts/place.ts';
import { useEditor } from '../editor/editor.ts';
import type { MappedIndicator } from './indicators.ts';

/** Enough that the shape is plain, and as many as a survey of a small place brings. */
const personCount = 200;

/** What an indicator may look like once it is asked: made-up answers, counted by the code that counts real ones. */
export function MadeUp({
  indicator,
  mapping,
}: {
  indicator: MappedIndicator;
  mapping: IndicatorMapping;
}): ReactNode {
  const { draft } = useEditor();
  const { language } = usePlace();
  const texts = useTexts(mappingTexts).madeUp;
  const [seed, setSeed] = useState(1);
  const figures = useMemo(() => madeUpFigures(draft, mapping, personCount, seed), [draft, mapping, seed]);
  const { scale, items } = mapping;
  if (!figures || !scale) return <Paragraph>{texts.cannot}</Paragraph>;
  const labels = draft.scales[items[0]?.item.scale ?? '']?.labels ?? {};
  const endOf = (value: number) => labels[String(value)]?.[language] || labels[String(value)]?.['nb'] || '';
  const ambition = indicator.place?.indicator.ambition ?? null;
  const band = ambition?.rule.form === 'band' ? ambition.rule : null;
  const frame = { level: 4 as const, source: texts.source, language };
  return (
    <section className="made-up" aria-label={`${texts.title}: ${texts.mark}`}>
      <Heading level={3} data-size="2xs">
        {texts.title}
      </Heading>
      <Paragraph>{texts.text(formatCount(personCount, language))}</Paragraph>
      <div className="two-figures">
        <ChartFrame
          {...frame}
          chart={asMadeUp(
            pairedChart({
              ...{
                title: texts.distribution,
                now: figures,
                before: null,
                nowLabel: texts.label,
                beforeLabel: '',
              },
              ends: { low: endOf(scale.min), high: endOf(scale.max) },
              ...{ badValues: dissatisfiedValues(scale), language },
            }),
            texts.mark,
          )}
        />
        <ChartFrame
          {...frame}
          chart={asMadeUp(
            dotIntervalChart({
              title: band && ambition ? texts.against(ambition.text[language]) : texts.meanAndSpread,
              ...{ figures, before: null, scale, ambition: band, language },
            }),
            texts.mark,
          )}
        />
      </div>
      <Button variant="secondary" onClick={() => setSeed(seed + 1)}>
        {texts.again}
      </Button>
    </section>
  );
}
