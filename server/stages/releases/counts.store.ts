import { type RawBuilder, sql } from 'kysely';
import type { ScaleAnswer } from '../../core/answer.ts';
import type { Background, PersonGroup } from '../../core/disclosure/declared.ts';
import type { RoundId } from '../../core/ids.ts';
import { declaredBackgrounds } from '../../core/questionnaire/backgrounds.ts';
import type { Questionnaire } from '../../core/questionnaire/format.ts';
import type { RoundCounts } from '../../core/release/counts.ts';
import type { Tx } from '../../platform/db/connect.ts';

/**
 * Counts everything a release is made of. SQL counts and nothing more; the core computes. Runs on the mixer's
 * connection, the only one that may read answers. Query profile: one pass over the round's responses per query,
 * by the primary key's (municipality, round) prefix; one query for all items and one per indicator.
 */
export async function countRound(
  tx: Tx,
  roundId: RoundId,
  questionnaire: Questionnaire,
  hasFrame: boolean,
): Promise<RoundCounts> {
  const scaleItems = questionnaire.items.filter((item) => item.role === 'scale');
  const backgrounds = declaredBackgrounds(questionnaire);
  const { groups, grouped } = await countGroups(tx, roundId, backgrounds);
  const patterns: RoundCounts['patterns'] = [];
  for (const { indicator } of questionnaire.indices) {
    const items = scaleItems
      .filter((item) => item.feeds.some((feed) => feed.indicator === indicator))
      .map((item) => item.name);
    patterns.push({ indicator, items, cells: await countPatterns(tx, roundId, items, grouped) });
  }
  return {
    backgrounds,
    groups,
    invited: hasFrame ? await countInvited(tx, roundId) : null,
    items: await countItems(
      tx,
      roundId,
      scaleItems.map((item) => item.name),
      grouped,
    ),
    patterns,
  };
}

/** How rows of answers are told apart: SQL for a row's group, and its place from what that SQL gives. */
interface Grouping {
  /** The unit and the answers to the background questions, as one text. */
  key: RawBuilder<string>;
  placeOf(key: string): number;
}

/** Sent answers by unit and background. An answer that is no declared category (several choices, a text) is none. */
async function countGroups(
  tx: Tx,
  roundId: RoundId,
  backgrounds: readonly Background[],
): Promise<{ groups: PersonGroup[]; grouped: Grouping }> {
  const categories = backgrounds.map(
    ({ name, categories }) =>
      sql`case when answers ->> ${name}::text = any(${[...categories]}::text[]) then answers ->> ${name}::text end`,
  );
  const key = sql<string>`jsonb_build_array(${sql.join([sql`unit_id`, ...categories])})::text`;
  const { rows } = await sql<{ key: string; count: number }>`
    select ${key} as key, count(*)::int as count from response
    where round_id = ${roundId} group by 1 order by 1`.execute(tx);
  const places = new Map(rows.map((row, place) => [row.key, place]));
  const groups = rows.map(({ key: text, count }) => {
    const [unitId, ...given] = JSON.parse(text) as [string, ...(string | null)[]];
    return { unitId, categories: given, count };
  });
  return { groups, grouped: { key, placeOf: (text) => places.get(text) as number } };
}

/** Eligible invited: invited less undelivered and ineligible. */
async function countInvited(tx: Tx, roundId: RoundId): Promise<NonNullable<RoundCounts['invited']>> {
  const { rows } = await sql<{ unitId: string; count: number }>`
    select unit_id as "unitId", sum(invited_count - undelivered_count - ineligible_count)::int as count
    from frame_count where round_id = ${roundId} group by unit_id order by unit_id`.execute(tx);
  return rows;
}

async function countItems(
  tx: Tx,
  roundId: RoundId,
  names: string[],
  grouped: Grouping,
): Promise<RoundCounts['items']> {
  const { rows } = await sql<{ item: string; key: string; answer: ScaleAnswer; count: number }>`
    select given.item, ${grouped.key} as key, given.answer, count(*)::int as count
    from response cross join lateral jsonb_each(answers) as given (item, answer)
    where round_id = ${roundId} and given.item = any(${names})
    group by 1, 2, 3 order by 1, 2, 3`.execute(tx);
  const byItem = Map.groupBy(rows, (row) => row.item);
  return names.map((item) => ({
    item,
    cells: (byItem.get(item) ?? []).map(({ key, answer, count }) => ({
      group: grouped.placeOf(key),
      answer,
      count,
    })),
  }));
}

async function countPatterns(
  tx: Tx,
  roundId: RoundId,
  names: string[],
  grouped: Grouping,
): Promise<RoundCounts['patterns'][number]['cells']> {
  const given = sql.join(names.map((name) => sql`answers -> ${name}`));
  const { rows } = await sql<{ key: string; answers: (ScaleAnswer | null)[]; count: number }>`
    select ${grouped.key} as key, jsonb_build_array(${given}) as answers, count(*)::int as count
    from response where round_id = ${roundId}
    group by 1, 2 order by 1, 2`.execute(tx);
  return rows.map(({ key, answers, count }) => ({ group: grouped.placeOf(key), answers, count }));
}

export interface BackgroundCell {
  unit: string;
  value: string;
  count: number;
}

/** Persons per unit and background value. Only for the raw recomputation of imported rounds. */
export async function countBackgrounds(tx: Tx, roundId: RoundId, item: string): Promise<BackgroundCell[]> {
  const { rows } = await sql<BackgroundCell>`
    select unit_id as unit, answers ->> ${item} as value, count(*)::int as count
    from response where round_id = ${roundId} and answers ? ${item}
    group by 1, 2 order by 1, 2`.execute(tx);
  return rows;
}
