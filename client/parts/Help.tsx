import { Popover } from '@digdir/designsystemet-react';
import { type ReactNode, useId } from 'react';
import { Link } from 'react-router';
import { type HelpTopic, helpTexts } from '../i18n/help.ts';
import { usePlace, useTexts } from './place.ts';

/** The part of the methods page that says how it is made. */
const madeIn = {
  mean: 'snitt',
  spread: 'spredning',
  spreadLabel: 'spredningsord',
  status: 'ambisjon',
  minorityAlert: 'mindretallsvarsel',
  response: 'svarprosent',
  interval: 'snitt',
  change: 'endring',
} as const satisfies Record<HelpTopic, string>;

/**
 * What a figure is, in one or two plain sentences beside it, by one press: with the keyboard, a finger or a mouse alike. Esc or
 * a press elsewhere closes it.
 */
export function Help({ about }: { about: HelpTopic }): ReactNode {
  const texts = useTexts(helpTexts);
  const { base } = usePlace();
  const id = `help-${useId().replaceAll(/[^\w-]/g, '')}`;
  const { what, text } = texts.topics[about];
  return (
    <span className="help">
      <button type="button" className="help-button" popoverTarget={id} aria-label={what}>
        <span aria-hidden="true">?</span>
      </button>
      <Popover id={id} className="help-text" placement="bottom" asChild>
        <span>
          <strong>{what}</strong> {text} <Link to={`${base}/metode#${madeIn[about]}`}>{texts.toMethod}</Link>
        </span>
      </Popover>
    </span>
  );
}
