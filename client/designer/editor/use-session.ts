import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Draft } from '../../../server/core/draft/format.ts';
import { call, ProblemError } from '../../api.ts';
import { useKept } from '../../parts/kept-text.ts';
import { usePlace } from '../../parts/place.ts';
import { noticeEnd } from '../../parts/session-ended.ts';
import { leaving } from '../leaving.ts';
import type { DraftView } from '../queries.ts';
import { type Answer, DraftSession, type Revision, type Shown } from './session.ts';

/** The draft as it is being written on this page, saved by itself, and kept on the device while the server cannot be reached. */
export function useSession(view: DraftView): { session: DraftSession; shown: Shown } {
  const { municipality } = usePlace();
  const client = useQueryClient();
  const asked = { municipality: municipality.slug, draft: view.id };
  const keptAs = `${municipality.slug}.${municipality.account?.name ?? ''}.draft.${view.id}`;
  const renewToken = () => client.invalidateQueries({ queryKey: [municipality.slug, 'municipality'] });
  const [kept, keep, forget] = useKept<{ base: Revision; draft: Draft } | null>(keptAs, null);
  const [session] = useState(() => {
    const put = (given: { baseRevision: number; document: Draft }) =>
      answered(call('PUT /api/:municipality/drafts/:draft', asked, given), renewToken);
    return new DraftSession(
      { revision: view.revision, document: view.document },
      { put, now: () => Date.now(), later },
    );
  });
  const shown = useSyncExternalStore(session.subscribe, session.shown);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each session
  useEffect(() => {
    session.reopen();
    if (kept && view.mayEdit) session.goOnWith(kept);
    const save = () => void session.save();
    window.addEventListener('online', save);
    window.addEventListener('pagehide', save);
    return () => {
      window.removeEventListener('online', save);
      window.removeEventListener('pagehide', save);
      const left = session.leave().then(() => {
        if (!session.kept) forget();
      });
      leaving(view.id, left);
      // The list of drafts tells what they are called and how far they have come.
      void client.invalidateQueries({ queryKey: [municipality.slug, 'drafts'] });
    };
  }, [session]);
  const { saving } = shown;
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever it stands otherwise with what is written
  useEffect(() => {
    if (session.kept) keep(session.kept);
    else forget();
  }, [saving]);
  return { session, shown };
}

function later(milliseconds: number, act: () => void): () => void {
  const timer = setTimeout(act, milliseconds);
  return () => clearTimeout(timer);
}

/** What a save came to. Only a server that said no is no; everything else may go better the next time. */
async function answered(
  saving: Promise<{ revision: number; document: Draft }>,
  renewToken: () => Promise<void>,
): Promise<Answer> {
  try {
    const { revision, document } = await saving;
    return { outcome: 'saved', revision, document };
  } catch (error) {
    noticeEnd(error);
    if (!(error instanceof ProblemError) || error.problem.status >= 500) return { outcome: 'away' };
    const { code, status, conflict } = error.problem;
    if (conflict)
      return { outcome: 'conflict', revision: conflict.revision, document: conflict.document as Draft };
    // Signed in anew in another tab: the page gets that one's token.
    if (code === 'page-token-missing') await renewToken();
    return code === 'page-token-missing' || status === 429
      ? { outcome: 'away' }
      : { outcome: 'refused', code };
  }
}
