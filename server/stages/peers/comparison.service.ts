import type { Reader } from '../../core/authorisation/release.ts';
import type { MunicipalityId, RoundId } from '../../core/ids.ts';
import { comparability } from '../../core/peers/comparability.ts';
import type { OwnQuestion, PeerFigure } from '../../core/peers/peer-figure.ts';
import { judgePeers, type PeerPair, peerFigures } from '../../core/peers/peers-beside.ts';
import { outwardFigures } from '../../core/release/outward.ts';
import type { JudgedChange } from '../../core/statistics/families.ts';
import { judgeUnitsAgainstRest } from '../../core/statistics/units-against-rest.ts';
import type { Context } from '../../platform/context.ts';
import { inMunicipality, type Tx } from '../../platform/db/connect.ts';
import { viewIndicator } from '../scorecards/reading.service.ts';
import { methodOf } from './own-method.service.ts';
import { listPeers, type StoredPeer } from './peers.store.ts';

export type IndicatorSource = Awaited<ReturnType<typeof viewIndicator>>['sources'][number];

/**
 * What can be said of the differences an indicator's page shows, made of the figures that this reader is shown there and of
 * what others have published, and of nothing else. Refuses with `unknown-indicator`.
 */
export async function compareIndicator(
  context: Context,
  municipalityId: MunicipalityId,
  key: string,
  reader: Reader,
) {
  const { sources } = await viewIndicator(context, municipalityId, key, reader);
  return inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const compared = [];
    for (const source of sources) compared.push({ ...unitsOf(source), ...(await peersOf(tx, source)) });
    return { sources: compared };
  });
}

function unitsOf({ surveyKey, roundId, scale, items, now, units }: IndicatorSource) {
  const shown = units.flatMap(({ unitId, now: value }) =>
    value?.figures.shown === 'all' ? [{ unitId, figures: value.figures }] : [],
  );
  const judged =
    now?.figures.shown === 'all' ? judgeUnitsAgainstRest(shown, now.figures, scale, items.length > 1) : [];
  return {
    ...{ surveyKey, roundId, familySize: judged[0]?.mean.familySize ?? 0 },
    units: judged.map(({ unitId, restN, ...differences }) => ({ unitId, restN, ...told(differences) })),
  };
}

/** The questions behind the indicator as this round asked them. */
export function questionsOf(source: IndicatorSource): OwnQuestion[] {
  const { min, max, low, high } = source.scale;
  return source.items.map(({ id, name, text, direction }) => ({
    ...{ surveyKey: source.surveyKey, name, itemId: id, direction, scale: { min, max } },
    ...{ texts: Object.values(text), low: Object.values(low), high: Object.values(high) },
  }));
}

async function peersOf(tx: Tx, source: IndicatorSource) {
  const questions = questionsOf(source);
  const found = (await listPeers(tx, source.surveyKey)).flatMap((peer) => {
    const question = questions.find(({ itemId }) => itemId === peer.figure.itemId);
    return question ? [{ ...peer, question, comparable: comparability(peer.figure, question) }] : [];
  });
  const judged = judgePeers(
    found.flatMap(({ id, figure, question, comparable }): PeerPair[] => {
      const ours = source.items.find(({ name }) => name === question.name)?.now?.figures;
      const isJudged = comparable.kind !== 'other' && figure.weighting === 'none' && ours?.shown === 'all';
      return isJudged ? [{ id, ours, theirs: peerFigures(figure), scale: question.scale }] : [];
    }),
  );
  return {
    method: await methodOf(tx, source.roundId as RoundId, source.surveyKind),
    peersFamilySize: judged[0]?.mean.familySize ?? 0,
    peers: found.map(({ id, figure, question, comparable }) => {
      const differences = judged.find((one) => one.id === id);
      return {
        ...peerOf({ id, figure }),
        question: question.name,
        comparability: comparable.kind === 'other' ? comparable.reason : comparable.kind,
        figures:
          comparable.kind === 'other'
            ? null
            : outwardFigures({ shown: 'all', ...peerFigures(figure) }, figure.scale),
        differences: differences ? told(differences) : null,
      };
    }),
  };
}

/** What a figure of another municipality says of itself. */
export function peerOf({
  id,
  figure,
}: Pick<StoredPeer, 'id' | 'figure'>): Omit<PeerFigure, 'itemId'> & { id: string } {
  const { itemId: _, ...rest } = figure;
  return { id, ...rest };
}

/** Judged differences as they are told between two groups, where nothing went up or down. */
function told({ mean, spread, dissatisfied }: JudgedChange) {
  return { mean: toldOne(mean), spread: toldOne(spread), dissatisfied: toldOne(dissatisfied) };
}

function toldOne({ difference, low, high, adjustedP, verdict, reason }: JudgedChange[keyof JudgedChange]) {
  const way = verdict === 'up' || verdict === 'larger' ? ('more' as const) : ('less' as const);
  const isTested = reason !== 'notTestable';
  return {
    ...{ difference, low: isTested ? low : null, high: isTested ? high : null, adjustedP, reason },
    verdict: verdict === 'noSureChange' ? ('notSure' as const) : way,
  };
}
