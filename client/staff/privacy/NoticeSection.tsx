import type { ReactNode } from 'react';
import type { NoticeSection as Content } from '../../../server/core/privacy/notice.ts';

/** One section of a privacy notice, for the one who answers and for the preview. Who can know what is folded away. */
export function NoticeSection({
  section,
  level,
}: {
  section: Omit<Content, 'key'>;
  level: 2 | 3;
}): ReactNode {
  const { heading, paragraphs, points, rows } = section;
  const Heading = `h${level}` as const;
  if (rows.length > 0) {
    return (
      <details>
        <summary>{heading}</summary>
        <dl>
          {rows.map(({ who, what }) => (
            <div key={who}>
              <dt>{who}</dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
      </details>
    );
  }
  return (
    <section>
      <Heading>{heading}</Heading>
      {paragraphs.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {points.length > 0 ? (
        <ul>
          {points.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
