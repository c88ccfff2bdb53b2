import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { call } from '../api.ts';
import { accessibilityTexts } from '../i18n/accessibility.ts';
import { noticeFor } from '../parts/Notice.tsx';
import { PageTitle } from '../parts/PageTitle.tsx';
import { usePlace, useTexts } from '../parts/place.ts';

/** What the municipality must say by law of how usable its pages are, and what is known to be weak. */
export function AccessibilityPage(): ReactNode {
  const { municipality, texts } = usePlace();
  const words = useTexts(accessibilityTexts);
  const query = useQuery({
    queryKey: [municipality.slug, 'site'],
    queryFn: () => call('GET /api/:municipality/site', { municipality: municipality.slug }),
  });
  const notice = noticeFor(query, texts.app);
  if (notice || !query.data) return notice;
  const { accessibilityUrl, accessibilityEmail } = query.data;
  return (
    <div className="text-page">
      <PageTitle title={words.title} />
      <Paragraph>{words.intro(municipality.name)}</Paragraph>
      <Part title={words.statement} lines={[words.statementText]}>
        {accessibilityUrl ? (
          <Paragraph>
            <a href={accessibilityUrl}>{words.statementLink(municipality.name)}</a>
          </Paragraph>
        ) : (
          <Paragraph>{words.statementMissing}</Paragraph>
        )}
      </Part>
      <Part title={words.how} lines={words.howLines} />
      <Part title={words.weak} lines={words.weakLines} />
      <Part title={words.tell} lines={[accessibilityEmail ? words.tellText : words.tellMissing]}>
        {accessibilityEmail ? (
          <Paragraph>
            <a href={`mailto:${accessibilityEmail}?subject=${encodeURIComponent(words.subject)}`}>
              {accessibilityEmail}
            </a>
          </Paragraph>
        ) : null}
      </Part>
      <Part title={words.complain} lines={[words.complainText]}>
        <ul className="footer-links plain-list">
          <li>
            <a href="https://www.diskrimineringsnemnda.no/">{words.board}</a>
          </li>
          <li>
            <a href="https://www.uutilsynet.no/">{words.authority}</a>
          </li>
        </ul>
      </Part>
    </div>
  );
}

function Part({
  title,
  lines,
  children,
}: {
  title: string;
  lines: string[];
  children?: ReactNode;
}): ReactNode {
  return (
    <section>
      <Heading level={2} data-size="sm">
        {title}
      </Heading>
      {lines.length === 1 ? (
        <Paragraph>{lines[0]}</Paragraph>
      ) : (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {children}
    </section>
  );
}
