import type { ReactNode } from 'react';
import type { RoundKind } from '../../../server/core/opening/kind.ts';
import type { OpenableMode } from '../../../server/core/opening/mode.ts';
import { invitedForVariants } from '../../../server/core/questionnaire/variants.ts';
import { formatCount } from '../../../server/core/wording/numbers.ts';
import { openingTexts } from '../../i18n/opening.ts';
import { usePlace, useTexts } from '../../parts/place.ts';
import type { OpeningView } from '../../parts/queries.ts';

interface OrdersNoteProps {
  mode: OpenableMode;
  kind: RoundKind;
  orders: NonNullable<OpeningView['orders']>;
}

/** When the questions come in an order that each phone draws, where the questionnaire asks for that. */
export function OrdersNote({ mode, kind, orders }: OrdersNoteProps): ReactNode {
  const { language } = usePlace();
  const { orders: words } = useTexts(openingTexts);
  // In confidence it is always drawn: who answered what can be found there anyway.
  if (mode === 'confidential' && kind !== 'test') return null;
  if (mode === 'openLink' || kind === 'test') return <p className="quiet">{words.openLink}</p>;
  // A pilot comes after no round.
  const isFromLast = orders.isFromLast && kind === 'real';
  const fewest = isFromLast ? orders.fewestInvited : invitedForVariants(null);
  if (fewest === null) return <p className="quiet">{words.never}</p>;
  return (
    <p className="quiet">{words[isFromLast ? 'fromLast' : 'cautious'](formatCount(fewest, language))}</p>
  );
}
