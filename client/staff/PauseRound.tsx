import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { call } from '../api.ts';
import { formatMoment } from '../i18n/dates.ts';
import { openingTexts } from '../i18n/opening.ts';
import { ActButton } from '../parts/ActButton.tsx';
import { usePlace, useTexts } from '../parts/place.ts';
import type { Round } from '../parts/queries.ts';
import { ConfirmedAct } from './ConfirmedAct.tsx';

interface PauseRoundProps {
  round: Round;
  /** Says what was done, on the card. */
  say(text: string): void;
}

/** Halts a round for now, with a reason, or lets it go on: its times are as they were all the while. */
export function PauseRound({ round, say }: PauseRoundProps): ReactNode {
  const { municipality } = usePlace();
  const { pause: words, problems } = useTexts(openingTexts);
  const client = useQueryClient();
  const place = { municipality: municipality.slug, roundId: round.roundId };
  const done = async (text: string) => {
    await client.invalidateQueries({ queryKey: [municipality.slug] });
    say(text);
  };
  const pause = useMutation({
    mutationFn: (reason: string) => call('POST /api/:municipality/rounds/:roundId/pause', place, { reason }),
    onSuccess: () => done(words.paused),
  });
  const resume = useMutation({
    mutationFn: () => call('POST /api/:municipality/rounds/:roundId/resume', place, {}),
    onSuccess: () => done(words.resumed),
  });
  if (round.pausedAt === null) {
    return (
      <ConfirmedAct
        words={{ ...words, title: words.title(round.period) }}
        asksForReason
        act={pause}
        problems={problems}
      />
    );
  }
  return (
    <ActButton type="button" variant="secondary" isBusy={resume.isPending} onClick={() => resume.mutate()}>
      {words.resume}
    </ActButton>
  );
}

/** Since when, in words, where citizens' page says it too. */
export function PausedSince({ round }: { round: Round }): ReactNode {
  const { language } = usePlace();
  const { pause: words } = useTexts(openingTexts);
  if (round.pausedAt === null || round.state === 'closed') return null;
  return <p role="status">{words.since(formatMoment(round.pausedAt, language))}</p>;
}
