import type { ReactNode } from 'react';
import type { Language } from '../../server/core/locale.ts';
import type { OutwardFigures } from '../../server/core/release/outward.ts';
import { formatCount, formatMean, formatSd, formatShare } from '../../server/core/wording/numbers.ts';
import { chartTexts } from '../i18n/charts.ts';

export interface FiguresRow {
  key: string;
  name: string;
  /** The name as it is shown, where it leads somewhere. */
  link?: ReactNode;
  figures: OutwardFigures | null;
  before?: OutwardFigures | null;
  answered?: { answeredCount: number; invitedCount: number | null } | null;
}

interface FiguresTableProps {
  rows: FiguresRow[];
  scaleValues: number[];
  caption: string;
  language: Language;
}

/** The numbers behind a figure. A sign stands for a figure that is not shown; the notes under the table say which is which. */
export function FiguresTable({ rows, scaleValues, caption, language }: FiguresTableProps): ReactNode {
  const texts = chartTexts[language];
  const { columns } = texts;
  const withBefore = rows.some((row) => row.before);
  // Most scales do not offer it, and a phone has no room for a column of zeros.
  const withNotApplicable = rows.some(({ figures }) => isWhole(figures) && figures.notApplicableCount);
  const withAnswered = rows.some((row) => row.answered);
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
            {withNotApplicable ? <th scope="col">{columns.notApplicable}</th> : null}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.link ?? row.name}</th>
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
      {notes().map((note) => (
        <p className="table-note" key={note}>
          {note}
        </p>
      ))}
    </section>
  );

  function formatWithheld(count: number | null): string {
    return count === null ? ':' : formatCount(count, language);
  }

  /** What each sign in this table means. */
  function notes(): string[] {
    const all = rows.flatMap(({ figures, before }) => (withBefore ? [figures, before ?? null] : [figures]));
    const used = new Set<string>(
      all.map((figures) => (isWhole(figures) ? (figures.caution ?? '') : signOf(figures))),
    );
    for (const { figures } of rows) {
      if (isWhole(figures) && figures.dontKnowCount === null) used.add(':');
    }
    if (withAnswered && rows.some((row) => !row.answered)) used.add(':');
    return tableSigns.filter((sign) => used.has(sign)).map((sign) => texts.tableNotes[sign]);
  }

  function answeredText(row: FiguresRow): string {
    if (!row.answered) return ':';
    const answered = formatCount(row.answered.answeredCount, language);
    if (row.answered.invitedCount === null) return answered;
    return texts.answeredOf(answered, formatCount(row.answered.invitedCount, language));
  }

  /** n, mean, SD, dissatisfied, each value, don't know, and where somebody answered so, not relevant. */
  function cells(figures: OutwardFigures | null): string[] {
    const rest = scaleValues.length + (withNotApplicable ? 3 : 2);
    const signs = (count: number) => Array.from({ length: count }, () => signOf(figures));
    if (!figures || figures.shown === 'nothing' || figures.shown === 'nearlyAll') return signs(rest + 3);
    if (figures.shown === 'tooUncertain') return [formatCount(figures.n, language), ...signs(rest + 2)];
    if (figures.shown === 'mean') {
      return [formatCount(figures.n, language), formatMean(figures.mean, language), ...signs(rest + 1)];
    }
    const count = (value: number) => figures.bars.find((bar) => bar.value === value)?.count ?? 0;
    return [
      formatCount(figures.n, language),
      formatMean(figures.mean, language) + (figures.caution ? ` ${figures.caution}` : ''),
      formatSd(figures.sd, language),
      `${formatCount(figures.dissatisfiedCount, language)} (${formatShare(figures.dissatisfiedShare, language)})`,
      ...scaleValues.map((value) => formatCount(count(value), language)),
      figures.dontKnowShare === null ? ':' : formatShare(figures.dontKnowShare, language),
      ...(withNotApplicable ? [formatWithheld(figures.notApplicableCount)] : []),
    ];
  }
}

/** After Statistics Norway's: `:` for privacy, `.` not asked, `..` not computable; `E` and `F` are caution marks. */
export const tableSigns = [':', '.', '..', 'E', 'F'] as const;

function isWhole(figures: OutwardFigures | null): figures is Extract<OutwardFigures, { shown: 'all' }> {
  return figures?.shown === 'all';
}

/** A sign in place of a figure. */
export type MissingSign = Exclude<(typeof tableSigns)[number], 'E'>;

/** Where there is no figure at all nobody was asked: there was no such unit in the round. */
export function signOf(figures: OutwardFigures | null): MissingSign {
  if (!figures) return '.';
  if (figures.shown === 'tooUncertain') return 'F';
  if (figures.shown !== 'nothing' || figures.reason === 'withheld') return ':';
  return figures.reason === 'not_asked' ? '.' : '..';
}

function cell(text: string, index: number): ReactNode {
  return <td key={index}>{text}</td>;
}
