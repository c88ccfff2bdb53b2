import '../designer.css';
import './versions.css';
import { Field, Heading, Label, Paragraph, Select } from '@digdir/designsystemet-react';
import { type ReactNode, useId, useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { nameOfVersion } from '../../../server/core/draft/version-name.ts';
import { call } from '../../api.ts';
import { formatList, formatMoment } from '../../i18n/dates.ts';
import { designerTexts } from '../../i18n/designer.ts';
import { draftVersionsTexts } from '../../i18n/draft-versions.ts';
import { ActButton } from '../../parts/ActButton.tsx';
import { Done, useDone } from '../../parts/Done.tsx';
import { Loading, noticeFor } from '../../parts/Notice.tsx';
import { PageTitle } from '../../parts/PageTitle.tsx';
import { usePlace, useTexts } from '../../parts/place.ts';
import { useAct } from '../../parts/use-act.ts';
import { DraftNav } from '../DraftNav.tsx';
import { titleOf } from '../DraftsPage.tsx';
import type { DraftView } from '../queries.ts';
import { Differences } from './Differences.tsx';
import { History } from './History.tsx';
import { historyOf } from './history.ts';
import {
  type DifferencesView,
  type RevisionLine,
  useDifferences,
  useDraftNow,
  useRevisions,
  useVersions,
  type VersionLine,
  versionRefusal,
  versionsOfDraft,
} from './queries.ts';
import { RestoreDialog } from './RestoreDialog.tsx';

/** What has changed between any two states of a questionnaire, and its history, of which anything can be brought back. */
export function VersionsPage(): ReactNode {
  const { texts } = usePlace();
  const { draft: id = '' } = useParams();
  const now = useDraftNow(id);
  const revisions = useRevisions(id);
  const versions = useVersions(id);
  const notice =
    noticeFor(now, texts.app) ?? noticeFor(revisions, texts.app) ?? noticeFor(versions, texts.app);
  if (notice || !now.data || !revisions.data || !versions.data) return notice;
  return <Versions view={now.data} revisions={revisions.data.revisions} versions={versions.data.versions} />;
}

interface VersionsProps {
  view: DraftView;
  revisions: readonly RevisionLine[];
  versions: readonly VersionLine[];
}

function Versions({ view, revisions, versions }: VersionsProps): ReactNode {
  const { language } = usePlace();
  const words = useTexts(draftVersionsTexts);
  const designer = useTexts(designerTexts);
  const [search] = useSearchParams();
  const differences = useDifferences(view.id, search.get('fra'), search.get('til'));
  const [done, say] = useDone();
  const [asked, setAsked] = useState<{ revision: number; when: string } | null>(null);
  /** What it was before something was brought back. */
  const [before, setBefore] = useState<number | null>(null);
  const restore = useAct(
    versionsOfDraft,
    async ({ revision, said, isUndo }: { revision: number; said: string; isUndo: boolean }, params) => {
      const given = { baseRevision: view.revision, revision };
      await call('POST /api/:municipality/drafts/:draft/revisions', { ...params, draft: view.id }, given);
      say(said);
      setBefore(isUndo ? null : view.revision);
    },
  );
  return (
    <>
      <DraftNav draft={view.id} />
      <PageTitle title={words.title} />
      <Paragraph className="versions-of">{titleOf(view.title, language) ?? designer.untitled}</Paragraph>
      <Paragraph className="lead">{words.lead}</Paragraph>
      <Done thing={done} />
      {before === null ? null : (
        <p>
          <ActButton
            variant="secondary"
            isBusy={restore.isPending}
            onClick={() => restore.mutate({ revision: before, said: words.restore.undone, isUndo: true })}
          >
            {words.restore.undo}
          </ActButton>
        </p>
      )}
      {restore.isError ? (
        <p role="alert" className="error">
          {versionRefusal(restore.error, words, words.restore.failed)}
        </p>
      ) : null}
      <Choose {...{ view, revisions, versions }} shown={differences.data} />
      <section aria-labelledby="differences-title" aria-busy={differences.isFetching}>
        <Heading level={2} data-size="xs" id="differences-title">
          {words.differences}
        </Heading>
        {differences.data ? (
          <>
            <FromTo {...{ view, revisions, versions }} shown={differences.data} />
            <Differences view={differences.data} />
          </>
        ) : differences.isError ? (
          <p role="alert" className="error">
            {versionRefusal(differences.error, words, words.failed)}
          </p>
        ) : (
          <Loading text={words.loading} />
        )}
      </section>
      <History {...{ revisions, now: view.revision, mayRestore: view.mayEdit, onRestore: setAsked }} />
      <RestoreDialog
        draft={view.id}
        now={view.revision}
        asked={asked}
        onClose={() => setAsked(null)}
        onConfirm={() => {
          if (asked)
            restore.mutate({
              ...{ revision: asked.revision, said: words.restore.done(asked.when), isUndo: false },
            });
          setAsked(null);
        }}
      />
    </>
  );
}

type ShownProps = VersionsProps & { shown: DifferencesView | undefined };

/** What the states are called, for a list of them and for paper. */
function useNames({ view, revisions, versions }: VersionsProps) {
  const { language } = usePlace();
  const words = useTexts(draftVersionsTexts);
  const ofRevision = (one: RevisionLine) =>
    one.revision === view.revision
      ? words.now
      : words.revision(
          formatMoment(one.savedAt, language),
          one.savedBy.isSelf ? words.history.self : one.savedBy.name,
        );
  const ofVersion = (one: VersionLine) => {
    const name = words.version(
      one.version,
      one.rounds.length === 0 ? null : formatList(one.rounds, language),
    );
    return one.isThisDraft ? `${name} (${words.approvedHere})` : name;
  };
  const ofEnd = ({ revision, version }: DifferencesView['from']) => {
    const found = revisions.find((one) => one.revision === revision);
    const approved = versions.find((one) => one.version === version);
    return found ? ofRevision(found) : approved ? ofVersion(approved) : '';
  };
  return { ofRevision, ofVersion, ofEnd };
}

function FromTo({ shown, ...known }: VersionsProps & { shown: DifferencesView }): ReactNode {
  const words = useTexts(draftVersionsTexts);
  const { ofEnd } = useNames(known);
  return <Paragraph className="from-to">{words.fromTo(ofEnd(shown.from), ofEnd(shown.to))}</Paragraph>;
}

/** Which two: those that have been approved, and the draft as it was when each sitting ended. */
function Choose({ shown, ...known }: ShownProps): ReactNode {
  const { view, revisions, versions } = known;
  const words = useTexts(draftVersionsTexts);
  const { ofRevision, ofVersion } = useNames(known);
  const [search, setSearch] = useSearchParams();
  const field = useId();
  const chosen = (name: 'fra' | 'til', end: DifferencesView['from'] | undefined) => {
    const inAddress = search.get(name);
    if (inAddress) return inAddress;
    if (!end) return '';
    return end.revision === null
      ? nameOfVersion({ kind: 'version', number: end.version ?? 0 })
      : nameOfVersion({ kind: 'revision', number: end.revision });
  };
  const values = { fra: chosen('fra', shown?.from), til: chosen('til', shown?.to) };
  const sittings = historyOf(revisions).flatMap((day) => day.sittings.map(({ last }) => last));
  const picked = revisions.filter((one) =>
    Object.values(values).includes(nameOfVersion({ kind: 'revision', number: one.revision })),
  );
  const listed = [...new Set([...sittings, ...picked])].toSorted(
    (one, other) => other.revision - one.revision,
  );
  const pick = (name: 'fra' | 'til', value: string) => {
    const next = { ...values, [name]: value };
    const isNow = next.til === nameOfVersion({ kind: 'revision', number: view.revision });
    setSearch(isNow ? { fra: next.fra } : next, {
      ...{ replace: true, preventScrollReset: true, state: { keepFocus: true } },
    });
  };
  const select = (name: 'fra' | 'til', label: string) => (
    <Field>
      <Label htmlFor={`${field}-${name}`}>{label}</Label>
      <Select
        id={`${field}-${name}`}
        value={values[name]}
        onChange={(event) => pick(name, event.target.value)}
      >
        {versions.length > 0 ? (
          <optgroup label={words.groups.versions}>
            {versions.map((one) => (
              <option key={one.version} value={nameOfVersion({ kind: 'version', number: one.version })}>
                {ofVersion(one)}
              </option>
            ))}
          </optgroup>
        ) : null}
        <optgroup label={words.groups.draft}>
          {listed.map((one) => (
            <option key={one.revision} value={nameOfVersion({ kind: 'revision', number: one.revision })}>
              {ofRevision(one)}
            </option>
          ))}
        </optgroup>
      </Select>
    </Field>
  );
  return (
    <fieldset className="versions-choose">
      <legend>{words.choose}</legend>
      {select('fra', words.from)}
      {select('til', words.to)}
    </fieldset>
  );
}
