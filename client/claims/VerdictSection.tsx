import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { changedFigure } from '../../server/core/claims/change.ts';
import type { ClaimStatement, ClaimVerdict } from '../../server/core/claims/verdict.ts';
import { people } from '../../server/core/wording/bad-end.ts';
import {
  type ClaimTold,
  literallyInWords,
  settlesInWords,
  verdictInWords,
} from '../../server/core/wording/claims.ts';
import { ChartFrame } from '../charts/ChartFrame.tsx';
import { claimsTexts } from '../i18n/claims.ts';
import { figurePath, newPath } from '../inquiries/addresses.ts';
import { MethodLinks } from '../parts/MethodLinks.tsx';
import { usePlace, useTexts } from '../parts/place.ts';
import { MinorityFlag } from '../parts/ValueFacts.tsx';
import { asksOfSatisfaction } from '../results/bad-end.ts';
import { HowSureLink } from '../results/HowSureLink.tsx';
import { sourceLine } from '../results/source-line.ts';
import { changeChart, claimChart } from './picture.ts';
import type { ClaimFigureView } from './queries.ts';

interface VerdictProps {
  figure: ClaimFigureView;
  statement: ClaimStatement;
}

/** What was found of one figure: the verdict as one word, why, the picture and the ways on. */
export function VerdictSection({ figure, statement }: VerdictProps): ReactNode {
  const { language } = usePlace();
  const words = useTexts(claimsTexts);
  const { verdict, shares, points, scale } = figure;
  const told: ClaimTold | null = scale && {
    ...{ statement, scale, found: figure as ClaimVerdict, asksOfSatisfaction: asksOfSatisfaction(scale) },
  };
  const literally = told && literallyInWords(told, language);
  const settles = settlesInWords(figure, language);
  const [latest] = shares;
  return (
    <section className={`claim-verdict claim-${verdict}`}>
      <FigureHead figure={figure} />
      <Heading level={2} data-size="lg" className="claim-word">
        {words.verdicts[verdict]}
      </Heading>
      <Paragraph>
        {verdictInWords(
          told ?? {
            ...{ statement, found: figure as ClaimVerdict, scale: { min: 1, max: 2 } },
            asksOfSatisfaction: false,
          },
          language,
        )}{' '}
        {shares.length + points.length > 0 ? words.answer.onlyThoseWhoAnswered : null}
      </Paragraph>
      {literally ? (
        <Paragraph>
          <strong>{words.answer.literally}</strong> {literally}
        </Paragraph>
      ) : null}
      <Since figure={figure} />
      {verdict === 'exception' && latest && latest.count > 0 ? (
        <Paragraph>{words.answer.exception(people(latest.count, latest.n, language))}</Paragraph>
      ) : null}
      {/* Its mark on its own page, also where the claim itself is an exception: then few would look (R21). */}
      <MinorityFlag value={figure} explained />
      <Picture figure={figure} statement={statement} />
      {settles ? (
        <Paragraph>
          <strong>{words.answer.settles}</strong> {settles}
        </Paragraph>
      ) : null}
      <WaysOn figure={figure} />
    </section>
  );
}

function FigureHead({ figure: { indicatorName, surveyTitle, unit, latest } }: { figure: ClaimFigureView }) {
  const { language } = usePlace();
  const words = useTexts(claimsTexts).answer;
  return (
    <p className="figure-name">
      <strong>{indicatorName[language]}</strong> · {unit?.name ?? words.whole} · {surveyTitle[language]}
      {latest ? ` ${latest.period}` : ''}
    </p>
  );
}

/** Whether something has come since it was written, and whether that changed the answer. */
function Since({ figure: { found, verdict } }: { figure: ClaimFigureView }): ReactNode {
  const words = useTexts(claimsTexts);
  const say = words.answer;
  const [before, now] = [found.verdict, verdict].map((one) => words.verdictsInLine[one]);
  const isSame = found.verdict === verdict;
  if (found.isLatest && isSame) return null;
  return (
    <Paragraph>
      {found.isLatest
        ? say.seesOther(before as string)
        : isSame
          ? say.newRound.same(found.period, now as string)
          : say.newRound.other(found.period, before as string, now as string)}
    </Paragraph>
  );
}

/** The share in each round with its interval, against the bound. */
function Picture({ figure, statement }: VerdictProps): ReactNode {
  const place = usePlace();
  const words = useTexts(claimsTexts);
  const { language } = place;
  const { shares, points, scale, latest, surveyTitle, unit } = figure;
  if (shares.length + points.length === 0 || !scale || !latest) return null;
  const isAsked = asksOfSatisfaction(scale);
  const end = isAsked ? statement.end : statement.end === 'dissatisfied' ? 'low' : 'high';
  const { pictureTitle } = words.answer;
  const { change, fewShare } = statement;
  const changed = change && changedFigure[change];
  const chart =
    changed === null
      ? claimChart(shares, fewShare, pictureTitle[end], words, language)
      : changeChart(
          changed,
          points,
          pictureTitle[changed === 'dissatisfied' && !isAsked ? 'low' : changed],
          scale,
          language,
        );
  return (
    <ChartFrame
      chart={chart}
      level={3}
      source={sourceLine({ surveyTitle, ...(unit ? { unitName: unit.name } : {}) }, latest, place)}
      language={language}
    >
      <MethodLinks to={['trend-eller-unntak', changed ? 'endring' : 'misfornoyde']} />
    </ChartFrame>
  );
}

function WaysOn({ figure }: { figure: ClaimFigureView }): ReactNode {
  const { base, language } = usePlace();
  const words = useTexts(claimsTexts).answer;
  const { indicatorKey, indicatorName, surveyKey, unit, latest } = figure;
  if (!latest) return null;
  const asked = { indicator: indicatorKey, survey: surveyKey, unit: unit?.id ?? null };
  return (
    <p className="claim-ways">
      <Link to={base + newPath(asked)}>{words.ask}</Link>
      <Link to={base + figurePath({ indicatorKey, surveyKey, unit })}>{words.toFigure}</Link>
      <HowSureLink {...asked} of={indicatorName[language]} />
    </p>
  );
}
