import { readFileSync } from 'node:fs';
import type { ScaleAnswer } from '../../../server/core/answer.ts';
import type { Questionnaire, ScaleItem } from '../../../server/core/questionnaire/format.ts';
import type { ContentHash } from '../../../server/core/release/compute.ts';
import type { RoundCounts } from '../../../server/core/release/counts.ts';
import type { UnitTree } from '../../../server/core/unit-tree.ts';

/** The real-data municipality: 2,800 real people's answers, counted as SQL would count them. */
const reversed = new Set(['A1', 'C4', 'C5', 'E1', 'E2']);
const letters = ['A', 'C', 'E'];

export const realQuestionnaire = questionnaireOf(
  letters.map((letter) => ({
    indicator: letter.toLowerCase(),
    minValidItems: 3,
    items: [1, 2, 3, 4, 5].map((number) => ({
      name: `${letter}${number}`,
      direction: reversed.has(`${letter}${number}`)
        ? ('lowerIsBetter' as const)
        : ('higherIsBetter' as const),
    })),
  })),
);

interface PlannedIndicator {
  indicator: string;
  minValidItems: number | 'twoThirds';
  items: { name: string; direction?: ScaleItem['direction']; weight?: number }[];
}

/** A questionnaire with these indicators and nothing else, on 1–6 unless said. */
export function questionnaireOf(
  indicators: PlannedIndicator[],
  more: Partial<Pick<Questionnaire, 'kind' | 'sensitive' | 'scales'>> = {},
): Questionnaire {
  const text = { nb: 'tekst', nn: 'tekst', en: 'text' };
  return {
    format: 'spredning-questionnaire/1',
    key: 'test',
    kind: 'user',
    sensitive: false,
    languages: ['nb', 'nn', 'en'],
    title: text,
    purpose: text,
    estimatedMinutes: 5,
    provenance: 'made for a test',
    scales: { six: { min: 1, max: 6, labels: { 1: text, 6: text } } },
    themes: [{ key: 'theme', name: text }],
    items: indicators.flatMap(({ indicator, items }) =>
      items.map(({ name, direction = 'higherIsBetter' as const, weight = 1 }) => ({
        role: 'scale' as const,
        name,
        id: name.toLowerCase(),
        theme: 'theme',
        scale: 'six',
        direction,
        origin: 'ours' as const,
        feeds: [{ indicator, weight }],
      })),
    ),
    indices: indicators.map(({ indicator, minValidItems }) => ({
      indicator,
      kind: 'reflective' as const,
      minValidItems,
    })),
    definition: { pages: [{ name: 'page' }] },
    ...more,
  };
}

/** Stands in for the content hashes: names and directions are all these questionnaires differ by. */
export const nameHash: ContentHash = {
  item: (questionnaire, name) => JSON.stringify(questionnaire.items.find((item) => item.name === name)),
  indicator: (questionnaire, key) =>
    JSON.stringify(questionnaire.items.filter((item) => 'feeds' in item && item.feeds[0]?.indicator === key)),
};

/** One person: where, and an answer per item; absent is skipped. */
export interface Person {
  unitId: string;
  /** By background question; absent is not answered. */
  categories?: Record<string, string>;
  answers: Record<string, ScaleAnswer | undefined>;
}

export function countPeople(
  questionnaire: Questionnaire,
  people: Person[],
  invited: RoundCounts['invited'],
  backgrounds: RoundCounts['backgrounds'] = [],
): RoundCounts {
  const groupOf = ({ unitId, categories }: Person) =>
    JSON.stringify({ unitId, categories: backgrounds.map(({ name }) => categories?.[name] ?? null) });
  const grouped = [...Map.groupBy(people, groupOf)];
  const places = new Map(grouped.map(([key], place) => [key, place]));
  const placed = people.map((person) => ({ ...person, group: places.get(groupOf(person)) as number }));
  const count = <Key extends { group: number }>(keys: Key[]) =>
    [...Map.groupBy(keys, (key) => JSON.stringify(key))].map(([key, group]) => ({
      ...(JSON.parse(key) as Key),
      count: group.length,
    }));
  const items = questionnaire.items.filter((item) => item.role === 'scale');
  return {
    backgrounds,
    groups: grouped.map(([key, group]) => ({
      ...(JSON.parse(key) as Pick<RoundCounts['groups'][number], 'unitId' | 'categories'>),
      count: group.length,
    })),
    invited,
    items: items.map(({ name }) => ({
      item: name,
      cells: count(
        placed.flatMap(({ group, answers }) => {
          const answer = answers[name];
          return answer === undefined ? [] : [{ group, answer }];
        }),
      ),
    })),
    patterns: questionnaire.indices.map(({ indicator }) => {
      const names = items.filter((item) => item.feeds[0]?.indicator === indicator).map(({ name }) => name);
      const patterns = placed.map(({ group, answers }) => ({
        group,
        answers: names.map((name) => answers[name] ?? null),
      }));
      return { indicator, items: names, cells: count(patterns) };
    }),
  };
}

function rowsOf(file: string): Record<string, string>[] {
  const text = readFileSync(new URL(`../../data/${file}`, import.meta.url), 'utf8');
  const [header = '', ...lines] = text.trimEnd().split('\n');
  const names = header.split(';');
  return lines.map((line) => Object.fromEntries(line.split(';').map((cell, index) => [names[index], cell])));
}

export function realMunicipality(): { tree: UnitTree; counts: RoundCounts } {
  const units = rowsOf('kommune_enheter.csv');
  const departments = [...new Set(units.map((unit) => unit['virksomhet'] as string))];
  const node = (name: string, parentUnitId: string | null, kind: string, position: number) => ({
    unitId: name,
    parentUnitId,
    name,
    kind,
    position,
  });
  const tree = [
    node('kommune', null, 'municipality', 0),
    ...departments.map((name, index) => node(name, 'kommune', 'department', index)),
    ...units.map((unit, index) => node(unit['enhet'] as string, unit['virksomhet'] as string, 'unit', index)),
  ];
  const people = rowsOf('kommune_bred.csv').map((row) => ({
    unitId: row['enhet'] as string,
    answers: Object.fromEntries(
      realQuestionnaire.items.map(({ name }) => [name, row[name] === '' ? undefined : Number(row[name])]),
    ),
  }));
  const invited = units.map((unit) => ({ unitId: unit['enhet'] as string, count: Number(unit['invitert']) }));
  return { tree, counts: countPeople(realQuestionnaire, people, invited) };
}
