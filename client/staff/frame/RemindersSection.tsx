import { Heading, Paragraph, Textfield } from '@digdir/designsystemet-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { call } from '../../api.ts';
import { formatDate } from '../../i18n/dates.ts';
import { frameTexts } from '../../i18n/frame.ts';
import { ActButton } from '../../parts/ActButton.tsx';
import { LeaveGuard } from '../../parts/LeaveGuard.tsx';
import { usePlace, useTexts } from '../../parts/place.ts';
import type { FrameView } from '../../parts/queries.ts';
import { readDays } from './days.ts';

/** When those who have not answered are reminded: what is chosen, and the form that changes it. */
export function RemindersSection({ frame, roundId }: { frame: FrameView; roundId: string }): ReactNode {
  const { language } = usePlace();
  const words = useTexts(frameTexts);
  return (
    <>
      <Heading level={2} data-size="sm">
        {words.reminders}
      </Heading>
      <Paragraph>{words.remindersText}</Paragraph>
      {frame.reminders.length === 0 ? (
        <Paragraph>{words.noReminders}</Paragraph>
      ) : (
        <ul>
          {frame.reminders.map(({ afterDays, on, isDone }) => (
            <li key={afterDays}>
              {(isDone ? words.reminderDone : words.reminderOn)(
                words.days(afterDays),
                formatDate(`${on}T12:00:00Z`, language),
              )}
            </li>
          ))}
        </ul>
      )}
      <RemindersForm
        reminders={frame.reminders.map(({ afterDays }) => afterDays).join(', ')}
        roundId={roundId}
      />
    </>
  );
}

function RemindersForm({ reminders, roundId }: { reminders: string; roundId: string }): ReactNode {
  const { municipality } = usePlace();
  const words = useTexts(frameTexts);
  const client = useQueryClient();
  const [typed, setTyped] = useState<string | null>(null);
  const [isFaulty, setIsFaulty] = useState(false);
  const save = useMutation({
    mutationFn: (afterDays: number[]) =>
      call(
        'PUT /api/:municipality/rounds/:roundId/reminders',
        { municipality: municipality.slug, roundId },
        { afterDays },
      ),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: [municipality.slug, 'frame', roundId] });
      setTyped(null);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const afterDays = readDays(typed ?? reminders);
    setIsFaulty(afterDays === null);
    if (afterDays) save.mutate(afterDays);
  };
  return (
    <form className="reminders-form" onSubmit={submit} noValidate>
      <LeaveGuard isUnsaved={typed !== null && typed !== reminders} />
      <Textfield
        label={words.afterDays}
        description={words.afterDaysHelp}
        error={isFaulty ? words.afterDaysFault : undefined}
        inputMode="text"
        value={typed ?? reminders}
        onChange={(event) => {
          setTyped(event.target.value);
          save.reset();
        }}
      />
      <ActButton type="submit" variant="secondary" isBusy={save.isPending}>
        {words.saveReminders}
      </ActButton>
      <p role="status">{save.isSuccess ? words.remindersSaved : null}</p>
      {save.isError ? (
        <p className="error" role="alert">
          {words.failed}
        </p>
      ) : null}
    </form>
  );
}
