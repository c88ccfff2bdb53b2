import { Details, Popover } from '@digdir/designsystemet-react';
import { type ReactNode, useId } from 'react';
import { Link } from 'react-router';
import { type HelpTopic, helpTexts } from '../i18n/help.ts';
import { usePlace, useTexts } from './place.ts';

/** Where it is told how each is made, and what the word means. */
const toldIn: Record<HelpTopic, { method: string; word: string }> = {
  mean: { method: 'snitt', word: 'snitt' },
  spread: { method: 'spredning', word: 'spredning' },
  spreadLabel: { method: 'spredningsord', word: 'spredningsord' },
  change: { method: 'endring', word: 'endring' },
  status: { method: 'ambisjon', word: 'status' },
  minorityAlert: { method: 'mindretallsvarsel', word: 'mindretallsvarsel' },
  response: { method: 'svarprosent', word: 'svarprosent' },
  interval: { method: 'snitt', word: 'intervall' },
  claim: { method: 'trend-eller-unntak', word: 'trend' },
};

/**
 * What a figure is, in one or two plain sentences beside it, by one press: with the keyboard, a finger or a mouse alike. Esc or
 * a press elsewhere closes it.
 */
export function Help({ about }: { about: HelpTopic }): ReactNode {
  const texts = useTexts(helpTexts);
  const id = `help-${useId().replaceAll(/[^\w-]/g, '')}`;
  const { what, text } = texts.topics[about];
  return (
    <span className="help">
      <button type="button" className="help-button" popoverTarget={id} aria-label={what}>
        <span aria-hidden="true">?</span>
      </button>
      <Popover id={id} className="help-text" placement="bottom" asChild>
        <span>
          <strong>{what}</strong> {text} <Further about={about} />
        </span>
      </Popover>
    </span>
  );
}

interface HelpListProps {
  about: readonly HelpTopic[];
  /** False: no way on to pages that may not open, as in a meeting without contact. */
  leadsOn?: boolean;
}

/** The same for a page of many cells, once for them all: what stands in each. */
export function HelpList({ about, leadsOn = true }: HelpListProps): ReactNode {
  const texts = useTexts(helpTexts);
  return (
    <Details className="help-list">
      <Details.Summary>{texts.howToRead}</Details.Summary>
      <Details.Content>
        <dl>
          {about.map((topic) => (
            <div key={topic}>
              <dt>{texts.topics[topic].what}</dt>
              <dd>
                {texts.topics[topic].text} {leadsOn ? <Further about={topic} /> : null}
              </dd>
            </div>
          ))}
        </dl>
      </Details.Content>
    </Details>
  );
}

/** The links stand alone to those who go from link to link, so each says of what. */
function Further({ about }: { about: HelpTopic }): ReactNode {
  const { toMethod, toGlossary, topics } = useTexts(helpTexts);
  const { base } = usePlace();
  const { method, word } = toldIn[about];
  const { what } = topics[about];
  return (
    <span className="help-further">
      <Link to={`${base}/metode#${method}`} aria-label={`${toMethod}: ${what}`}>
        {toMethod}
      </Link>{' '}
      <Link to={`${base}/ordliste#${word}`} aria-label={`${toGlossary}: ${what}`}>
        {toGlossary}
      </Link>
    </span>
  );
}
