import { Details, Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { myUnitTexts } from '../i18n/my-unit.ts';
import { HelpList } from '../parts/Help.tsx';
import { usePlace, useTexts } from '../parts/place.ts';
import { StatusTag } from '../parts/StatusTag.tsx';
import { TwoArrows } from '../parts/TwoArrows.tsx';
import { MinorityFlag, NewTag, ResponseLine } from '../parts/ValueFacts.tsx';
import { HowSureLink } from '../results/HowSureLink.tsx';
import { resultSentence, tellsWhyNotCompared } from '../results/sentence.ts';
import { indicatorPath } from '../results/view.ts';
import type { MyUnit, UnitFigure } from './queries.ts';

type Line = UnitFigure['lines'][number];

const helpShown = ['mean', 'spread', 'change', 'status', 'minorityAlert', 'response', 'interval'] as const;

/** Each indicator the unit has a figure of, in words, with the same for what it is part of one tap away. */
export function UnitFigures({ unit }: { unit: MyUnit }): ReactNode {
  const { language, base } = usePlace();
  const words = useTexts(myUnitTexts).figures;
  return (
    <>
      <Heading level={3} data-size="xs">
        {words.title}
      </Heading>
      {unit.figures.length === 0 ? <Paragraph>{words.none}</Paragraph> : <HelpList about={helpShown} />}
      {unit.figures.map((figure) => {
        const [own, ...above] = figure.lines;
        const { indicatorKey: indicator, surveyKey: survey } = figure;
        const path = indicatorPath({ indicator, survey, unit: unit.unitId });
        return (
          <article key={`${figure.indicatorKey} ${figure.surveyKey}`} className="unit-figure">
            <h4>
              <Link to={base + path}>{figure.indicatorName[language]}</Link>
            </h4>
            <p className="quiet">
              {figure.surveyTitle[language]} {own?.now?.period}
            </p>
            {own ? <LineInWords figure={figure} line={own} /> : null}
            <HowSureLink {...{ indicator, survey, unit: unit.unitId }} of={figure.indicatorName[language]} />
            {above.some(({ now }) => now) ? (
              <Details>
                <Details.Summary>
                  {words.beside(unit.parents.map(({ name }) => name).join(', '))}
                </Details.Summary>
                <Details.Content>
                  {above.map((line) => (
                    <div key={line.unitId} className="parent-figure">
                      {unit.parents.length > 1 ? (
                        <strong>{unit.parents.find(({ unitId }) => unitId === line.unitId)?.name}</strong>
                      ) : null}
                      <LineInWords figure={figure} line={line} />
                    </div>
                  ))}
                </Details.Content>
              </Details>
            ) : null}
          </article>
        );
      })}
    </>
  );
}

function LineInWords({ figure, line: { now, before } }: { figure: UnitFigure; line: Line }): ReactNode {
  const { language } = usePlace();
  if (!now) return null;
  return (
    <>
      <Paragraph>{resultSentence(now, before?.figures ?? null, figure.scale, language)}</Paragraph>
      {tellsWhyNotCompared(now) || now.figures.shown === 'nothing' ? null : <TwoArrows value={now} />}
      <p className="tags">
        <StatusTag status={now.status} deviation={null} />
        <NewTag value={now} />
      </p>
      <MinorityFlag value={now} />
      <ResponseLine value={now} />
    </>
  );
}
