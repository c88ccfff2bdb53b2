import { Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { formatDate } from '../i18n/dates.ts';
import { overTimeTexts } from '../i18n/over-time.ts';
import { storyTexts } from '../i18n/story.ts';
import { FootnoteMark } from '../parts/CellText.tsx';
import { useGoToHash } from '../parts/go-to-hash.ts';
import { noticeFor, PartNotFetched } from '../parts/Notice.tsx';
import { PageTitle } from '../parts/PageTitle.tsx';
import { usePlace, useTexts } from '../parts/place.ts';
import { type IndicatorView, type UnitSource, useIndicator, useUnitOfIndicator } from '../parts/queries.ts';
import { Unbroken } from '../parts/Unbroken.tsx';
import { ambitionInWords } from './ambition.ts';
import { FigureTalk } from './FigureTalk.tsx';
import { SourceSection } from './SourceSection.tsx';
import { SourceWords } from './SourceWords.tsx';
import { type Asked, type Focus, indicatorPath, readAsked, type Shown, shownSources } from './view.ts';

/** One indicator: words first, then the picture, then the table; each survey that feeds it by itself, whole or one unit's. */
export function IndicatorPage(): ReactNode {
  const { municipality, texts } = usePlace();
  const overTime = useTexts(overTimeTexts);
  const { indicator: key = '' } = useParams();
  const [search] = useSearchParams();
  const query = useIndicator(municipality.slug, key);
  const asked = readAsked(search);
  // Only of a unit that is here: another address is answered by the page itself.
  const isHere = query.data?.sources.some(({ units }) => units.some(({ unitId }) => unitId === asked.unit));
  const ofUnit = useUnitOfIndicator(municipality.slug, key, isHere ? asked.unit : null);
  useGoToHash(query.data !== undefined && !(isHere && ofUnit.isPending));
  const notice = noticeFor(query, texts.app);
  if (notice || !query.data) return notice;
  return (
    <>
      <IndicatorStory
        key={`${asked.survey ?? ''} ${asked.unit ?? ''}`}
        indicator={query.data}
        asked={asked}
        ofUnit={ofUnit.data?.sources ?? []}
      />
      <PartNotFetched query={ofUnit} text={overTime.unitNotFetched} />
    </>
  );
}

/** The page once its figures are here. */
export function IndicatorStory({
  indicator,
  asked,
  ofUnit = [],
}: {
  indicator: IndicatorView;
  asked: Asked;
  /** The asked unit's figures in every round, when they are here. */
  ofUnit?: readonly UnitSource[];
}): ReactNode {
  const { texts } = usePlace();
  const shown = shownSources(indicator, asked, ofUnit);
  const focus = shown[0]?.focus ?? null;
  return (
    <>
      <IndicatorHead indicator={indicator} focus={focus} asked={asked} />
      <NotFoundHere indicator={indicator} shown={shown} asked={asked} />
      {indicator.sources.length === 0 ? (
        <Paragraph className="lead">
          {indicator.fromSurvey ? texts.results.noSources : texts.results.indicatorNotFromSurvey}
        </Paragraph>
      ) : null}
      {shown.map((one, at) => (
        <SourceSection
          key={one.source.surveyKey}
          shown={one}
          indicator={indicator}
          aside={at === 0 ? <Beside indicator={indicator} shown={shown} asked={asked} /> : null}
        >
          {one.focus ? null : <SourceWords roundId={one.source.roundId} />}
          <FigureTalk
            indicator={indicator.key}
            survey={one.source.surveyKey}
            unit={one.focus?.unit.unitId ?? null}
          />
        </SourceSection>
      ))}
      {shown.length === 0 ? <OnMap indicator={indicator} /> : null}
    </>
  );
}

interface PartProps {
  indicator: IndicatorView;
  asked: Asked;
}

function IndicatorHead({ indicator, focus, asked }: PartProps & { focus: Focus | null }): ReactNode {
  const { texts, language, base } = usePlace();
  const name = indicator.name[language];
  return (
    <>
      {focus ? (
        <UnitPath indicator={indicator} focus={focus} asked={asked} />
      ) : (
        <p className="back">
          <Link to={`${base}/malekart/${indicator.scorecardKey}`}>
            {texts.results.backTo(indicator.scorecardTitle[language])}
          </Link>
        </p>
      )}
      <PageTitle title={focus ? `${name}, ${focus.unit.name}` : name}>
        {name}
        <FootnoteMark mark={indicator.footnoteMark} />
        {focus ? `, ${focus.unit.name}` : null}
      </PageTitle>
    </>
  );
}

/** From the municipality through what the unit lies under. */
function UnitPath({ indicator, focus, asked }: PartProps & { focus: Focus }): ReactNode {
  const { municipality, base } = usePlace();
  const story = useTexts(storyTexts);
  const to = (unit?: string) =>
    base + indicatorPath({ indicator: indicator.key, survey: asked.survey, unit });
  return (
    <nav aria-label={story.path} className="unit-path">
      <ol>
        <li>
          <Link to={to()}>{municipality.name}</Link>
        </li>
        {focus.parents.map(({ unitId, name }) => (
          <li key={unitId}>
            <Link to={to(unitId)}>{name}</Link>
          </li>
        ))}
        <li aria-current="page">{focus.unit.name}</li>
      </ol>
    </nav>
  );
}

/** An address may name a survey or a unit that gives no figure here, or none any longer: that is said, and the way on. */
function NotFoundHere({ indicator, shown, asked }: PartProps & { shown: Shown[] }): ReactNode {
  const { base } = usePlace();
  const story = useTexts(storyTexts);
  if (indicator.sources.length === 0) return null;
  if (asked.unit !== null && shown.length === 0) {
    return (
      <Paragraph className="lead">
        {story.unknownUnit}{' '}
        <Link to={base + indicatorPath({ indicator: indicator.key })}>{story.toWhole}</Link>
      </Paragraph>
    );
  }
  const isKnown = asked.survey === null || indicator.sources.some((one) => one.surveyKey === asked.survey);
  return isKnown ? null : <Paragraph className="lead">{story.unknownSurvey}</Paragraph>;
}

/** The other surveys, whose spreads are never pooled into one figure, and where on the map the indicator stands. */
function Beside({ indicator, shown, asked }: PartProps & { shown: Shown[] }): ReactNode {
  const { texts, language, base } = usePlace();
  const story = useTexts(storyTexts);
  const { key, sources, pooled } = indicator;
  const [first] = shown;
  const others = sources.filter(({ surveyKey }) => surveyKey !== first?.source.surveyKey);
  return (
    <div className="story-beside">
      {others.length > 0 && !first?.focus ? (
        <nav aria-label={texts.results.severalSources}>
          <p>{story.otherSurveys}</p>
          <ul className="to-sources">
            {others.map((source) => (
              <li key={source.surveyKey}>
                <Link to={base + indicatorPath({ indicator: key, survey: source.surveyKey })}>
                  {source.surveyTitle[language]}
                </Link>
              </li>
            ))}
            {asked.survey === null ? null : (
              <li>
                <Link to={base + indicatorPath({ indicator: key })}>{story.showAllSurveys}</Link>
              </li>
            )}
          </ul>
          {pooled ? <p>{texts.results.eachItsOwn}</p> : null}
        </nav>
      ) : null}
      {first?.source.now ? (
        <p className="indicator-place">
          {texts.results.closedOn(formatDate(first.source.now.closedOn, language))}
        </p>
      ) : null}
      <OnMap indicator={indicator} />
    </div>
  );
}

function OnMap({ indicator }: { indicator: IndicatorView }): ReactNode {
  const { texts, language, base } = usePlace();
  const story = useTexts(storyTexts);
  const { ambition } = indicator;
  return (
    <p className="indicator-place">
      {story.onMap}{' '}
      <Link to={`${base}/malekart/${indicator.scorecardKey}`}>{indicator.scorecardTitle[language]}</Link>:{' '}
      {indicator.focusArea[language]} · {indicator.successFactor[language]} · {texts.results.ambition}:{' '}
      <Unbroken
        text={
          ambition ? ambitionInWords(ambition.text, language) : texts.results.noAmbitionCell.toLowerCase()
        }
      />
      <FootnoteMark mark={ambition?.footnoteMark ?? null} />
      {indicator.unitOfMeasurement ? ` · ${story.countedIn(indicator.unitOfMeasurement[language])}` : null}
      {indicator.adoptedIn === null ? null : ` · ${story.adoptedIn(indicator.adoptedIn)}`}
    </p>
  );
}
