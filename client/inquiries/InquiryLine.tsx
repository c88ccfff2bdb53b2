import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { inquiriesTexts } from '../i18n/inquiries.ts';
import { usePlace, useTexts } from '../parts/place.ts';
import { FigureName } from './FigureInWords.tsx';
import { isWaiting, type Line } from './list.ts';
import { Signed } from './Signed.tsx';

/** One question, interpretation or draft in a list, with how far it has come. */
export function InquiryLine({ line: { sort, one, at } }: { line: Line }): ReactNode {
  const { base } = usePlace();
  const words = useTexts(inquiriesTexts);
  return (
    <li className="door">
      <Link to={`${base}/undring/${one.id}`} className="door-link">
        {one.text ?? words.interpretations.withdrawn}
      </Link>
      {sort === 'inquiry' ? null : <span className="quiet">{words.kinds[one.kind]}</span>}
      <FigureName place={one.place} />
      {sort === 'draft' ? <p className="draft-mark">{words.draft}</p> : <Signed by={one.by} at={at} />}
      {sort === 'inquiry' ? <p className="quiet">{stateOf(one, words)}</p> : null}
    </li>
  );
}

function stateOf(
  inquiry: Extract<Line, { sort: 'inquiry' }>['one'],
  words: (typeof inquiriesTexts)['nb'],
): string {
  if (inquiry.answers.length > 0) return words.answerCount(inquiry.answers.length);
  return isWaiting(inquiry) ? words.unanswered(inquiry.toUnit?.name ?? '') : words.noAddressee;
}
