import type { PeerFigureId } from '../../core/ids.ts';
import type { Context } from '../../platform/context.ts';
import type { Handlers } from '../../platform/http/implement.ts';
import type { Municipality } from '../organisation/organisation.store.ts';
import { peerOf } from './comparison.service.ts';
import type { peersContract } from './peers.contract.ts';
import { importPeers, removePeer, viewPeers } from './peers.service.ts';

export function peersRoutes(context: Context): Handlers<typeof peersContract, Municipality> {
  return {
    'GET /api/:municipality/peers': async ({ municipality, actor }) => {
      const peers = await viewPeers(context, municipality.id, actor);
      return {
        peers: peers.map(({ id, figure, importedAt, importedByName }) => ({
          ...peerOf({ id, figure }),
          ...{ importedAt: importedAt.toISOString(), importedByName },
        })),
      };
    },
    'POST /api/:municipality/peers/import': async ({ municipality, body, actor }) => {
      const file = { name: body.fileName, bytes: Buffer.from(body.contentBase64, 'base64') };
      const { plan, ...rest } = await importPeers(
        context,
        municipality.id,
        { file, apply: body.apply },
        actor,
      );
      return { ...rest, ...plan };
    },
    'POST /api/:municipality/peers/remove': async ({ municipality, body, actor }) => {
      await removePeer(context, municipality.id, body.peerId as PeerFigureId, actor);
      return {};
    },
  };
}
