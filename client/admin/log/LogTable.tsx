import type { ReactNode } from 'react';
import type { Returns } from '../../api.ts';
import { adminLogTexts } from '../../i18n/admin-log.ts';
import { tags } from '../../i18n/dates.ts';
import { usePlace } from '../../parts/place.ts';

export type LogLine = Returns<'GET /api/:municipality/audit'>['lines'][number];

export function LogTable({ lines }: { lines: LogLine[] }): ReactNode {
  const words = adminLogTexts[usePlace().language];
  const { number, at, actor, act, subject, details } = words.columns;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard
    <section className="table-scroll" tabIndex={0} aria-label={words.caption}>
      <table className="log-table">
        <caption>{words.caption}</caption>
        <thead>
          <tr>
            {[number, at, actor, act, subject, details].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <LogRow key={line.number} line={line} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function LogRow({ line }: { line: LogLine }): ReactNode {
  const { language } = usePlace();
  const words = adminLogTexts[language];
  const when = new Intl.DateTimeFormat(tags[language], {
    ...({ dateStyle: 'medium', timeStyle: 'medium', timeZone: 'Europe/Oslo' } as const),
  });
  return (
    <tr>
      <th scope="row">{line.number}</th>
      <td>
        <time dateTime={line.at}>{when.format(new Date(line.at))}</time>
      </td>
      <td>
        {line.actor.startsWith('key:') && line.actorName !== null
          ? words.key(line.actorName)
          : (line.actorName ?? words.doers[line.actor] ?? line.actor)}
        {line.onBehalfOf === null ? null : <div className="quiet">{words.onBehalfOf(line.onBehalfOf)}</div>}
      </td>
      <td>{words.acts[line.act] ?? <code>{line.act}</code>}</td>
      <td>
        <code>{line.subject}</code>
      </td>
      <td>
        <Change line={line} />
      </td>
    </tr>
  );
}

/** What was before and what came after, as it is stored. */
function Change({ line: { before, after } }: { line: LogLine }): ReactNode {
  const words = adminLogTexts[usePlace().language];
  if (before === null && after === null) return null;
  const shown = (value: LogLine['before']) =>
    value === null ? words.nothing : JSON.stringify(value, null, 2);
  return (
    <details>
      <summary>{words.change}</summary>
      <p>{words.before}</p>
      <pre>{shown(before)}</pre>
      <p>{words.after}</p>
      <pre>{shown(after)}</pre>
    </details>
  );
}
