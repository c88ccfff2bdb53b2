import { Details } from '@digdir/designsystemet-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { afterGrace } from '../../server/core/opening/times.ts';
import { addDays } from '../../server/core/oslo.ts';
import { osloDayAndTime, osloInstant } from '../../server/core/oslo-time.ts';
import { call } from '../api.ts';
import { formatDate, formatMoment } from '../i18n/dates.ts';
import { openingTexts } from '../i18n/opening.ts';
import { usePlace, useTexts } from '../parts/place.ts';
import type { Round } from '../parts/queries.ts';
import { ConfirmedAct } from './ConfirmedAct.tsx';
import { DayAndTimeFields } from './DayAndTimeFields.tsx';

/** What is proposed: a week more. */
const moreDays = 7;

interface ExtendRoundProps {
  round: Round;
  /** Says what was done, on the card. */
  say(text: string): void;
}

/** More time for a round that still takes answers: choose the moment, read what changes, confirm. */
export function ExtendRound({ round, say }: ExtendRoundProps): ReactNode {
  const { language } = usePlace();
  const words = useTexts(openingTexts);
  const { extend: told } = words;
  const standing = osloDayAndTime(new Date(round.closesAt));
  const [given, setGiven] = useState({ ...standing, day: addDays(standing.day, moreDays) });
  const [isAsked, setIsAsked] = useState(false);
  const closesAt = osloInstant(given.day, given.time);
  const fault = closesAt === null ? 'no-moment' : closesAt <= new Date(round.closesAt) ? 'not-later' : null;
  const act = useExtending(round, closesAt, say);
  const acceptsUntilAt = closesAt && graceOf(round, closesAt);
  const problems: Record<string, string> = { ...words.faults, ...words.problems };
  return (
    <Details>
      <Details.Summary>{told.open}</Details.Summary>
      <Details.Content className="publish">
        <fieldset className="opening-kinds">
          <legend>{told.closes}</legend>
          <DayAndTimeFields
            value={given}
            onChange={(value) => {
              setGiven(value);
              act.reset();
            }}
            fault={isAsked && fault ? problems[fault] : undefined}
          />
        </fieldset>
        <ConfirmedAct
          words={{
            ...told,
            title: told.title(round.period),
            text:
              closesAt && acceptsUntilAt
                ? [
                    told.text(formatMoment(closesAt, language), formatMoment(round.closesAt, language)),
                    words.consequences.grace(formatMoment(acceptsUntilAt, language)),
                    // What is only tried is deleted as it closes, and nobody was told a day.
                    ...(round.answersDeletedOn && round.kind !== 'test'
                      ? [told.deletion(formatDate(round.answersDeletedOn, language))]
                      : []),
                    told.notBack,
                  ]
                : [],
          }}
          problems={problems}
          act={act}
          mayAsk={() => {
            setIsAsked(true);
            return fault === null;
          }}
        />
      </Details.Content>
    </Details>
  );
}

/** 48 hours after the new closing, and never sooner than people were told. */
function graceOf({ acceptsUntilAt }: Round, closesAt: Date): Date {
  const usual = afterGrace(closesAt);
  const told = new Date(acceptsUntilAt ?? usual);
  return told > usual ? told : usual;
}

function useExtending(round: Round, closesAt: Date | null, say: (text: string) => void) {
  const { municipality, language } = usePlace();
  const words = useTexts(openingTexts);
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (_: string) => {
      if (!closesAt) throw new Error('asked for without a moment');
      return call(
        'POST /api/:municipality/rounds/:roundId/extend',
        { municipality: municipality.slug, roundId: round.roundId },
        { closesAt: closesAt.toISOString(), acceptsUntilAt: graceOf(round, closesAt).toISOString() },
      );
    },
    onSuccess: async ({ closesAt: until }) => {
      await client.invalidateQueries({ queryKey: [municipality.slug] });
      say(words.extend.done(formatMoment(until, language)));
    },
  });
}
