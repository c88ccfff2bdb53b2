import { Button } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { dissatisfiedValues } from '../../server/core/statistics/end-width.ts';
import type { Chart } from '../charts/drawing.ts';
import { pairedChart } from '../charts/kinds/paired.ts';
import { saveAsPng } from '../charts/save.tsx';
import { formatList } from '../i18n/dates.ts';
import { entrancesTexts } from '../i18n/entrances.ts';
import { CellText } from '../parts/CellText.tsx';
import { type Place, usePlace, useTexts } from '../parts/place.ts';
import { Unbroken } from '../parts/Unbroken.tsx';
import { comparableBefore } from '../results/comparable.ts';
import { addressOfValue, type PlacedValue } from './overview.ts';
import { plainText, type Statement } from './statement.ts';
import { OfValue } from './ValueHead.tsx';

interface StatementCardProps {
  value: PlacedValue;
  statement: Statement;
  /** Whether everybody may read it already; else it is not handed on from here. */
  isPublic: boolean;
  /** The bodies it is shown to, where it is not public. */
  bodies?: readonly string[];
}

/** One statement with its source and how sure it is, and the ways to take it along. */
export function StatementCard({ value, statement, isPublic, bodies = [] }: StatementCardProps): ReactNode {
  const { base, language } = usePlace();
  const texts = useTexts(entrancesTexts);
  const words = texts.leader;
  const { indicator, now } = value;
  const address = addressOfValue(base, value);
  return (
    <article className="statement">
      <h4>
        <CellText cell={indicator.name} />
      </h4>
      {isPublic ? null : (
        <p className="not-public">
          {!now.isPublished
            ? words.notPublished
            : bodies.length > 0
              ? words.only(formatList(bodies, language))
              : words.inside}
        </p>
      )}
      <p className="statement-text">
        <Unbroken text={statement.text} />
      </p>
      <p className="quiet">{statement.sureness}</p>
      <p className="quiet statement-source">
        {statement.source} <span className="statement-address">{statement.address}</span>
      </p>
      {isPublic ? <TakeAlong value={value} statement={statement} /> : null}
      <p className="statement-links">
        <Link to={address}>
          {words.seeFigures}
          <OfValue value={value} />
        </Link>
        <Link to={addressOfValue(base, value, 'howSure')}>
          {texts.howSure}
          <OfValue value={value} />
        </Link>
      </p>
    </article>
  );
}

type Outcome = 'copied' | 'copyFailed' | 'pictureFailed';

function TakeAlong({ value, statement }: { value: PlacedValue; statement: Statement }): ReactNode {
  const place = usePlace();
  const words = useTexts(entrancesTexts).leader;
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const text = plainText(statement);
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setOutcome('copied'),
      () => setOutcome('copyFailed'),
    );
  // Whoever closes the device's own sheet has shared nothing, and needs not be told.
  const share = () => navigator.share({ text }).catch(() => {});
  const chart = pictureOf(value, place);
  const buttons = [
    { name: words.copy, act: () => (navigator.clipboard ? copy() : setOutcome('copyFailed')) },
    ...('share' in navigator ? [{ name: words.share, act: share }] : []),
    ...(chart
      ? [
          {
            name: words.picture,
            act: () => saveAsPng(chart, statement.source).catch(() => setOutcome('pictureFailed')),
          },
        ]
      : []),
  ];
  return (
    <div className="statement-acts">
      {buttons.map(({ name, act }) => (
        <Button key={name} variant="secondary" data-size="sm" onClick={act}>
          {name}
          <OfValue value={value} />
        </Button>
      ))}
      <span role="status">{outcome ? words[outcome] : ''}</span>
    </div>
  );
}

/** How the answers lie, beside last time; null where that is not shown. */
export function pictureOf({ indicator, source, now }: PlacedValue, { language }: Place): Chart | null {
  const { scale, before } = source;
  if (now.figures.shown !== 'all') return null;
  return pairedChart({
    title: `${indicator.name.text[language]} · ${source.surveyTitle[language]} · ${now.period}`,
    now: now.figures,
    before: comparableBefore(source, now),
    ...{ nowLabel: now.period, beforeLabel: before?.period ?? '' },
    ends: { low: scale.low[language], high: scale.high[language] },
    badValues: dissatisfiedValues(scale),
    language,
  });
}
