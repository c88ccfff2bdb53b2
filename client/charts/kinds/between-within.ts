import { scaleLinear } from 'd3-scale';
import type { Language } from '../../../server/core/locale.ts';
import { splitInWords, splitPercents } from '../../../server/core/wording/split.ts';
import { chartTexts } from '../../i18n/charts.ts';
import type { Chart, Drawing, Mark } from '../drawing.ts';
import { legend, lineHeight, textLines, textWidth, wrapText } from '../text.ts';

interface BetweenWithinGiven {
  title: string;
  /** Of all differences between persons, 0–100; the rest is within the units. */
  betweenPercent: number;
  /** What the units are called together, such as «barnehagene». */
  units: string;
  language: Language;
}

const height = 34;

/** All differences between people as one bar: how much lies between the units, and how much inside each of them. */
export function betweenWithinChart(given: BetweenWithinGiven): Chart {
  const { title, betweenPercent, units, language } = given;
  const texts = chartTexts[language];
  const { between, within } = splitPercents(betweenPercent, language);
  return {
    title,
    words: splitInWords(betweenPercent, units, language),
    draw: (width) => draw(given, width),
    table: {
      columns: [texts.pictures.differences, '%'],
      rows: [
        { name: texts.pictures.between(units), cells: [between] },
        { name: texts.pictures.within(units), cells: [within] },
      ],
    },
  };
}

function draw(given: BetweenWithinGiven, width: number): Drawing {
  const { betweenPercent, units, language } = given;
  const { pictures } = chartTexts[language];
  const { between, within } = splitPercents(betweenPercent, language);
  const lines = wrapText(splitInWords(betweenPercent, units, language), width, 'strong');
  const key = legend(
    [
      { ink: 'bar', words: pictures.between(units) },
      { ink: 'municipal', words: pictures.within(units) },
    ],
    width,
    lines.length * lineHeight + 8,
  );
  const top = lines.length * lineHeight + 8 + key.height + 4;
  const x = scaleLinear([0, 100], [0, width]);
  const at = x(betweenPercent);
  const marks: Mark[] = [
    ...textLines(lines, 0, 13, 'strong'),
    ...key.marks,
    { kind: 'rect', x: 0, y: top, width: at, height, ink: 'bar', of: 'between' },
    { kind: 'rect', x: at, y: top, width: width - at, height, ink: 'municipal', of: 'within' },
  ];
  for (const [from, to, text, ink] of [
    [0, at, `${between} %`, 'onDark'],
    [at, width, `${within} %`, 'text'],
  ] as const) {
    if (textWidth(text, ink) + 8 <= to - from) {
      marks.push({ kind: 'text', x: (from + to) / 2, y: top + 22, text, ink, anchor: 'middle' });
    }
  }
  const place = { y: top, height, row: 0 };
  return {
    ...{ width, height: top + height + 4, marks },
    values: [
      { ...place, x: 0, width: at, words: `${pictures.between(units)}: ${between} %` },
      { ...place, x: at, width: width - at, words: `${pictures.within(units)}: ${within} %` },
    ],
  };
}
