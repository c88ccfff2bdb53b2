import { Button, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { formatList } from '../i18n/dates.ts';
import { myUnitTexts } from '../i18n/my-unit.ts';
import { PageTitle } from '../parts/PageTitle.tsx';
import { usePlace, useTexts } from '../parts/place.ts';
import { Unbroken } from '../parts/Unbroken.tsx';
import type { MyUnit } from './queries.ts';
import { statementsOf } from './statements.ts';

/** What a leader may show employees and users of their unit: what everybody may see, on a sheet to print. */
export function UnitSheet({ unit }: { unit: MyUnit }): ReactNode {
  const place = usePlace();
  const { municipality, language, base } = place;
  const words = useTexts(myUnitTexts).sheet;
  const { told, hidden } = statementsOf(unit.forAll, place);
  return (
    <article className="unit-sheet">
      <p className="back">
        <Link to={`${base}/min-enhet`}>{words.back}</Link>
      </p>
      <PageTitle title={words.heading(unit.name)} />
      <Paragraph>{words.intro(municipality.name)}</Paragraph>
      {told.length === 0 ? <Paragraph>{words.none}</Paragraph> : null}
      {told.map(({ key, text, sureness, source }) => (
        <section key={key} className="sheet-statement">
          <p className="sheet-text">
            <Unbroken text={text} />
          </p>
          <p className="quiet">
            {sureness} {source}
          </p>
        </section>
      ))}
      {hidden.length > 0 ? (
        <Paragraph>{words.hidden(formatList(hidden, language), hidden.length === 1)}</Paragraph>
      ) : null}
      <Paragraph>
        {words.how}{' '}
        <Link to={`${base}/metode`}>
          {window.location.origin}
          {base}/metode
        </Link>
      </Paragraph>
      <p className="sheet-print">
        <Button variant="secondary" onClick={() => window.print()}>
          {words.print}
        </Button>
      </p>
    </article>
  );
}
