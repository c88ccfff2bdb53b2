import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { Language } from '../../server/core/locale.ts';
import { isFromSurvey } from '../../server/core/scorecard/walk.ts';
import { formatCount } from '../../server/core/wording/numbers.ts';
import { chartTexts } from '../i18n/charts.ts';
import { entrancesTexts } from '../i18n/entrances.ts';
import { MethodLinks } from '../parts/MethodLinks.tsx';
import { usePlace, useTexts } from '../parts/place.ts';
import type { Value } from '../parts/queries.ts';
import { type Placed, valuesOf } from './overview.ts';

/** Where nobody can see, and why: what is withheld, too uncertain or not asked is never a zero and never good news. */
export function HiddenValues({ placed }: { placed: readonly Placed[] }): ReactNode {
  const { language } = usePlace();
  const words = useTexts(entrancesTexts).ombud;
  const hidden = [
    ...valuesOf(placed).flatMap(({ indicator, source, now }) => {
      const reason = reasonOf(now.figures, language, words.meanOnly);
      const name = `${indicator.name.text[language]} · ${source.surveyTitle[language]} · ${now.period}`;
      return reason ? [{ name, reason }] : [];
    }),
    ...placed
      .filter(({ indicator, sources }) => isFromSurvey(indicator) && sources.every(({ now }) => !now))
      .map(({ indicator }) => ({ name: indicator.name.text[language], reason: words.notAskedYet })),
  ];
  return (
    <section className="ombud-question">
      <Heading level={2} data-size="sm" id="vises-ikke">
        {words.hidden}
      </Heading>
      <Paragraph>{hidden.length === 0 ? words.nothingHidden : words.hiddenText}</Paragraph>
      <ul className="indicator-lines">
        {hidden.map(({ name, reason }) => (
          <li key={name} className="ombud-line">
            <p className="line-name">{name}</p>
            <p>{reason}</p>
          </li>
        ))}
      </ul>
      <MethodLinks to={['vises-ikke']} />
    </section>
  );
}

/** Why the spread of a figure cannot be seen; null: it can. `meanOnly`: where a mean of few answers is all there is. */
function reasonOf(figures: Value['figures'], language: Language, meanOnly: string): string | null {
  const charts = chartTexts[language];
  switch (figures.shown) {
    case 'nothing':
      return charts.notShown[figures.reason];
    case 'tooUncertain':
      return charts.tooUncertain;
    case 'nearlyAll':
      return charts.nearlyAll(formatCount(figures.value, language));
    case 'mean':
      return meanOnly;
    case 'all':
      return null;
  }
}
