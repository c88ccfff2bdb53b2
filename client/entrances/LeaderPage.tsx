import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { entrancesTexts } from '../i18n/entrances.ts';
import { CellText } from '../parts/CellText.tsx';
import { HelpList } from '../parts/Help.tsx';
import { noticeFor } from '../parts/Notice.tsx';
import { usePlace, useTexts } from '../parts/place.ts';
import { EntranceFrame } from './EntranceFrame.tsx';
import { byFocusArea, type Overview, type PlacedValue, placedOf, useOverview, valuesOf } from './overview.ts';
import { StatementCard } from './StatementCard.tsx';
import { StatementFilters } from './StatementFilters.tsx';
import { statementOf } from './statement.ts';
import { bodiesOf, narrowedTo, readStatements } from './statement-choices.ts';

const helpShown = ['mean', 'spread', 'change', 'status', 'response', 'interval'] as const;

/** Leder: what may be told to others of every figure, good and bad alike, each with its source. */
export function LeaderPage(): ReactNode {
  const { municipality, texts } = usePlace();
  const query = useOverview(municipality.slug, 'public');
  return (
    <EntranceFrame entrance="leder">
      {noticeFor(query, texts.app)}
      {query.data ? <Statements overview={query.data} /> : null}
    </EntranceFrame>
  );
}

function Statements({ overview }: { overview: Overview }): ReactNode {
  const { municipality } = usePlace();
  const words = useTexts(entrancesTexts).leader;
  const [search] = useSearchParams();
  const all = valuesOf(placedOf(overview));
  // Whoever is not signed in sees what everybody sees, which is here already.
  const seen = useOverview(municipality.slug, municipality.account ? 'reader' : 'public').data;
  const inside = seen ? notYetPublic(valuesOf(placedOf(seen)), all) : [];
  const audiences = seen?.audiences ?? [];
  const asked = readStatements(search);
  const chosen = narrowedTo(all, asked, audiences);
  return (
    <>
      <Paragraph className="statements-note">{words.note}</Paragraph>
      <div className="statements-tools">
        <StatementFilters values={[...all, ...inside]} audiences={audiences} />
        <Button variant="secondary" data-size="sm" onClick={() => window.print()}>
          {words.print}
        </Button>
      </div>
      {all.length === 0 ? null : <HelpList about={helpShown} />}
      <section className="statements">
        <Heading level={2} data-size="sm">
          {words.publicOnes}
        </Heading>
        {chosen.length === 0 ? (
          <Paragraph>{all.length === 0 ? words.nothingPublic : words.noneFits}</Paragraph>
        ) : null}
        <Cards values={chosen} isPublic />
      </section>
      <InsideOnes inside={narrowedTo(inside, asked, audiences)} audiences={audiences} />
    </>
  );
}

interface CardsProps {
  values: readonly PlacedValue[];
  isPublic: boolean;
  audiences?: Overview['audiences'];
}

function Cards({ values, isPublic, audiences = [] }: CardsProps): ReactNode {
  const place = usePlace();
  return byFocusArea(values).map(({ focusArea, placed }) => (
    <section key={focusArea.key} className="area-lines">
      <Heading level={3} data-size="xs">
        <CellText cell={focusArea.name} />
      </Heading>
      {placed.map((value) => {
        const statement = statementOf(value, place, window.location.origin);
        const key = `${value.indicator.key} ${value.source.surveyKey}`;
        return statement ? (
          <StatementCard
            key={key}
            {...{ value, statement, isPublic }}
            bodies={bodiesOf(value.source.roundId, audiences)}
          />
        ) : null;
      })}
    </section>
  ));
}

/** What the reader sees and the public does not yet: to be read, and not to be handed on from here. */
function InsideOnes({
  inside,
  audiences,
}: {
  inside: readonly PlacedValue[];
  audiences: Overview['audiences'];
}): ReactNode {
  const words = useTexts(entrancesTexts).leader;
  if (inside.length === 0) return null;
  return (
    <section className="statements">
      <Heading level={2} data-size="sm">
        {words.insideOnes}
      </Heading>
      <Paragraph>{words.insideText}</Paragraph>
      <Cards values={inside} isPublic={false} audiences={audiences} />
    </section>
  );
}

/** The values of rounds that everybody does not see: of one that everybody does, only the public’s own figures are told. */
export function notYetPublic(
  seen: readonly PlacedValue[],
  toEveryone: readonly PlacedValue[],
): PlacedValue[] {
  const idOf = ({ indicator, source }: PlacedValue) =>
    `${indicator.key} ${source.surveyKey} ${source.roundId}`;
  const known = new Set(toEveryone.map(idOf));
  return seen.filter((value) => !known.has(idOf(value)));
}
