import { Tag } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { Language } from '../../server/core/locale.ts';
import { formatCount } from '../../server/core/wording/numbers.ts';
import type { Texts } from '../i18n/app.ts';
import { formatDate } from '../i18n/dates.ts';
import { usePlace } from '../parts/place.ts';
import type { Round } from '../parts/queries.ts';

const colours = { notOpenYet: 'neutral', open: 'success', paused: 'warning', closed: 'neutral' } as const;

/** A round's state in words. While open only coarse counts exist, so that no one's answer can be noticed. */
export function RoundFacts({ round }: { round: Round }): ReactNode {
  const { texts, language } = usePlace();
  const words = texts.staff;
  const state = round.state === 'open' && round.pausedAt !== null ? 'paused' : round.state;
  return (
    <>
      <span className="round-name">
        {round.period}{' '}
        <Tag variant="outline" data-color={colours[state]} data-size="sm">
          {words.states[state]}
        </Tag>
      </span>
      <span>{roundInWords(round, words, language)}</span>
    </>
  );
}

export function roundInWords(round: Round, words: Texts['staff'], language: Language): string {
  return [dateInWords(round, words, language), countInWords(round, words, language)]
    .filter(Boolean)
    .join('. ');
}

function dateInWords({ state, opensAt, closesAt }: Round, words: Texts['staff'], language: Language): string {
  if (state === 'notOpenYet') return words.from(formatDate(opensAt, language));
  if (state === 'open') return words.until(formatDate(closesAt, language));
  return words.closedOn(formatDate(closesAt, language));
}

function countInWords(round: Round, words: Texts['staff'], language: Language): string {
  if (round.kind === 'test') return '';
  const invited = round.invitedCount === null ? null : formatCount(round.invitedCount, language);
  const answered =
    round.answeredAtLeastCount === null ? null : formatCount(round.answeredAtLeastCount, language);
  if (round.state === 'closed') {
    if (answered === null) return '';
    return invited === null ? words.answered(answered) : words.answeredOf(answered, invited);
  }
  if (round.mode === 'openLink') return round.state === 'open' ? words.countedAfter : '';
  const soFar = round.state === 'open' ? (answered === null ? words.fewSoFar : words.atLeast(answered)) : '';
  return [soFar, invited === null ? '' : words.invited(invited)].filter(Boolean).join(' ');
}
