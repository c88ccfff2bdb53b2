import type { ReactNode } from 'react';
import type { Language } from '../../server/core/locale.ts';
import type { Figures } from '../../server/core/release/figures.ts';
import { formatCount, formatMean, formatSd, formatShare } from '../../server/core/wording/numbers.ts';
import { chartTexts } from '../i18n/charts.ts';

export interface FiguresRow {
  key: string;
  name: string;
  figures: Figures | null;
  before?: Figures | null;
  answered?: { answeredCount: number; invitedCount: number | null } | null;
}

interface FiguresTableProps {
  rows: FiguresRow[];
  scaleValues: number[];
  caption: string;
  language: Language;
}

/** The numbers behind a figure. A colon is a figure that is not shown; the note under the table says why. */
export function FiguresTable({ rows, scaleValues, caption, language }: FiguresTableProps): ReactNode {
  const texts = chartTexts[language];
  const { columns } = texts;
  const withBefore = rows.some((row) => row.before);
  const withAnswered = rows.some((row) => row.answered);
  const hidden = rows.some((row) => row.figures?.shown !== 'all');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard
    <section className="table-scroll" tabIndex={0} aria-label={caption}>
      <table className="figures-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.name}</th>
            {withAnswered ? <th scope="col">{columns.answered}</th> : null}
            <th scope="col">{columns.n}</th>
            <th scope="col">{columns.mean}</th>
            <th scope="col">{columns.sd}</th>
            {withBefore ? <th scope="col">{columns.beforeMean}</th> : null}
            {withBefore ? <th scope="col">{columns.beforeSd}</th> : null}
            <th scope="col">{columns.dissatisfied}</th>
            {scaleValues.map((value) => (
              <th scope="col" key={value}>
                {value}
              </th>
            ))}
            <th scope="col">{columns.dontKnow}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.name}</th>
              {withAnswered ? <td>{answeredText(row)}</td> : null}
              {cells(row.figures).slice(0, 3).map(cell)}
              {withBefore
                ? cells(row.before ?? null)
                    .slice(1, 3)
                    .map(cell)
                : null}
              {cells(row.figures).slice(3).map(cell)}
            </tr>
          ))}
        </tbody>
      </table>
      {hidden ? <p className="table-note">{texts.tableNote}</p> : null}
    </section>
  );

  function answeredText(row: FiguresRow): string {
    if (!row.answered) return ':';
    const answered = formatCount(row.answered.answeredCount, language);
    if (row.answered.invitedCount === null) return answered;
    return texts.answeredOf(answered, formatCount(row.answered.invitedCount, language));
  }

  /** n, mean, SD, dissatisfied, each value, don't know. */
  function cells(figures: Figures | null): string[] {
    const rest = scaleValues.length + 2;
    if (!figures || figures.shown === 'nothing' || figures.shown === 'nearlyAll')
      return Array.from({ length: rest + 3 }, () => ':');
    if (figures.shown === 'mean') {
      const shown = [formatCount(figures.n, language), formatMean(figures.mean, language)];
      return [...shown, ...Array.from({ length: rest + 1 }, () => ':')];
    }
    const count = (value: number) => figures.bars.find((bar) => bar.value === value)?.count ?? 0;
    return [
      formatCount(figures.n, language),
      formatMean(figures.mean, language),
      formatSd(figures.sd, language),
      `${formatCount(figures.dissatisfiedCount, language)} (${formatShare(figures.dissatisfiedShare, language)})`,
      ...scaleValues.map((value) => formatCount(count(value), language)),
      formatShare(figures.dontKnowShare, language),
    ];
  }
}

function cell(text: string, index: number): ReactNode {
  return <td key={index}>{text}</td>;
}
