import type { MunicipalityId, RoundId } from '../../core/ids.ts';
import { peerJson, peerTable, type WrittenPeer } from '../../core/peers/peer-file.ts';
import type { Context } from '../../platform/context.ts';
import { inMunicipality, type Tx } from '../../platform/db/connect.ts';
import { csvOf } from '../../platform/files/write-table.ts';
import type { Municipality } from '../organisation/organisation.store.ts';
import { viewIndicator } from '../scorecards/reading.service.ts';
import type { IndicatorSource } from './comparison.service.ts';
import { methodOf } from './own-method.service.ts';

/**
 * The latest figures of the questions behind an indicator, as a file that another municipality can take in: the whole
 * municipality's, in the set that everyone sees, whoever asks. What is not shown whole there is left out. Refuses with
 * `unknown-indicator`.
 */
export async function exportPeers(
  context: Context,
  municipality: Pick<Municipality, 'name' | 'dataLabel'> & { id: MunicipalityId },
  key: string,
  format: 'csv' | 'json',
): Promise<string> {
  const { sources } = await viewIndicator(context, municipality.id, key, null);
  const figures = await inMunicipality(context.db.staff, municipality.id, async (tx) => {
    const written: WrittenPeer[] = [];
    for (const source of sources) written.push(...(await writtenOf(tx, source, municipality)));
    return written;
  });
  return format === 'json' ? peerJson(figures) : csvOf(peerTable(figures));
}

async function writtenOf(
  tx: Tx,
  source: IndicatorSource,
  municipality: Pick<Municipality, 'name' | 'dataLabel'>,
): Promise<WrittenPeer[]> {
  const { surveyKey, surveyTitle, scale } = source;
  const method = await methodOf(tx, source.roundId as RoundId, source.surveyKind);
  return source.items.flatMap(({ name, text, direction, now }): WrittenPeer[] => {
    if (now?.figures.shown !== 'all') return [];
    const { figures, response } = now;
    const counted = response.shown === 'all' ? response : null;
    return [
      {
        municipality: municipality.name,
        source: `${surveyTitle.nb}, ${now.period}`,
        year: Number(now.closedOn.slice(0, 4)),
        ...{ surveyKey, question: name, wording: text.nb, direction, ...method },
        scale: { min: scale.min, max: scale.max, low: scale.low.nb, high: scale.high.nb },
        counts: figures.bars.map(({ count }) => count),
        dontKnowCount: figures.dontKnowCount,
        askedCount: counted?.invitedCount ?? null,
        answeredCount: counted?.answeredCount ?? null,
        judgement: null,
        isFictitious: municipality.dataLabel !== null,
      },
    ];
  });
}
