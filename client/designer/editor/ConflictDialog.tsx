import { Button, Dialog, Fieldset, Heading, Paragraph, Radio } from '@digdir/designsystemet-react';
import { type ReactNode, useId, useState } from 'react';
import type { Conflict } from '../../../server/core/draft/merge.ts';
import { conflictName, type Speaking, valueWords } from './conflict-words.ts';

interface ConflictDialogProps {
  conflicts: readonly Conflict[];
  /** What parts are called, and in which words it is asked. */
  speaking: Speaking;
  onChosen(choices: ('mine' | 'theirs')[]): void;
}

/** What two have changed to different things, side by side; whoever came last chooses, thing by thing. */
export function ConflictDialog({ conflicts, speaking, onChosen }: ConflictDialogProps): ReactNode {
  const { words } = speaking;
  const texts = words.conflict;
  const heading = useId();
  const [choices, setChoices] = useState(() => conflicts.map((): 'mine' | 'theirs' => 'mine'));
  return (
    // It cannot be put away without an answer: until then nothing more is saved.
    <Dialog
      open
      closeButton={false}
      closedby="none"
      onCancel={(event) => event.preventDefault()}
      aria-labelledby={heading}
      className="conflict"
    >
      <Heading level={2} data-size="xs" id={heading}>
        {texts.title}
      </Heading>
      <Paragraph>{texts.text}</Paragraph>
      <p className="dialog-buttons">
        {(['mine', 'theirs'] as const).map((choice) => (
          <Button key={choice} variant="tertiary" onClick={() => setChoices(conflicts.map(() => choice))}>
            {texts.useAll[choice]}
          </Button>
        ))}
      </p>
      {conflicts.map((conflict, at) => (
        <Fieldset key={conflict.path.join('/')} className="conflict-one">
          <Fieldset.Legend>{conflictName(conflict, speaking)}</Fieldset.Legend>
          <p className="quiet">
            {texts.before}: {valueWords(conflict.base, speaking)}
          </p>
          {(['mine', 'theirs'] as const).map((choice) => (
            <Radio
              key={choice}
              name={`${heading}-${at}`}
              value={choice}
              label={texts[choice]}
              description={valueWords(conflict[choice], speaking)}
              checked={choices[at] === choice}
              onChange={() => setChoices(choices.with(at, choice))}
            />
          ))}
        </Fieldset>
      ))}
      <p className="dialog-buttons">
        <Button onClick={() => onChosen(choices)}>{texts.done}</Button>
      </p>
    </Dialog>
  );
}
