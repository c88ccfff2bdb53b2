import { Button, Details, Heading, Paragraph, Tag } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { nameOfVersion } from '../../../server/core/draft/version-name.ts';
import { formatDate, formatMoment } from '../../i18n/dates.ts';
import { draftVersionsTexts } from '../../i18n/draft-versions.ts';
import { usePlace, useTexts } from '../../parts/place.ts';
import { historyOf } from './history.ts';
import type { RevisionLine } from './queries.ts';

interface HistoryProps {
  revisions: readonly RevisionLine[];
  now: number;
  mayRestore: boolean;
  onRestore(asked: { revision: number; when: string }): void;
}

/** Who has saved what, day by day, each to look at or bring back. */
export function History({ revisions, now, mayRestore, onRestore }: HistoryProps): ReactNode {
  const { language } = usePlace();
  const words = useTexts(draftVersionsTexts).history;
  return (
    <section className="draft-history" aria-labelledby="history-title">
      <Heading level={2} data-size="xs" id="history-title">
        {words.title}
      </Heading>
      <Paragraph className="quiet">{words.help}</Paragraph>
      {historyOf(revisions).map(({ day, sittings }) => (
        <section key={day}>
          <Heading level={3} data-size="2xs">
            {formatDate(sittings[0]?.last.savedAt ?? day, language)}
          </Heading>
          <ul className="history-sittings">
            {sittings.map(({ last, all }) => (
              <li key={last.revision}>
                <Saved revision={last} {...{ now, mayRestore, onRestore }} />
                {all.length > 1 ? (
                  <Details>
                    <Details.Summary>{words.times(all.length)}</Details.Summary>
                    <Details.Content>
                      <ul className="history-sittings">
                        {all.slice(1).map((one) => (
                          <li key={one.revision}>
                            <Saved revision={one} {...{ now, mayRestore, onRestore }} />
                          </li>
                        ))}
                      </ul>
                    </Details.Content>
                  </Details>
                ) : null}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

function Saved({
  revision,
  now,
  mayRestore,
  onRestore,
}: Omit<HistoryProps, 'revisions'> & { revision: RevisionLine }) {
  const { language } = usePlace();
  const words = useTexts(draftVersionsTexts).history;
  const { savedAt, savedBy } = revision;
  const when = formatMoment(savedAt, language);
  const isNow = revision.revision === now;
  const from = nameOfVersion({ kind: 'revision', number: revision.revision });
  return (
    <div className="history-saved">
      <span>
        {words.saved(timeOf(savedAt), savedBy.isSelf ? words.self : (savedBy.name ?? words.somebody))}
      </span>
      {isNow ? (
        <Tag data-size="sm" variant="outline" data-color="neutral">
          {words.isNow}
        </Tag>
      ) : (
        <Link to={{ search: `?fra=${from}` }} aria-label={words.showOf(when)}>
          {words.show}
        </Link>
      )}
      {mayRestore && !isNow ? (
        <Button
          variant="tertiary"
          data-size="sm"
          aria-label={words.restoreOf(when)}
          onClick={() => onRestore({ revision: revision.revision, when })}
        >
          {words.restore}
        </Button>
      ) : null}
    </div>
  );
}

/** «18.05», in Norway's time whatever the device's. */
export function timeOf(instant: string): string {
  return new Intl.DateTimeFormat('nb-NO', { timeStyle: 'short', timeZone: 'Europe/Oslo' })
    .format(new Date(instant))
    .replace(':', '.');
}
