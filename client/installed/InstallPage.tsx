import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { installTexts } from '../i18n/install.ts';
import { PageTitle } from '../parts/PageTitle.tsx';
import { useTexts } from '../parts/place.ts';
import { useInstallPrompt } from './install-prompt.ts';

/** How one gets the app among the others on a phone, and what that does and does not do. */
export function InstallPage(): ReactNode {
  const words = useTexts(installTexts);
  const install = useInstallPrompt();
  return (
    <div className="text-page">
      <PageTitle title={words.title} />
      <Paragraph className="lead">{words.lead}</Paragraph>
      {install ? <Button onClick={install}>{words.install}</Button> : null}
      {words.ways.map(({ title, steps }) => (
        <section key={title}>
          <Heading level={2} data-size="xs">
            {title}
          </Heading>
          <ol>
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </section>
      ))}
      <section>
        <Heading level={2} data-size="xs">
          {words.honestTitle}
        </Heading>
        <ul>
          {words.honest.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
    </div>
  );
}
