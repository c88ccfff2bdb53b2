import '../designer.css';
import { Button, Checkbox, Heading, Paragraph, Textfield } from '@digdir/designsystemet-react';
import { type FormEvent, memo, type ReactNode, useMemo, useState } from 'react';
import { useParams } from 'react-router';
import { directionOf } from '../../../server/core/draft/direction.ts';
import { withLanguage, withText } from '../../../server/core/draft/edit/text.ts';
import { languageTag, longestText, mostLanguages } from '../../../server/core/draft/format.ts';
import { completenessOf, isWritten, textsOf } from '../../../server/core/draft/texts.ts';
import { languages as ownLanguages } from '../../../server/core/locale.ts';
import { designerTexts } from '../../i18n/designer.ts';
import { LeaveGuard } from '../../parts/LeaveGuard.tsx';
import { noticeFor } from '../../parts/Notice.tsx';
import { PageTitle } from '../../parts/PageTitle.tsx';
import { usePlace, useTexts } from '../../parts/place.ts';
import { DraftNav } from '../DraftNav.tsx';
import { ConflictDialog } from '../editor/ConflictDialog.tsx';
import { SavedState } from '../editor/SavedState.tsx';
import type { DraftSession } from '../editor/session.ts';
import { useSession } from '../editor/use-session.ts';
import { languageName } from '../language-names.ts';
import { type DraftView, useDraft } from '../queries.ts';
import { noteAt, placeWords } from './place-words.ts';
import { TranslationFiles } from './TranslationFiles.tsx';

/** Every text of a questionnaire in all its languages side by side. */
export function LanguagesPage(): ReactNode {
  const { texts } = usePlace();
  const { draft: id = '' } = useParams();
  const query = useDraft(id);
  const notice = noticeFor(query, texts.app);
  if (notice || !query.data || query.isFetching) return notice ?? null;
  return <Languages key={id} view={query.data} />;
}

function Languages({ view }: { view: DraftView }): ReactNode {
  const { language: reads } = usePlace();
  const words = useTexts(designerTexts);
  const { session, shown } = useSession(view);
  const [told, setTold] = useState('');
  const { draft, saving } = shown;
  const all = textsOf(draft);
  const lacks = (place: string) =>
    all.some((one) => one.place === place && draft.languages.some((tag) => !isWritten(one.text, tag)));
  // What was missing when it was asked for: a text that is written meanwhile stays, so that one can see what one wrote.
  const [missing, setMissing] = useState<ReadonlySet<string> | null>(null);
  const rows = missing ? all.filter(({ place }) => missing.has(place)) : all;
  const placed = useMemo(() => placeWords(draft, words), [draft, words]);
  const noted = useMemo(() => noteAt(draft), [draft]);
  const texts = words.languages;
  const change = (tag: string, isThere: boolean) => {
    const name = languageName(tag, words, reads);
    const text = isThere ? texts.added(name) : texts.removed(name);
    session.act((one) => withLanguage(one, tag, isThere), { text });
    setTold(text);
  };
  return (
    <>
      <DraftNav draft={view.id} />
      <PageTitle title={texts.title} />
      <LeaveGuard isUnsaved={['refused', 'retrying', 'conflict'].includes(saving.state)} />
      <Paragraph className="lead">{texts.lead}</Paragraph>
      <SavedState saving={saving} words={words} />
      <p className="ds-sr-only" role="status">
        {told}
      </p>
      <ul className="language-summary">
        {completenessOf(draft).map(({ language, writtenCount, textCount, isComplete }) => (
          <li key={language}>
            <strong>{languageName(language, words, reads)}</strong>
            <span>{isComplete ? texts.isComplete : texts.share(writtenCount, textCount)}</span>
            {language === 'nb' || !view.mayEdit ? null : (
              <Button variant="tertiary" data-size="sm" onClick={() => change(language, false)}>
                {texts.remove(languageName(language, words, reads))}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {view.mayEdit && draft.languages.length < mostLanguages ? (
        <AddLanguage there={draft.languages} onAdded={(tag) => change(tag, true)} />
      ) : null}
      <TranslationFiles id={view.id} {...{ session, shown }} mayEdit={view.mayEdit} />
      {draft.languages.every((tag) => (ownLanguages as readonly string[]).includes(tag)) ? null : (
        <Paragraph>{texts.onlyHere}</Paragraph>
      )}
      <Heading level={2} data-size="xs">
        {texts.table}
      </Heading>
      <Checkbox
        label={texts.filter}
        checked={missing !== null}
        onChange={(event) =>
          setMissing(event.target.checked ? new Set(all.map(({ place }) => place).filter(lacks)) : null)
        }
      />
      {rows.length === 0 ? <Paragraph>{texts.nothingMissing}</Paragraph> : null}
      <ul className="language-table">
        {rows.map(({ place, text }) => (
          <li key={place}>
            <fieldset className="language-row">
              <legend>{placed(place)}</legend>
              {noted(place) === null ? null : <p className="quiet">{texts.note(noted(place) ?? '')}</p>}
              <div className="language-cells">
                {draft.languages.map((tag) => (
                  <Cell
                    key={tag}
                    {...{ session, place, tag }}
                    label={languageName(tag, words, reads)}
                    did={words.acts.wrote(placed(place))}
                    value={text[tag] ?? ''}
                    isReadOnly={!view.mayEdit}
                  />
                ))}
              </div>
            </fieldset>
          </li>
        ))}
      </ul>
      {saving.state === 'conflict' ? (
        <ConflictDialog
          conflicts={saving.conflicts}
          speaking={{ draft, language: 'nb', words }}
          onChosen={(choices) => {
            session.resolve(choices);
            setTold(words.conflict.settled);
          }}
        />
      ) : null}
    </>
  );
}

interface CellProps {
  session: DraftSession;
  place: string;
  tag: string;
  label: string;
  did: string;
  value: string;
  isReadOnly: boolean;
}

/** One text in one language. There are hundreds, so only the one that is written in is drawn anew. */
const Cell = memo(function Cell({
  session,
  place,
  tag,
  label,
  did,
  value,
  isReadOnly,
}: CellProps): ReactNode {
  return (
    <Textfield
      multiline
      rows={value.length > 90 ? 4 : 2}
      label={label}
      lang={tag}
      dir={directionOf(tag)}
      maxLength={longestText}
      readOnly={isReadOnly}
      value={value}
      onChange={(event) => {
        const words = event.target.value;
        session.act((draft) => withText(draft, place, tag, words), { text: did, joins: `${place} ${tag}` });
      }}
    />
  );
});

function AddLanguage({
  there,
  onAdded,
}: {
  there: readonly string[];
  onAdded(tag: string): void;
}): ReactNode {
  const words = useTexts(designerTexts);
  const texts = words.languages;
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState<string | undefined>(undefined);
  const add = (event: FormEvent) => {
    event.preventDefault();
    const tag = typed.trim();
    const wrong = !languageTag.safeParse(tag).success
      ? texts.codeWrong
      : there.includes(tag)
        ? texts.codeThere
        : undefined;
    setFault(wrong);
    if (wrong !== undefined) return;
    onAdded(tag);
    setTyped('');
  };
  return (
    <form className="language-add" onSubmit={add} noValidate>
      <Textfield
        label={texts.code}
        description={texts.codeHelp}
        value={typed}
        error={fault}
        maxLength={20}
        autoCapitalize="off"
        spellCheck={false}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Button type="submit" variant="secondary">
        {texts.add}
      </Button>
    </form>
  );
}
