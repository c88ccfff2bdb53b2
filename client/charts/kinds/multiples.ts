import { scaleBand, scaleLinear } from 'd3-scale';
import type { Language } from '../../../server/core/locale.ts';
import type { FullFigures } from '../../../server/core/release/figures.ts';
import type { OutwardFigures } from '../../../server/core/release/outward.ts';
import { formatCount, formatMean, formatSd, formatShare } from '../../../server/core/wording/numbers.ts';
import { chartTexts } from '../../i18n/charts.ts';
import type { Chart, Drawing, Mark, ReadValue } from '../drawing.ts';
import { notShownBox } from '../rows.ts';
import { legend, lineHeight, textLines, wrapText } from '../text.ts';
import { distributionInWords, named, shownInWords, worstAnswers } from '../words.ts';

export interface Panel {
  name: string;
  /** Null: there was no such unit in the round. */
  now: OutwardFigures | null;
  before: OutwardFigures | null;
  /** Stands last, such as how many answered. */
  note?: string;
}

interface MultiplesGiven {
  title: string;
  panels: readonly Panel[];
  ends: { low: string; high: string };
  badValues: readonly number[];
  language: Language;
}

const [narrowest, gap, room] = [150, 22, 62];

/**
 * A small histogram for each unit, all on the same axes, in the order given: never ranked. Last time is an outline. A unit
 * that is not shown has an empty frame that says so.
 */
export function multiplesChart(given: MultiplesGiven): Chart {
  const { title, panels, language } = given;
  const texts = chartTexts[language];
  return {
    title,
    words: panels.map((panel) => `${named(panel.name, '.')} ${panelWords(panel.now, language)}`).join(' '),
    draw: (width) => draw(given, width),
    table: {
      columns: [
        texts.columns.name,
        texts.columns.n,
        texts.columns.mean,
        texts.columns.sd,
        texts.columns.dissatisfied,
      ],
      rows: panels.map(({ name, now }) => ({
        name,
        cells:
          now?.shown === 'all'
            ? [
                ...[formatCount(now.n, language), formatMean(now.mean, language), formatSd(now.sd, language)],
                formatShare(now.dissatisfiedShare, language),
              ]
            : [':', ':', ':', ':'],
      })),
      notes: panels.some(({ now }) => now?.shown !== 'all') ? [texts.tableNotes[':']] : [],
    },
  };
}

function panelWords(now: OutwardFigures | null, language: Language): string {
  return now?.shown === 'all' ? distributionInWords(now, language) : shownInWords(now, language);
}

function draw({ panels, ends, badValues, language }: MultiplesGiven, width: number): Drawing {
  const texts = chartTexts[language];
  const whole = panels.flatMap(({ now, before }) => [now, before]).filter((one) => one?.shown === 'all');
  const shares = whole.flatMap((one) =>
    (one as FullFigures).bars.map((bar) => bar.count / (one as FullFigures).n),
  );
  const values = (whole[0] as FullFigures | undefined)?.bars.map(({ value }) => value) ?? [];
  const isOverTime = panels.some(({ before }) => before?.shown === 'all');
  const worst = { ink: 'bad' as const, words: texts.pictures.badEnd };
  const key = legend(
    isOverTime
      ? [{ ink: 'bar', words: texts.now }, { ink: 'outline', words: texts.before }, worst]
      : [worst, { ink: 'bar', words: texts.pictures.others }],
    width,
    0,
  );
  const ofEnds = values.length === 0 ? '' : `${values[0]} = ${ends.low}, ${values.at(-1)} = ${ends.high}`;
  const endLines = ofEnds ? wrapText(ofEnds, width, 'quiet') : [];
  const marks: Mark[] = [...key.marks, ...textLines(endLines, 0, key.height + 13, 'quiet')];
  const columns = Math.max(1, Math.floor((width + gap) / (narrowest + gap)));
  const panelWidth = (width - gap * (columns - 1)) / columns;
  const reads: ReadValue[] = [];
  let top = key.height + endLines.length * lineHeight + 14;
  for (let first = 0; first < panels.length; first += columns) {
    const row = panels.slice(first, first + columns);
    const names = row.map(({ name }) => wrapText(name, panelWidth, 'strong'));
    const head = Math.max(...names.map((lines) => lines.length)) * lineHeight + 4;
    const drawn = row.map((panel, at) => {
      const left = at * (panelWidth + gap);
      marks.push(...textLines(names[at] ?? [], left, top + 13, 'strong'));
      const place = { left, top: top + head, width: panelWidth, greatest: Math.max(...shares, 0.1) };
      const body = drawPanel(panel, place, badValues, language);
      marks.push(...body.marks);
      const height = head + body.height;
      const words = `${named(panel.name, '.')} ${panelWords(panel.now, language)}`;
      reads.push({ x: left, y: top, width: panelWidth, height, row: first / columns, words });
      return height;
    });
    top += Math.max(...drawn) + 18;
  }
  return { width, height: top, marks, values: reads };
}

interface PanelPlace {
  left: number;
  top: number;
  width: number;
  greatest: number;
}

function drawPanel(
  { name, now, before, note }: Panel,
  { left, top, width, greatest }: PanelPlace,
  badValues: readonly number[],
  language: Language,
): { marks: Mark[]; height: number } {
  const texts = chartTexts[language];
  const notes = note ? wrapText(note, width, 'quiet') : [];
  if (now?.shown !== 'all') {
    const box = notShownBox(shownInWords(now, language), { x: left, width, y: top });
    return {
      marks: [...box.marks, ...textLines(notes, left, top + box.height + 15, 'quiet')],
      height: box.height + notes.length * lineHeight + 4,
    };
  }
  const base = top + room;
  const x = scaleBand(
    now.bars.map(({ value }) => String(value)),
    [left, left + width],
  ).padding(0.12);
  const y = scaleLinear([0, greatest], [base, top + 2]);
  const last = before?.shown === 'all' ? before : null;
  const marks: Mark[] = [];
  now.bars.forEach(({ value, count }, at) => {
    const place = { x: x(String(value)) ?? 0, width: x.bandwidth() };
    const share = count / now.n;
    const ink = badValues.includes(value) ? 'bad' : 'bar';
    marks.push({
      kind: 'rect',
      ...place,
      y: y(share),
      height: base - y(share),
      ink,
      of: `${name} now ${value}`,
    });
    const then = last?.bars[at];
    if (last && then) {
      const at = y(then.count / last.n);
      marks.push({
        ...{ kind: 'rect', ...place, y: at, height: base - at },
        ...{ ink: 'outline', of: `${name} before ${value}` },
      });
    }
    const middle = { x: place.x + place.width / 2, y: base + 14, anchor: 'middle' } as const;
    marks.push({ kind: 'text', ...middle, text: String(value), ink: 'quiet' });
  });
  marks.push({ kind: 'line', x1: left, x2: left + width, y1: base, y2: base, ink: 'axis' });
  const below = [
    texts.pictures.meanAndSpread(formatMean(now.mean, language), formatSd(now.sd, language)),
    `${texts.answers(formatCount(now.n, language))}. ${worstAnswers(now, language)}`,
    ...(now.caution ? [texts.caution] : []),
  ].flatMap((line) => wrapText(line, width, 'quiet'));
  const lines = [...below, ...notes];
  marks.push(...textLines(lines, left, base + 32, 'quiet'));
  return { marks, height: room + 18 + lines.length * lineHeight };
}
