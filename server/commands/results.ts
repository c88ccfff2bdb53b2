import { stringify } from 'csv-stringify/sync';
import { StartError } from '../platform/errors.ts';
import { fetchRawFor } from '../stages/releases/raw-grants.service.ts';
import { readResults } from '../stages/releases/results.service.ts';
import { listScorecardDefinitions } from '../stages/scorecards/scorecards.service.ts';
import { atWorkbench, findRoundByAddress, type Workbench } from './workbench.ts';

export interface ResultsOptions {
  format: 'json' | 'csv';
  raw: boolean;
  unit?: string | undefined;
  /** With `raw`: the mail address of somebody with a grant in force for the round. */
  as?: string | undefined;
}

/** `results ROUND`: the release, in full double precision as JSON, or as a table for a spreadsheet. */
export async function resultsCommand(address: string, options: ResultsOptions): Promise<string> {
  return atWorkbench((bench) => resultsOf(bench, address, options));
}

export async function resultsOf(bench: Workbench, address: string, options: ResultsOptions): Promise<string> {
  const { municipality, round } = await findRoundByAddress(bench, address);
  if (options.raw && (options.format === 'csv' || options.unit !== undefined)) {
    throw new StartError('--raw gives everything as JSON. Leave out --format csv and --unit.');
  }
  if (options.raw) {
    if (options.as === undefined) {
      throw new StartError(
        '--raw needs --as ADDRESS: the mail address of somebody with a grant in force for the raw data of this round.',
      );
    }
    const scorecards = await listScorecardDefinitions(bench.context, municipality.id);
    const raw = await fetchRawFor(bench.context, municipality.id, round.id, scorecards, options.as);
    return JSON.stringify(raw, null, 2);
  }
  const all = await readResults(bench.context, municipality.id, round.id);
  const units = new Set(all.cells.map((cell) => cell.unit));
  if (options.unit !== undefined && !units.has(options.unit)) {
    throw new StartError(`The round has no unit «${options.unit}». It has: ${[...units].join(', ')}.`);
  }
  const here = <T extends { unit: string }>(rows: T[]) =>
    options.unit ? rows.filter((row) => row.unit === options.unit) : rows;
  const results = { ...all, responses: here(all.responses), cells: here(all.cells) };
  return options.format === 'json' ? JSON.stringify(results, null, 2) : asCsv(results);
}

type Results = Pick<
  Awaited<ReturnType<typeof readResults>>,
  'cells' | 'questions' | 'weighed' | 'weighedTogether' | 'weights' | 'population'
>;
const columns = [
  'unit',
  'subjectKind',
  'subject',
  'shown',
  'n',
  'mean',
  'sd',
  'seMean',
  'seSd',
  'meanLow',
  'meanHigh',
  'caution',
];
const shares = [
  'lowShare',
  'highShare',
  'dissatisfiedCount',
  'dissatisfiedShare',
  'dontKnowCount',
  'dontKnowShare',
  'notApplicableCount',
];

function asCsv({ cells, questions, ...results }: Results): string {
  const names = [
    ...[...columns, ...shares, 'counts', 'reason', 'q1', 'median', 'q3', 'firstShare'],
    ...['weighedBy', 'populationCount', 'answeredCount'],
  ];
  const rows = cells.map((cell) => {
    const fields = cell as Record<string, unknown>;
    const bars = fields['bars'] as { value: number; count: number }[] | undefined;
    const counts = bars?.map((bar) => `${bar.value}:${bar.count}`).join(' ');
    const special: Record<string, unknown> = {
      counts,
      caution: cell.shown === 'tooUncertain' ? 'F' : fields['caution'],
    };
    return names.map((name) => (name in special ? special[name] : fields[name]) ?? '');
  });
  // A unit's name is somebody's text: a leading = or + must not become a formula in a spreadsheet.
  const lines: Record<string, unknown>[] = [...questions.flatMap(questionLines), ...weighedLines(results)];
  const others = lines.map((line) => names.map((name) => line[name] ?? ''));
  return stringify([names, ...rows, ...others], { escape_formulas: true });
}

/**
 * A number is one line; a ranking has one for each choice, `question.choice`; days have one with the periods as counts, and
 * choices one with the codes.
 */
function questionLines(told: Results['questions'][number]): Record<string, unknown>[] {
  const line = { ...told, subjectKind: told.kind, subject: told.question };
  if (told.shown === 'nothing' || told.kind === 'number') return [line];
  if (told.kind === 'date') {
    return [{ ...line, counts: told.periods.map(({ period, count }) => `${period}:${count}`).join(' ') }];
  }
  if (told.kind === 'choice') {
    return [{ ...line, counts: told.choices.map(({ choice, count }) => `${choice}:${count}`).join(' ') }];
  }
  return told.choices.map(({ choice, meanRank, firstShare }) => ({
    ...{ ...line, subject: `${told.question}.${choice}`, mean: meanRank, firstShare },
  }));
}

/**
 * Of the whole municipality: a line for each figure weighed by one question, one for each weighed by all at once
 * (`alder+kjonn`), and one for each group the population is counted by, `question.answer`.
 */
function weighedLines({
  weighed,
  weighedTogether,
  weights,
  population,
}: Omit<Results, 'cells' | 'questions'>): Record<string, unknown>[] {
  return [
    ...weighed.map((line) => ({ ...line, shown: 'all', weighedBy: line.background })),
    ...weighedTogether.map((line) => ({ ...line, shown: 'all', weighedBy: weights?.backgrounds.join('+') })),
    ...population.map((line) => ({
      ...{ ...line, subjectKind: 'group', subject: `${line.background}.${line.category}` },
    })),
  ];
}
