import './my-unit.css';
import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { myUnitTexts } from '../i18n/my-unit.ts';
import { InquiryLine } from '../inquiries/InquiryLine.tsx';
import { linesOf } from '../inquiries/list.ts';
import { useInquiries } from '../inquiries/queries.ts';
import { NotFound, noticeFor, PartNotFetched } from '../parts/Notice.tsx';
import { PageTitle } from '../parts/PageTitle.tsx';
import { usePlace, useTexts } from '../parts/place.ts';
import { type MyUnit, useMyUnits } from './queries.ts';
import { statementsOf } from './statements.ts';
import { UnitFigures } from './UnitFigures.tsx';
import { UnitSheet } from './UnitSheet.tsx';

/** For who leads a unit: what waits for an answer first, then its figures, then what others may be shown of them. */
export function MyUnitsPage(): ReactNode {
  const { texts } = usePlace();
  const words = useTexts(myUnitTexts);
  const [search] = useSearchParams();
  const query = useMyUnits();
  const notice = noticeFor(query, texts.app);
  if (notice || !query.data) return notice;
  const { units } = query.data;
  const sheet = search.get('ark');
  if (sheet !== null) {
    const unit = units.find(({ unitId }) => unitId === sheet);
    return unit ? <UnitSheet unit={unit} /> : <NotFound />;
  }
  return (
    <>
      <PageTitle title={words.title} />
      <Paragraph className="lead">{units.length === 0 ? words.none : words.lead}</Paragraph>
      {units.map((unit) => (
        <section key={unit.unitId} className="my-unit" aria-labelledby={unit.unitId}>
          <Heading level={2} data-size="md" id={unit.unitId}>
            {unit.name}
          </Heading>
          <Questions unit={unit} />
          <UnitFigures unit={unit} />
          <ToSheet unit={unit} />
        </section>
      ))}
    </>
  );
}

function Questions({ unit }: { unit: MyUnit }): ReactNode {
  const { base } = usePlace();
  const words = useTexts(myUnitTexts).questions;
  const query = useInquiries({ only: ['toMe'] });
  if (!query.data) return <PartNotFetched query={query} text={words.notFetched} />;
  const asked = linesOf(query.data).filter(
    (line) => line.sort === 'inquiry' && line.one.mayAnswer && line.one.toUnit?.id === unit.unitId,
  );
  return (
    <>
      <Heading level={3} data-size="xs">
        {words.title}
      </Heading>
      {asked.length === 0 ? <Paragraph>{words.none}</Paragraph> : null}
      <ul className="inquiries">
        {asked.map((line) => (
          <InquiryLine key={line.one.id} line={line} />
        ))}
      </ul>
      <Link to={`${base}/undring?vis=til-meg`}>{words.all}</Link>
    </>
  );
}

function ToSheet({ unit }: { unit: MyUnit }): ReactNode {
  const place = usePlace();
  const words = useTexts(myUnitTexts).sheet;
  const { told } = statementsOf(unit.forAll, place);
  return (
    <>
      <Heading level={3} data-size="xs">
        {words.title}
      </Heading>
      <Paragraph>{told.length === 0 ? words.none : words.text}</Paragraph>
      {told.length === 0 ? null : <Link to={`?ark=${unit.unitId}`}>{words.open}</Link>}
    </>
  );
}
