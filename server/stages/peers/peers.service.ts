import { type Doer, doerId } from '../../core/authorisation/doer.ts';
import type { MunicipalityId, PeerFigureId, SurveyId } from '../../core/ids.ts';
import { sheetOfPeerJson } from '../../core/peers/peer-json.ts';
import { type PeersPlan, planPeers } from '../../core/peers/peers-plan.ts';
import type { Sheet } from '../../core/sheet.ts';
import type { Context } from '../../platform/context.ts';
import { inMunicipality } from '../../platform/db/connect.ts';
import { demand } from '../../platform/demand.ts';
import { FileRefused, Refusal } from '../../platform/errors.ts';
import { decodeText } from '../../platform/files/decode.ts';
import { UnreadableTable } from '../../platform/files/unreadable.ts';
import { insertAuditEntry } from '../organisation/audit.store.ts';
import {
  conclude,
  countsOf,
  type GivenFile,
  type GivenImport,
  type Imported,
  readImportFile,
} from '../organisation/import-file.ts';
import { listSurveys } from '../rounds/surveys.store.ts';
import { listOwnQuestions } from './own-questions.store.ts';
import { deletePeer, insertPeer, listPeers, type StoredPeer } from './peers.store.ts';

/**
 * Figures of other municipalities from a file, all or none: what would change, or with the fingerprint of that, the change
 * itself. Refuses with `file-has-faults`, and with `changed-since` when something else would be done than was agreed to.
 */
export async function importPeers(
  context: Context,
  municipalityId: MunicipalityId,
  { file, apply }: GivenImport,
  by: Doer,
): Promise<Imported<PeersPlan>> {
  const permitted = demand(by, 'managePeers', { id: municipalityId });
  const sheet = await sheetOf(file);
  const at = context.clock.now();
  return inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const now = {
      questions: await listOwnQuestions(tx),
      figures: (await listPeers(tx)).map(({ figure }) => figure),
    };
    const read = planPeers(sheet, now);
    if (!read.ok) throw new FileRefused(read.faults, read.count);
    const { plan } = read;
    const last = { act: 'peers.imported', subject: municipalityId, after: countsOf(plan.changes) };
    return conclude(tx, municipalityId, { file, apply, plan, at, by, last }, async () => {
      const surveys = new Map((await listSurveys(tx)).map(({ key, id }) => [key, id]));
      for (const figure of plan.acts) {
        const surveyId = surveys.get(figure.surveyKey) as SurveyId;
        await insertPeer(tx, permitted, { figure, surveyId, importedAt: at, importedBy: doerId(by) });
      }
      return [];
    });
  });
}

/** The two forms of the file are told apart by their first letter. */
async function sheetOf(file: GivenFile): Promise<Sheet> {
  if (!/^[\s\ufeff]*\{/.test(file.bytes.subarray(0, 64).toString('utf8'))) return readImportFile(file);
  const read = sheetOfPeerJson(textOf(file));
  if (!read.ok) throw new FileRefused(read.faults, read.count);
  return read.sheet;
}

function textOf({ bytes }: GivenFile): string {
  try {
    return decodeText(bytes).text.replace(/^\ufeff/, '');
  } catch (error) {
    if (!(error instanceof UnreadableTable)) throw error;
    const { row, column, code } = error.fault;
    throw new FileRefused([{ row, column, code, about: null }], 1);
  }
}

/** Everything that has been taken in, for whoever may take it away. */
export async function viewPeers(
  context: Context,
  municipalityId: MunicipalityId,
  by: Doer,
): Promise<StoredPeer[]> {
  demand(by, 'managePeers', { id: municipalityId });
  return inMunicipality(context.db.staff, municipalityId, (tx) => listPeers(tx));
}

/** Takes one away for good; the log says which. Refuses with `unknown-peer`. */
export async function removePeer(
  context: Context,
  municipalityId: MunicipalityId,
  id: PeerFigureId,
  by: Doer,
): Promise<void> {
  const permitted = demand(by, 'managePeers', { id: municipalityId });
  await inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const gone = await deletePeer(tx, permitted, id);
    if (!gone) throw new Refusal('unknown-peer', 404);
    await insertAuditEntry(tx, municipalityId, {
      ...{ at: context.clock.now(), actor: doerId(by), act: 'peers.removed', subject: municipalityId },
      before: { municipality: gone.municipality, year: gone.year, survey: gone.surveyKey },
    });
  });
}
