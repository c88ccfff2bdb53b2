import '../designer.css';
import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { useLocation, useParams, useSearchParams } from 'react-router';
import { partAt } from '../../../server/core/draft/edit/tree.ts';
import { designerTexts } from '../../i18n/designer.ts';
import { LeaveGuard } from '../../parts/LeaveGuard.tsx';
import { noticeFor } from '../../parts/Notice.tsx';
import { PageTitle } from '../../parts/PageTitle.tsx';
import { usePlace, useTexts } from '../../parts/place.ts';
import { DraftNav } from '../DraftNav.tsx';
import { type DraftView, useDraft } from '../queries.ts';
import { commentsByPart, useComments } from '../review/queries.ts';
import { AboutForm } from './AboutForm.tsx';
import { BreaksStrip } from './BreaksStrip.tsx';
import { ConflictDialog } from './ConflictDialog.tsx';
import { DraftPreview } from './DraftPreview.tsx';
import { EditorBar } from './EditorBar.tsx';
import { about, CommentingContext, type Editor, EditorContext, type FocusOn } from './editor.ts';
import { FillsStrip } from './FillsStrip.tsx';
import { Outline } from './Outline.tsx';
import { PartForm } from './PartForm.tsx';
import { UndoKeys } from './UndoKeys.tsx';
import { useHere } from './use-here.ts';
import { useSession } from './use-session.ts';
import { SurroundingsContext, useSurroundings } from './use-surroundings.ts';

/** Where a questionnaire is written: what there is at the left, what is chosen in the middle, the phone at the right. */
export function EditorPage(): ReactNode {
  const { texts } = usePlace();
  const { draft: id = '' } = useParams();
  const query = useDraft(id);
  const notice = noticeFor(query, texts.app);
  if (notice || !query.data || query.isFetching) return notice ?? null;
  return <DraftEditor key={id} view={query.data} />;
}

function DraftEditor({ view }: { view: DraftView }): ReactNode {
  const { base, language: reads } = usePlace();
  const words = useTexts(designerTexts);
  const { session, shown } = useSession(view);
  const { draft, saving } = shown;
  const around = useSurroundings(view, session.revision);
  const [search, setSearch] = useSearchParams();
  const [language, setLanguage] = useState<string>('nb');
  const [told, setTold] = useState('');
  const [focus, setFocus] = useState<{ on: FocusOn }>({ on: 'nothing' });
  const arrived = useLocation().state as { told?: string } | null;
  // What was done on the way here, such as putting a question in from the bank: told once, where it can be seen.
  useEffect(() => {
    if (!arrived?.told) return;
    setTold(arrived.told);
    setFocus({ on: 'heading' });
    // Not once more when the page is fetched again.
    setSearch((now) => now, { replace: true, preventScrollReset: true, state: { keepFocus: true } });
  }, [arrived?.told, setSearch]);
  const asked = search.get('del') ?? about;
  const selected = asked === about || partAt(draft, asked) ? asked : about;
  const select = useCallback(
    (key: string, on: FocusOn = 'heading') => {
      setSearch({ del: key }, { replace: true, preventScrollReset: true, state: { keepFocus: true } });
      setFocus({ on });
    },
    [setSearch],
  );
  const others = useHere(session, view.id, selected === about ? null : selected, view.mayEdit);
  const said = useComments(view.id).data?.comments;
  const commenting = useMemo(
    () => ({ id: view.id, state: view.state, byPart: commentsByPart(said ?? [], draft) }),
    [said, draft, view.id, view.state],
  );
  const editor = useMemo<Editor>(
    () => ({
      ...{ draft, language, selected, select, words, mayEdit: view.mayEdit },
      edit(change, did, isTold = true) {
        session.act(change, did);
        if (isTold) setTold(did.text);
      },
    }),
    [draft, language, selected, select, words, view.mayEdit, session],
  );
  const title = draft.title[reads] || draft.title['nb'] || words.untitled;
  const takeBack = (isUndo: boolean) => {
    const did = isUndo ? session.undo() : session.redo();
    if (did) setTold(isUndo ? words.undone(did.text) : words.redone(did.text));
  };
  return (
    <EditorContext value={editor}>
      <SurroundingsContext value={around}>
        <DraftNav draft={view.id} />
        <PageTitle title={title} />
        <LeaveGuard
          isUnsaved={saving.state === 'refused' || saving.state === 'retrying' || saving.state === 'conflict'}
        />
        <EditorBar
          {...{ view, shown, others, language }}
          settle={() => session.settled()}
          onLanguage={setLanguage}
          onUndo={() => takeBack(true)}
          onRedo={() => takeBack(false)}
        />
        <p className="ds-sr-only" role="status">
          {told}
        </p>
        <FillsStrip kind={draft.kind} mapping={`${base}/sporreskjema/${view.id}/kobling`} />
        <BreaksStrip id={view.id} />
        <div className="editor">
          <CommentingContext value={commenting}>
            <Outline />
            {selected === about ? (
              <AboutForm key={about} hasSurvey={view.hasSurvey} focus={focus} />
            ) : (
              <PartForm key={selected} partKey={selected} focus={focus} />
            )}
          </CommentingContext>
          <DraftPreview id={view.id} revision={session.revision} />
        </div>
        {saving.state === 'conflict' ? (
          <ConflictDialog
            conflicts={saving.conflicts}
            speaking={editor}
            onChosen={(choices) => {
              session.resolve(choices);
              setTold(words.conflict.settled);
            }}
          />
        ) : null}
        <UndoKeys onUndo={takeBack} />
      </SurroundingsContext>
    </EditorContext>
  );
}
