import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { call, type Returns } from '../api.ts';
import { heldTexts } from '../i18n/held.ts';
import { noticeFor } from '../parts/Notice.tsx';
import { PageTitle } from '../parts/PageTitle.tsx';
import { usePlace } from '../parts/place.ts';
import { saveFile } from '../parts/save-file.ts';
import { AskErasure } from './AskErasure.tsx';
import { heldValue } from './held-value.ts';

export type Held = Returns<'GET /api/:municipality/me/held'>;
type Section = Held['sections'][number];

/** Everything that is held about whoever reads, in words, and what is not. */
export function HeldPage(): ReactNode {
  const { municipality, language, texts, base } = usePlace();
  const words = heldTexts[language];
  const query = useQuery({
    queryKey: [municipality.slug, 'held'],
    queryFn: () => call('GET /api/:municipality/me/held', { municipality: municipality.slug }),
    staleTime: 0,
  });
  const notice = noticeFor(query, texts.app);
  if (notice || !query.data) return notice;
  const held = query.data;
  const full = held.sections.filter(({ rows }) => rows.length > 0);
  const empty = held.sections.filter(({ rows }) => rows.length === 0);
  const emptyNames = empty.map(({ key }) => (words.sections[key] ?? key).toLowerCase()).join(', ');
  const save = () =>
    saveFile(`${municipality.slug}-min-konto.json`, 'application/json', JSON.stringify(held, null, 2));
  return (
    <>
      <p className="back">
        <Link to={`${base}/min-konto`}>{words.back}</Link>
      </p>
      <PageTitle title={words.title} />
      <Paragraph>{words.intro}</Paragraph>
      <p className="held-acts">
        <Button variant="secondary" onClick={save}>
          {words.download}
        </Button>
      </p>
      {full.map((section) => (
        <HeldSection key={section.key} section={section} />
      ))}
      {empty.length > 0 ? <Paragraph>{words.emptySections(emptyNames)}</Paragraph> : null}
      <section className="held-part">
        <Heading level={2} data-size="sm">
          {words.notHeldTitle}
        </Heading>
        <ul>
          {held.notHeld.map((key) => (
            <li key={key}>{words.notHeld[key] ?? key}</li>
          ))}
        </ul>
      </section>
      <AskErasure
        isAsked={held.sections.some(({ key, rows }) => key === 'erasureRequest' && rows.length > 0)}
      />
    </>
  );
}

/** Long lists are folded, so that the page can be read from top to bottom. */
const shownRows = 5;

function HeldSection({ section: { key, rows } }: { section: Section }): ReactNode {
  const { language } = usePlace();
  const words = heldTexts[language];
  const name = words.sections[key] ?? key;
  return (
    <section className="held-part">
      <Heading level={2} data-size="xs">
        {name}
      </Heading>
      {words.about[key] ? <p className="quiet">{words.about[key]}</p> : null}
      <Rows rows={rows.slice(0, shownRows)} />
      {rows.length > shownRows ? (
        <details>
          <summary>
            {name}: {rows.length}
          </summary>
          <Rows rows={rows.slice(shownRows)} />
        </details>
      ) : null}
    </section>
  );
}

function Rows({ rows }: { rows: Section['rows'] }): ReactNode {
  const { language } = usePlace();
  const words = heldTexts[language];
  return (
    <ul className="held-rows">
      {rows.map((row) => {
        // What is not set, and an id whose name is told beside it, are for the file.
        const told = Object.entries(row).flatMap(([column, value]) => {
          const isNamed = column.endsWith('_id') && column.slice(0, -'_id'.length) in row;
          return value === null || isNamed ? [] : [{ column, value }];
        });
        return (
          <li key={JSON.stringify(row)}>
            {told.length === 0 ? words.isThere : null}
            <dl>
              {told.map(({ column, value }) => (
                <div key={column}>
                  <dt>{words.columns[column] ?? column}</dt>
                  <dd>{heldValue(column, value, language)}</dd>
                </div>
              ))}
            </dl>
          </li>
        );
      })}
    </ul>
  );
}
