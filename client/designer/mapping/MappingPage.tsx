import '../designer.css';
import './mapping.css';
import { Paragraph } from '@digdir/designsystemet-react';
import { type ReactNode, useMemo, useState } from 'react';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { useOverview } from '../../entrances/overview.ts';
import { designerTexts } from '../../i18n/designer.ts';
import { mappingTexts } from '../../i18n/mapping.ts';
import { LeaveGuard } from '../../parts/LeaveGuard.tsx';
import { noticeFor } from '../../parts/Notice.tsx';
import { PageTitle } from '../../parts/PageTitle.tsx';
import { usePlace, useTexts } from '../../parts/place.ts';
import { DraftNav } from '../DraftNav.tsx';
import { ConflictDialog } from '../editor/ConflictDialog.tsx';
import { about, type Editor, EditorContext, nameOf } from '../editor/editor.ts';
import { UndoButtons } from '../editor/UndoButtons.tsx';
import { UndoKeys } from '../editor/UndoKeys.tsx';
import { useHere } from '../editor/use-here.ts';
import { useSession } from '../editor/use-session.ts';
import { type DraftView, useDraft } from '../queries.ts';
import { ChainView } from './ChainView.tsx';
import { IndicatorList } from './IndicatorList.tsx';

/** Which questions the indicators are made of: seen whole, and changed. */
export function MappingPage(): ReactNode {
  const { texts } = usePlace();
  const { draft: id = '' } = useParams();
  const query = useDraft(id);
  const notice = noticeFor(query, texts.app);
  if (notice || !query.data || query.isFetching) return notice ?? null;
  return <Mapping key={id} view={query.data} />;
}

function Mapping({ view }: { view: DraftView }): ReactNode {
  const { municipality, base, language: reads, texts: app } = usePlace();
  const scorecards = useOverview(municipality.slug);
  const words = useTexts(designerTexts);
  const texts = useTexts(mappingTexts);
  const navigate = useNavigate();
  const { session, shown } = useSession(view);
  const { draft, saving } = shown;
  const [told, setTold] = useState('');
  const [search] = useSearchParams();
  const isChain = search.get('vis') === 'kjede';
  const others = useHere(session, view.id, null, view.mayEdit);
  const toEditor = `${base}/sporreskjema/${view.id}`;
  const editor = useMemo<Editor>(
    () => ({
      ...{ draft, language: 'nb', selected: about, words, mayEdit: view.mayEdit },
      select: (key) => void navigate(`${toEditor}?del=${key}`),
      edit(change, did, isTold = true) {
        session.act(change, did);
        if (isTold) setTold(did.text);
      },
    }),
    [draft, words, view.mayEdit, session, navigate, toEditor],
  );
  const takeBack = (isUndo: boolean) => {
    const did = isUndo ? session.undo() : session.redo();
    if (did) setTold(isUndo ? words.undone(did.text) : words.redone(did.text));
  };
  const title = draft.title[reads] || draft.title['nb'] || words.untitled;
  return (
    <EditorContext value={editor}>
      <DraftNav draft={view.id} />
      <PageTitle title={`${texts.title}: ${title}`}>{texts.title}</PageTitle>
      <LeaveGuard isUnsaved={['refused', 'retrying', 'conflict'].includes(saving.state)} />
      <p className="mapping-of">{title}</p>
      <Paragraph className="lead">{texts.lead}</Paragraph>
      {view.mayEdit ? (
        <UndoButtons {...{ shown, words }} onUndo={() => takeBack(true)} onRedo={() => takeBack(false)} />
      ) : (
        <p>{words.readOnly}</p>
      )}
      {others.length > 0 ? (
        <p role="status" className="editor-here">
          {words.here(
            others.map(({ name, item }) => (item === null ? name : words.hereAt(name, nameOf(editor, item)))),
          )}
        </p>
      ) : null}
      <p className="ds-sr-only" role="status">
        {told}
      </p>
      <nav aria-label={texts.views.label}>
        <ul className="mapping-views">
          {(['indicators', 'chain'] as const).map((view) => (
            <li key={view}>
              <Link
                to={view === 'chain' ? '?vis=kjede' : '?'}
                state={{ keepFocus: true }}
                aria-current={isChain === (view === 'chain') ? 'page' : undefined}
              >
                {texts.views[view]}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {noticeFor(scorecards, app.app) ?? (isChain ? <ChainView /> : <IndicatorList />)}
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
    </EditorContext>
  );
}
