import { sql } from 'kysely';
import type { ScaleAnswer } from '../../core/answer.ts';
import type { RoundId } from '../../core/ids.ts';
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
  const patterns: RoundCounts['patterns'] = [];
  for (const { indicator } of questionnaire.indices) {
    const items = scaleItems
      .filter((item) => item.feeds.some((feed) => feed.indicator === indicator))
      .map((item) => item.name);
    patterns.push({ indicator, items, cells: await countPatterns(tx, roundId, items) });
  }
  return {
    respondents: await countRespondents(tx, roundId),
    invited: hasFrame ? await countInvited(tx, roundId) : null,
    items: await countItems(
      tx,
      roundId,
      scaleItems.map((item) => item.name),
    ),
    patterns,
  };
}

async function countRespondents(tx: Tx, roundId: RoundId): Promise<RoundCounts['respondents']> {
  const { rows } = await sql<{ unitId: string; count: number }>`
    select unit_id as "unitId", count(*)::int as count from response
    where round_id = ${roundId} group by unit_id order by unit_id`.execute(tx);
  return rows;
}

/** Eligible invited: invited less undelivered and ineligible. */
async function countInvited(tx: Tx, roundId: RoundId): Promise<NonNullable<RoundCounts['invited']>> {
  const { rows } = await sql<{ unitId: string; count: number }>`
    select unit_id as "unitId", sum(invited_count - undelivered_count - ineligible_count)::int as count
    from frame_count where round_id = ${roundId} group by unit_id order by unit_id`.execute(tx);
  return rows;
}

async function countItems(tx: Tx, roundId: RoundId, names: string[]): Promise<RoundCounts['items']> {
  const { rows } = await sql<{ item: string; unitId: string; answer: ScaleAnswer; count: number }>`
    select given.key as item, r.unit_id as "unitId", given.value as answer, count(*)::int as count
    from response r cross join lateral jsonb_each(r.answers) as given (key, value)
    where r.round_id = ${roundId} and given.key = any(${names})
    group by 1, 2, 3 order by 1, 2, 3`.execute(tx);
  const byItem = Map.groupBy(rows, (row) => row.item);
  return names.map((item) => ({
    item,
    cells: (byItem.get(item) ?? []).map(({ unitId, answer, count }) => ({ unitId, answer, count })),
  }));
}

async function countPatterns(
  tx: Tx,
  roundId: RoundId,
  names: string[],
): Promise<RoundCounts['patterns'][number]['cells']> {
  const answers = sql.join(names.map((name) => sql`answers -> ${name}`));
  const { rows } = await sql<{ unitId: string; answers: (ScaleAnswer | null)[]; count: number }>`
    select unit_id as "unitId", jsonb_build_array(${answers}) as answers, count(*)::int as count
    from response where round_id = ${roundId}
    group by 1, 2 order by 1, 2`.execute(tx);
  return rows;
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
