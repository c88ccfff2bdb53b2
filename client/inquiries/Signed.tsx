import type { ReactNode } from 'react';
import { formatMoment } from '../i18n/dates.ts';
import { inquiriesTexts } from '../i18n/inquiries.ts';
import { usePlace, useTexts } from '../parts/place.ts';
import type { Inquiry } from './queries.ts';

/** Who wrote something, and when. */
export function Signed({ by, at }: { by: Inquiry['by']; at: string }): ReactNode {
  const { language } = usePlace();
  const words = useTexts(inquiriesTexts);
  const name = by.name ?? words.erased;
  return (
    <p className="signed">{words.signed(by.isSelf ? words.you(name) : name, formatMoment(at, language))}</p>
  );
}

/** Whom a question is to, as things are now. */
export function ToWhom({ toUnit }: Pick<Inquiry, 'toUnit'>): ReactNode {
  const words = useTexts(inquiriesTexts);
  if (!toUnit) return <p className="quiet">{words.noAddressee}</p>;
  return (
    <p className="quiet">
      {toUnit.leaderName ? words.to(toUnit.leaderName, toUnit.name) : words.toVacant(toUnit.name)}
    </p>
  );
}

/** What somebody wrote, with the lines they made. */
export function Said({ text }: { text: string }): ReactNode {
  return <p className="said-text">{text}</p>;
}
