import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { formatMean, formatSd, formatShare } from '../../server/core/wording/numbers.ts';
import { listed, wordsIn } from '../../server/core/wording/words.ts';
import { ChartFrame } from '../charts/ChartFrame.tsx';
import { signOf } from '../charts/FiguresTable.tsx';
import { fewestForTrend, type LinePoint, lineChart } from '../charts/kinds/line.ts';
import { chartTexts } from '../i18n/charts.ts';
import { overTimeTexts } from '../i18n/over-time.ts';
import { MethodLinks } from '../parts/MethodLinks.tsx';
import { usePlace, useTexts } from '../parts/place.ts';
import type { Value } from '../parts/queries.ts';
import { asksOfSatisfaction } from './bad-end.ts';
import { isSame } from './comparable.ts';
import { sourceLine } from './source-line.ts';
import type { ShownSource } from './view.ts';

type Round = ShownSource['history'][number];
type Figure = 'mean' | 'spread' | 'dissatisfied';
type Scale = { min: number; max: number };

interface HistoryProps {
  source: ShownSource;
  now: Value;
  /** Which figures are followed, in this order. */
  of: readonly Figure[];
  /** The level of its headings among the page's. */
  level?: 3 | 4;
}

const fewestRounds = 3;
const methods = { mean: 'snitt', spread: 'spredning', dissatisfied: 'misfornoyde' } as const;

/**
 * The figure of the whole municipality, or of the unit that is shown, over all its rounds: in words, as a line for each, and as a table. Two rounds are told as now
 * and last time, and get no line. No trend is read out of few rounds (methods: C4).
 */
export function History({ source, now, of, level = 4 }: HistoryProps): ReactNode {
  const place = usePlace();
  const { language } = place;
  const words = useTexts(overTimeTexts);
  const { history, scale } = source;
  const rounds = onOneAxis(source);
  const others = history.filter((round) => !rounds.includes(round));
  if (!isToldOverTime(source)) return null;
  const nameOf = (figure: Figure) =>
    figure === 'dissatisfied' && !asksOfSatisfaction(scale) ? 'badEnd' : figure;
  const list = (figure: Figure) =>
    rounds.map((round) => words.inRound(round.period, toldIn(round, figure))).join(', ');
  const toldIn = (round: Round, figure: Figure) => {
    const { value, sign } = pointOf(round, figure);
    if (isAbsent(round)) return words.notPart;
    if (value === null) return chartTexts[language].pictures.missing[sign];
    return { mean: formatMean, spread: formatSd, dissatisfied: formatShare }[figure](value, language);
  };
  const named = (some: readonly Round[]) =>
    listed(
      some.map(({ period }) => period),
      wordsIn(language).and,
    );
  const broken = rounds.filter(({ isBreak }) => isBreak);
  const told = rounds.filter(({ figures }) => figures.shown === 'all');
  return (
    <section className="over-time">
      <Heading level={level} data-size="2xs">
        {words.title}
      </Heading>
      <Paragraph>
        {[
          ...of.map((figure) =>
            words[nameOf(figure)](list(figure), source.unitName ?? words.wholeMunicipality),
          ),
          ...(broken.length > 0 ? [words.broken(named(broken))] : []),
          ...(others.length > 0 ? [words.otherScale(named(others))] : []),
          ...(told.length < fewestForTrend ? [chartTexts[language].pictures.tooFewForTrend] : []),
        ].join(' ')}
      </Paragraph>
      <div className="two-figures">
        {of.map((figure) => (
          <ChartFrame
            key={figure}
            chart={lineChart({
              title: words.titles[nameOf(figure)],
              points: rounds.map((round) => pointOf(round, figure)),
              of: figure === 'dissatisfied' ? 'share' : figure === 'spread' ? 'sd' : 'mean',
              range: rangeOf(rounds, figure, scale),
              language,
            })}
            level={level}
            source={sourceLine(source, now, place)}
            language={language}
          >
            <MethodLinks to={[methods[figure]]} />
          </ChartFrame>
        ))}
      </div>
    </section>
  );
}

/** The round had no such unit: there is no figure, and none is hidden. */
const isAbsent = ({ isThere }: Round) => isThere === false;

/** The rounds that stand on the axis of the latest, also as a gap. */
function onOneAxis({ history, scale }: ShownSource): Round[] {
  return history.filter((round) => isAbsent(round) || round.scale === null || isSame(round.scale, scale));
}

/** Whether there are rounds enough for this part to say anything. */
export function isToldOverTime(source: ShownSource): boolean {
  const rounds = onOneAxis(source);
  return rounds.length >= fewestRounds && rounds.some(({ figures }) => figures.shown === 'all');
}

function pointOf(round: Round, figure: Figure): LinePoint & { sign: NonNullable<LinePoint['sign']> } {
  const { period, figures, isBreak, dissatisfiedInterval } = round;
  const at = { period, isBreak, sign: signOf(figures), isAbsent: isAbsent(round), low: null, high: null };
  if (figures.shown === 'mean' && figure === 'mean') return { ...at, value: figures.mean };
  if (figures.shown !== 'all') return { ...at, value: null };
  if (figure === 'mean') return { ...at, value: figures.mean, low: figures.meanLow, high: figures.meanHigh };
  if (figure === 'spread') return { ...at, value: figures.sd };
  return { ...at, value: figures.dissatisfiedShare, ...dissatisfiedInterval };
}

/** A mean is seen on its whole scale, a spread from none to the greatest the scale allows, a share from none upwards. */
function rangeOf(rounds: readonly Round[], figure: Figure, { min, max }: Scale): [number, number] {
  if (figure === 'mean') return [min, max];
  if (figure === 'spread') return [0, (max - min) / 2];
  const highest = Math.max(0.1, ...rounds.map(({ dissatisfiedInterval }) => dissatisfiedInterval?.high ?? 0));
  return [0, Math.min(1, Math.ceil(highest * 10) / 10)];
}
