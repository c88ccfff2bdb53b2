import '../admin/import/import.css';
import { Checkbox, Heading, Paragraph } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { Link, useParams } from 'react-router';
import { formatCount, formatShare } from '../../server/core/wording/numbers.ts';
import type { Returns } from '../api.ts';
import { pilotTexts } from '../i18n/pilot.ts';
import { noticeFor } from '../parts/Notice.tsx';
import { PageTitle } from '../parts/PageTitle.tsx';
import { usePlace, useTexts } from '../parts/place.ts';
import { usePilot } from '../parts/queries.ts';
import { ScrollTable } from '../parts/ScrollTable.tsx';
import type { Plan } from './opening/plan.ts';

type PilotView = Returns<'GET /api/:municipality/rounds/:roundId/pilot'>;
type Question = PilotView['questions'][number];

/** How the questions worked in a pilot, for whoever mends them, and the way on to the real round. */
export function PilotPage(): ReactNode {
  const { municipality, texts, language, base } = usePlace();
  const { survey = '', round = '' } = useParams();
  const words = useTexts(pilotTexts);
  const query = usePilot(municipality.slug, round);
  const [asksSame, setAsksSame] = useState(false);
  const notice = noticeFor(query, texts.app);
  if (notice || !query.data) return notice;
  const pilot = query.data;
  return (
    <div className="import">
      <p className="back">
        <Link to={`${base}/undersokelser/${survey}`}>{words.back}</Link>
      </p>
      <PageTitle title={words.title} />
      <Paragraph>
        {pilot.surveyTitle[language]}, {pilot.period}
      </Paragraph>
      {pilot.isCounted ? (
        <>
          <Paragraph className="lead">{howMany(pilot, words, language)}</Paragraph>
          <Paragraph>{words.lead}</Paragraph>
          <Questions questions={pilot.questions} />
          {pilot.questions.some(({ isOwnWords }) => isOwnWords) ? (
            <Paragraph>
              {words.ownWords} <Link to={`${base}/administrasjon/radata`}>{words.ownWordsLink}</Link>
            </Paragraph>
          ) : null}
          <Paragraph className="quiet">{words.not}</Paragraph>
        </>
      ) : (
        <Paragraph role="status">{words.notYet}</Paragraph>
      )}
      <Heading level={2} data-size="sm">
        {words.next}
      </Heading>
      <Paragraph>{words.nextText}</Paragraph>
      {pilot.settings.unitIds && pilot.settings.unitIds.length > 0 ? (
        <Checkbox
          label={words.sameUnits(pilot.settings.unitIds.length)}
          checked={asksSame}
          onChange={({ target }) => setAsksSame(target.checked)}
        />
      ) : null}
      <p>
        <Link
          className="ds-button"
          data-variant="secondary"
          to={`${base}/undersokelser/${survey}/ny-runde`}
          state={{ begun: begunWith(pilot.settings, asksSame) }}
        >
          {words.open}
        </Link>
      </p>
    </div>
  );
}

/** What the real round's form begins with. `asksSame`: the pilot's units, and not everyone. */
export function begunWith(
  { mode, languages, limits, unitIds }: PilotView['settings'],
  asksSame: boolean,
): Partial<Plan> {
  return {
    ...{ mode, languages, mean: String(limits.mean), spread: String(limits.spread) },
    ...(asksSame && unitIds ? { asksEverybody: false, chosen: new Set(unitIds) } : {}),
  };
}

function howMany(
  { answeredCount, invitedCount, responseRate }: PilotView,
  words: (typeof pilotTexts)['nb'],
  language: ReturnType<typeof usePlace>['language'],
): string {
  if (answeredCount === null) return words.fewAnswered;
  const answered = formatCount(answeredCount, language);
  if (invitedCount === null || responseRate === null) return words.answered(answered);
  return words.answeredOf(answered, formatCount(invitedCount, language), formatShare(responseRate, language));
}

/** A row a question, in persons and the share of all who answered the round. */
function Questions({ questions }: { questions: Question[] }): ReactNode {
  const { language } = usePlace();
  const words = useTexts(pilotTexts);
  const hasNotApplicable = questions.some(({ tried }) => tried?.notApplicableCount);
  const { question, answered, dontKnow, notApplicable, unanswered } = words.columns;
  // What mends a question stands first: a phone shows no more.
  const columns = [question, unanswered, dontKnow, ...(hasNotApplicable ? [notApplicable] : []), answered];
  const hasOthers = questions.some(({ isOnScale, tried }) => tried && !isOnScale);
  const isWithin = questions.some(({ isOnScale, tried }) => isOnScale && tried?.dontKnowCount === null);
  const isWithheld = questions.some(({ tried }) => tried === null);
  return (
    <>
      <ScrollTable label={words.table} className="import-table pilot-table" columns={columns} countsFrom={1}>
        <tbody>
          {questions.map(({ name, text, isOnScale, tried }) => (
            <tr key={name}>
              <th scope="row">{text[language]}</th>
              {tried ? (
                partsOf(tried, hasNotApplicable).map(({ key, count, all }) => (
                  <td key={key} className="count">
                    {count !== null ? formatCount(count, language) : isOnScale ? words.within : '–'}{' '}
                    {count ? <span className="quiet">({formatShare(count / all, language)})</span> : null}
                  </td>
                ))
              ) : (
                <td colSpan={columns.length - 1} className="quiet">
                  {words.withheld}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      <Paragraph className="quiet">
        {words.unansweredNote} {isWithin ? words.withinNote : ''} {hasOthers ? words.noScaleNote : ''}{' '}
        {isWithheld ? words.withheldNote : ''}
      </Paragraph>
    </>
  );
}

/** The counts of a row in the order of its columns, each of `all` who answered the round; null where one cannot answer so. */
function partsOf(tried: NonNullable<Question['tried']>, hasNotApplicable: boolean) {
  const { answeredCount, dontKnowCount, notApplicableCount, unansweredCount } = tried;
  const all = answeredCount + (dontKnowCount ?? 0) + (notApplicableCount ?? 0) + unansweredCount;
  const counts = {
    ...{ unansweredCount, dontKnowCount },
    ...(hasNotApplicable ? { notApplicableCount } : {}),
    answeredCount,
  };
  return Object.entries(counts).map(([key, count]) => ({ key, count, all }));
}
