import type { ReactNode } from 'react';
import type { OutwardFigures } from '../../server/core/release/outward.ts';
import { formatCount, formatMean, formatSd, formatShare } from '../../server/core/wording/numbers.ts';
import { signOf, tableSigns } from '../charts/FiguresTable.tsx';
import { chartTexts } from '../i18n/charts.ts';
import { comparisonTexts } from '../i18n/comparison.ts';
import { type Place, usePlace, useTexts } from '../parts/place.ts';
import type { IndicatorSource } from '../parts/queries.ts';
import { ScrollTable } from '../parts/ScrollTable.tsx';
import { asksOfSatisfaction } from '../results/bad-end.ts';
import { sourceLine } from '../results/source-line.ts';
import type { Unit } from '../results/unit-groups.ts';
import { type ComparisonTable, saveTable } from './comparison-table.ts';
import type { JudgedSource } from './queries.ts';
import { TableActs } from './TableActs.tsx';
import { PartHeading } from './UnitsSection.tsx';

interface UnitsTableProps {
  source: IndicatorSource;
  units: Unit[];
  judged: JudgedSource | undefined;
}

/** Mean, spread and dissatisfied of each unit with what is called of it, to read and to take along. */
export function UnitsTable({ source, units, judged }: UnitsTableProps): ReactNode {
  const place = usePlace();
  const { language } = place;
  const words = useTexts(comparisonTexts);
  const { columns, verdicts } = words;
  const isSatisfaction = asksOfSatisfaction(source.scale);
  const verdictsOf = (unitId: string) => {
    const found = judged?.units.find((one) => one.unitId === unitId);
    return (['mean', 'spread', 'dissatisfied'] as const).map((kind) => {
      const one = found?.[kind];
      return verdicts[!one || one.reason === 'notTestable' ? 'none' : one.verdict];
    });
  };
  const against = [
    columns.meanRest,
    columns.spreadRest,
    isSatisfaction ? columns.dissatisfiedRest : columns.badEndRest,
  ];
  const signs = new Set(
    units.flatMap(({ now }) => (now?.figures.shown === 'all' ? [] : [signOf(now?.figures ?? null)])),
  );
  const save = () => {
    const line = source.now ? sourceLine(source, source.now, place) : '';
    const table: ComparisonTable = {
      columns: [
        ...[columns.unit, columns.period, columns.n, columns.mean, columns.low, columns.high, columns.sd],
        ...[isSatisfaction ? columns.dissatisfied : columns.badEnd],
        ...[isSatisfaction ? columns.dissatisfiedShare : columns.badEndShare],
        ...[...against, columns.source, columns.method],
      ],
      rows: units.map(({ unitId, name, now }) => [
        ...[name, now?.period ?? null, ...plainCells(now?.figures ?? null)],
        ...[...verdictsOf(unitId), line],
        words.method(String(now?.methodVersion ?? '')),
      ]),
    };
    saveTable(words.fileName, table);
  };
  return (
    <div>
      <PartHeading>{words.units.table}</PartHeading>
      <ScrollTable
        label={words.units.table}
        className="figures-table"
        columns={[
          ...[columns.unit, columns.n, columns.mean, columns.interval, columns.sd],
          ...[isSatisfaction ? columns.dissatisfied : columns.badEnd, ...against],
        ]}
      >
        <tbody>
          {units.map(({ unitId, name, now }) => (
            <tr key={unitId}>
              <th scope="row">{name}</th>
              {[...writtenCells(now?.figures ?? null, language), ...verdictsOf(unitId)].map((cell, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the columns stay where they are
                <td key={at}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      {tableSigns
        .filter((sign) => signs.has(sign as never))
        .map((sign) => (
          <p className="table-note" key={sign}>
            {chartTexts[language].tableNotes[sign]}
          </p>
        ))}
      <p className="chart-source">{source.now ? sourceLine(source, source.now, place) : null}</p>
      <TableActs save={save} />
    </div>
  );
}

/** n, mean, interval, SD and dissatisfied as they are written; a sign where they are not told. */
export function writtenCells(figures: OutwardFigures | null, language: Place['language']): string[] {
  const whole = figures?.shown === 'all' ? figures : null;
  if (whole) {
    const { n, mean, meanLow, meanHigh, sd, dissatisfiedCount, dissatisfiedShare } = whole;
    return [
      ...[formatCount(n, language), formatMean(mean, language)],
      `${formatMean(meanLow, language)}–${formatMean(meanHigh, language)}`,
      formatSd(sd, language),
      `${formatCount(dissatisfiedCount, language)} (${formatShare(dissatisfiedShare, language)})`,
    ];
  }
  const sign = signOf(figures);
  if (figures?.shown === 'mean')
    return [formatCount(figures.n, language), formatMean(figures.mean, language), sign, sign, sign];
  return [
    figures?.shown === 'tooUncertain' ? formatCount(figures.n, language) : sign,
    sign,
    sign,
    sign,
    sign,
  ];
}

/** n, mean, both ends of its interval, SD, dissatisfied and their share, in full; null where they are not told. */
export function plainCells(figures: OutwardFigures | null): (number | null)[] {
  const whole = figures?.shown === 'all' ? figures : null;
  if (whole) {
    const { n, mean, meanLow, meanHigh, sd, dissatisfiedCount, dissatisfiedShare } = whole;
    return [n, mean, meanLow, meanHigh, sd, dissatisfiedCount, dissatisfiedShare];
  }
  const n = figures && 'n' in figures ? figures.n : null;
  return [n, figures?.shown === 'mean' ? figures.mean : null, null, null, null, null, null];
}
