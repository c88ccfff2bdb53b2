import type { ReactNode } from 'react';
import type { Cell } from '../../server/core/scorecard/format.ts';
import { usePlace } from './place.ts';
import { Unbroken } from './Unbroken.tsx';

/** A cell of the map exactly as adopted, with its footnote mark, which is never dropped (R25). */
export function CellText({ cell }: { cell: Pick<Cell, 'text' | 'footnoteMark'> }): ReactNode {
  const { language } = usePlace();
  return (
    <>
      {breakable(cell.text[language])}
      <FootnoteMark mark={cell.footnoteMark ?? null} />
    </>
  );
}

/**
 * Lets a narrow screen break «tjenester/brukere» after the stroke, and not break «5.0–4.0» at all, without a sign that was
 * not adopted.
 */
function breakable(text: string): ReactNode {
  const [first = '', ...rest] = text.split('/');
  return [
    <Unbroken key="" text={first} />,
    ...rest.flatMap((part) => ['/', <wbr key={`/${part}`} />, <Unbroken key={part} text={part} />]),
  ];
}

export function FootnoteMark({ mark }: { mark: string | null }): ReactNode {
  return mark ? <sup className="footnote-mark">{mark}</sup> : null;
}
