import { Button, Dialog, Heading, Paragraph } from '@digdir/designsystemet-react';
import { type ReactNode, useId } from 'react';
import { draftVersionsTexts } from '../../i18n/draft-versions.ts';
import { Loading } from '../../parts/Notice.tsx';
import { useTexts } from '../../parts/place.ts';
import { countWords, useTelling, useThings } from './Differences.tsx';
import { thingName } from './difference-words.ts';
import { type DifferencesView, useDifferences } from './queries.ts';

interface RestoreDialogProps {
  draft: string;
  /** The present revision. */
  now: number;
  /** Which is to come back, and when it was saved in words. Null: nothing is asked. */
  asked: { revision: number; when: string } | null;
  onConfirm(): void;
  onClose(): void;
}

/** Tells what bringing an earlier state back will change, before it is done. */
export function RestoreDialog({ draft, now, asked, onConfirm, onClose }: RestoreDialogProps): ReactNode {
  const words = useTexts(draftVersionsTexts).restore;
  const heading = useId();
  const to = asked === null ? null : `revision:${asked.revision}`;
  const { data, isError, isPlaceholderData } = useDifferences(draft, `revision:${now}`, to, asked !== null);
  const view = data && !isPlaceholderData ? data : null;
  return (
    <Dialog open={asked !== null} onClose={onClose} closeButton={false} aria-labelledby={heading}>
      <Heading level={2} data-size="xs" id={heading}>
        {asked === null ? null : words.title(asked.when)}
      </Heading>
      {asked === null ? null : view ? (
        <WhatChanges view={view} />
      ) : isError ? (
        <p role="alert" className="error">
          {words.failed}
        </p>
      ) : (
        <Loading text="…" />
      )}
      <p className="dialog-buttons">
        {view && view.differences.length > 0 ? <Button onClick={onConfirm}>{words.confirm}</Button> : null}
        <Button variant="secondary" onClick={onClose}>
          {words.cancel}
        </Button>
      </p>
    </Dialog>
  );
}

/** As many as are read at a glance. */
const mostNamed = 8;

function WhatChanges({ view }: { view: DifferencesView }): ReactNode {
  const texts = useTexts(draftVersionsTexts);
  const words = texts.restore;
  const telling = useTelling(view);
  const things = useThings(view);
  if (things.length === 0) return <Paragraph>{words.same}</Paragraph>;
  return (
    <>
      <Paragraph>
        {words.changes} {countWords(things, view, texts)}
      </Paragraph>
      <ul>
        {things.slice(0, mostNamed).map((thing) => (
          <li key={`${thing.sort} ${thing.key}`}>
            {thingName(thing, telling)} ({texts.fates[thing.fate].toLowerCase()})
          </li>
        ))}
        {things.length > mostNamed ? <li>{words.more(things.length - mostNamed)}</li> : null}
      </ul>
      <Paragraph>{words.kept}</Paragraph>
    </>
  );
}
