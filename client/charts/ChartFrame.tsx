import { Button, Details, Heading } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import type { Language } from '../../server/core/locale.ts';
import { chartTexts } from '../i18n/charts.ts';
import type { Chart } from './drawing.ts';
import { ReadableChart } from './ReadableChart.tsx';
import { saveAsPng, saveAsSvg } from './save.tsx';

interface ChartFrameProps {
  chart: Chart;
  /** The level of the title among the page's headings; none: the heading above says it already. */
  level?: 2 | 3 | 4;
  /** Where the figures come from; stands in the files, and under the table. */
  source: string;
  language: Language;
  /** In place of the chart's own table, where the page has a fuller one. */
  table?: ReactNode;
  /** What belongs below the drawing, such as how the figures are made. */
  children?: ReactNode;
}

/** A chart with its title, its table, its source and its files. */
export function ChartFrame({ chart, level, source, language, table, children }: ChartFrameProps): ReactNode {
  const texts = chartTexts[language].pictures;
  const [failed, setFailed] = useState(false);
  const png = () => {
    setFailed(false);
    saveAsPng(chart, source).catch(() => setFailed(true));
  };
  return (
    <figure className="chart-frame" {...(level ? {} : { 'aria-label': chart.title })}>
      {level ? (
        <figcaption>
          <Heading level={level} data-size="2xs">
            {chart.title}
          </Heading>
        </figcaption>
      ) : null}
      <ReadableChart chart={chart} />
      {children}
      <Details className="table-details">
        <Details.Summary>{texts.tableAndFiles}</Details.Summary>
        <Details.Content>
          {table ?? <ChartNumbers chart={chart} />}
          <p className="chart-files">
            <Button variant="secondary" data-size="sm" onClick={png}>
              {texts.savePng}
            </Button>
            <Button variant="secondary" data-size="sm" onClick={() => saveAsSvg(chart, source)}>
              {texts.saveSvg}
            </Button>
          </p>
          {failed ? <p role="alert">{texts.pngFailed}</p> : null}
          <p className="chart-source">{source}</p>
          <p className="chart-source chart-hint">{texts.hint}</p>
        </Details.Content>
      </Details>
    </figure>
  );
}

/** The numbers of a chart as a table. */
export function ChartNumbers({ chart: { title, table } }: { chart: Chart }): ReactNode {
  const [first, ...others] = table.columns;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard
    <section className="table-scroll" tabIndex={0} aria-label={title}>
      <table className="figures-table">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            {others.map((column) => (
              <th scope="col" key={column}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ name, cells }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells.map((cell, at) => (
                <td key={others[at]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {table.notes?.map((note) => (
        <p className="table-note" key={note}>
          {note}
        </p>
      ))}
    </section>
  );
}
