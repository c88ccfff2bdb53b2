import type { ReactNode } from 'react';
import type { Returns } from '../../api.ts';
import { adminLogTexts } from '../../i18n/admin-log.ts';
import { tags } from '../../i18n/dates.ts';
import { usePlace, useTexts } from '../../parts/place.ts';
import { ScrollTable } from '../../parts/ScrollTable.tsx';
import { Details } from './Details.tsx';
import type { LogNames } from './names.ts';

export type LogLine = Returns<'GET /api/:municipality/audit'>['lines'][number];

export function LogTable({ lines, names }: { lines: LogLine[]; names: LogNames }): ReactNode {
  const words = useTexts(adminLogTexts);
  const { number, at, actor, act, subject, details } = words.columns;
  return (
    <ScrollTable
      label={words.caption}
      hasCaption
      className="log-table"
      columns={[number, at, actor, act, subject, details]}
    >
      <tbody>
        {lines.map((line) => (
          <LogRow key={line.number} line={line} names={names} />
        ))}
      </tbody>
    </ScrollTable>
  );
}

function LogRow({ line, names }: { line: LogLine; names: LogNames }): ReactNode {
  const { language } = usePlace();
  const words = useTexts(adminLogTexts);
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
        {names.who(line.actor)}
        {line.onBehalfOf === null ? null : (
          <div className="quiet">{words.onBehalfOf(names.who(line.onBehalfOf))}</div>
        )}
      </td>
      <td>{words.acts[line.act] ?? <code>{line.act}</code>}</td>
      <td>{names.what(line.subject, line.act)}</td>
      <td>
        <Details line={line} names={names} />
      </td>
    </tr>
  );
}
