import { Details, Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { formatCount } from '../../server/core/wording/numbers.ts';
import { ChartFrame } from '../charts/ChartFrame.tsx';
import { signOf } from '../charts/FiguresTable.tsx';
import { dumbbellChart } from '../charts/kinds/dumbbell.ts';
import { chartTexts } from '../i18n/charts.ts';
import { entrancesTexts } from '../i18n/entrances.ts';
import { CellText } from '../parts/CellText.tsx';
import { MethodLinks } from '../parts/MethodLinks.tsx';
import { usePlace, useTexts } from '../parts/place.ts';
import { peopleSentence } from '../results/sentence.ts';
import { byFocusArea, type PlacedValue } from './overview.ts';
import { badShare, standsOut } from './people.ts';
import { ValueHead, ValueLinks } from './ValueHead.tsx';

/**
 * «Er det noen som er veldig misfornøyd?» of everything shown: as people, beside last time, also where the mean is fine.
 * First those with an alert or surely more dissatisfied, by what is stored; the others are one press away.
 */
export function Dissatisfied({ values }: { values: readonly PlacedValue[] }): ReactNode {
  const { language } = usePlace();
  const words = useTexts(entrancesTexts).ombud;
  const [search] = useSearchParams();
  const isByShare = search.get('sorter') === 'andel';
  const some = values.filter((value) => (badShare(value) ?? 0) > 0);
  const outstanding = some.filter(standsOut);
  return (
    <section className="ombud-question">
      <Heading level={2} data-size="sm" id="misfornoyde">
        {words.dissatisfied}
      </Heading>
      <Paragraph>{words.dissatisfiedText}</Paragraph>
      <Paragraph>{outstanding.length > 0 ? words.outstanding : words.noneOutstanding}</Paragraph>
      {outstanding.length > 0 ? (
        <>
          <Lines values={outstanding} />
          <Shares title={words.sharesOf} values={outstanding} />
        </>
      ) : null}
      {some.length > 0 ? (
        <Details defaultOpen={isByShare} className="table-details">
          <Details.Summary>{words.all(formatCount(some.length, language))}</Details.Summary>
          <Details.Content>
            <Order isByShare={isByShare} />
            {isByShare ? <ByShare values={some} /> : <ByArea values={some} />}
          </Details.Content>
        </Details>
      ) : null}
      <MethodLinks to={['misfornoyde', 'mindretallsvarsel']} />
    </section>
  );
}

/** By share only when asked for: the figures are of different people who were asked different things. */
function Order({ isByShare }: { isByShare: boolean }): ReactNode {
  const words = useTexts(entrancesTexts).ombud;
  const orders = [
    { name: words.byArea, search: '', isChosen: !isByShare },
    { name: words.byShare, search: '?sorter=andel', isChosen: isByShare },
  ];
  return (
    <>
      <nav aria-label={words.sort} className="order">
        <span aria-hidden="true">{words.sort}:</span>
        {orders.map(({ name, search, isChosen }) => (
          <Link
            key={name}
            to={{ search }}
            state={{ keepFocus: true }}
            replace
            preventScrollReset
            aria-current={isChosen ? 'true' : undefined}
          >
            {name}
          </Link>
        ))}
      </nav>
      {isByShare ? <Paragraph>{words.shareNote}</Paragraph> : null}
    </>
  );
}

function ByArea({ values }: { values: readonly PlacedValue[] }): ReactNode {
  const words = useTexts(entrancesTexts).ombud;
  return (
    <>
      <Shares title={words.shares} values={values} />
      {byFocusArea(values).map(({ focusArea, placed }) => (
        <section key={focusArea.key} className="area-lines">
          <Heading level={3} data-size="xs">
            <CellText cell={focusArea.name} />
          </Heading>
          <Lines values={placed} />
        </section>
      ))}
    </>
  );
}

function ByShare({ values }: { values: readonly PlacedValue[] }): ReactNode {
  const words = useTexts(entrancesTexts).ombud;
  const sorted = values.toSorted((one, other) => (badShare(other) ?? 0) - (badShare(one) ?? 0));
  return (
    <>
      <Shares title={words.shares} values={sorted} />
      <Lines values={sorted} />
    </>
  );
}

function Lines({ values }: { values: readonly PlacedValue[] }): ReactNode {
  const { language } = usePlace();
  return (
    <ul className="indicator-lines">
      {values.map((value) => (
        <li key={`${value.indicator.key} ${value.source.surveyKey}`} className="ombud-line">
          <ValueHead value={value} />
          <p>{peopleSentence(value.now, value.source.scale, language)}</p>
          <ValueLinks value={value} />
        </li>
      ))}
    </ul>
  );
}

/** Last time and now, where the two may be compared; the surveys have periods of their own, so they are not named. */
function Shares({ title, values }: { title: string; values: readonly PlacedValue[] }): ReactNode {
  const place = usePlace();
  const { language, municipality, texts } = place;
  const { pictures, now: nowLabel, before: beforeLabel } = chartTexts[language];
  const rows = values.map(({ indicator, source, now }) => ({
    name: `${indicator.name.text[language]} (${source.surveyTitle[language]}, ${now.period})`,
    now: now.figures.shown === 'all' ? now.figures.dissatisfiedShare : signOf(now.figures),
    before: now.comparison.comparable
      ? now.comparison.dissatisfied.previousCount / now.comparison.dissatisfied.previousN
      : null,
  }));
  const surveys = [
    ...new Set(values.map(({ source, now }) => `${source.surveyTitle[language]} ${now.period}`)),
  ];
  const label = municipality.dataLabel ? ` ${texts.app.dataLabels[municipality.dataLabel]}` : '';
  return (
    <ChartFrame
      chart={dumbbellChart({ title, rows, nowLabel, beforeLabel, language })}
      level={3}
      source={`${pictures.source([...surveys, municipality.name].join(' · '))}.${label}`}
      language={language}
    />
  );
}
