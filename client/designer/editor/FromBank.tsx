import { Button, Paragraph, Tag } from '@digdir/designsystemet-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { addFromBank } from '../../../server/core/draft/edit/bank.ts';
import { formatCount } from '../../../server/core/wording/numbers.ts';
import { bankTexts } from '../../i18n/bank.ts';
import { Loading, PartNotFetched } from '../../parts/Notice.tsx';
import { usePlace, useTexts } from '../../parts/place.ts';
import { aboveFor, answeredHow, textFor, usedHow } from '../bank/bank-words.ts';
import { type BankLine, bankItemQuery, useBank } from '../bank/queries.ts';
import { SearchField } from '../bank/SearchField.tsx';
import { about, nameOf, spotAfter, useEditor } from './editor.ts';

/** A question that has been asked before, found and put in without leaving what is being written. */
export function FromBank({ onClose, onBack }: { onClose(): void; onBack(): void }): ReactNode {
  const editor = useEditor();
  const { draft, words, selected } = editor;
  const texts = useTexts(bankTexts);
  const [search, setSearch] = useState('');
  const add = useAdd(onClose);
  return (
    <div className="from-bank">
      {selected === about ? null : <Paragraph>{words.add.after(nameOf(editor, selected))}</Paragraph>}
      <SearchField words={search} onWords={setSearch} autoFocus />
      {add.isError ? (
        <p role="alert" className="error">
          {texts.pick.failed}
        </p>
      ) : null}
      <Hits
        search={search}
        thereIds={new Set(draft.items.map(({ id }) => id))}
        isBusy={add.isPending}
        onChosen={(item) => add.mutate(item)}
      />
      <p>
        <Button variant="tertiary" onClick={onBack}>
          {texts.pick.back}
        </Button>
      </p>
    </div>
  );
}

/** Puts a question in as one step that can be undone, or goes to where it is already. */
function useAdd(onClose: () => void) {
  const editor = useEditor();
  const { draft, selected, select, edit } = editor;
  const { municipality, language } = usePlace();
  const texts = useTexts(bankTexts);
  const client = useQueryClient();
  // Whoever closes the dialog meanwhile has thought better of it.
  const isOpen = useRef(true);
  useEffect(() => {
    isOpen.current = true;
    return () => {
      isOpen.current = false;
    };
  }, []);
  return useMutation({
    mutationFn: ({ id }: BankLine) => client.fetchQuery(bankItemQuery(municipality.slug, id)),
    networkMode: 'always',
    onSuccess: ({ piece, text }) => {
      if (!isOpen.current) return;
      const spot = spotAfter(draft, selected);
      const found = addFromBank(draft, piece, spot);
      onClose();
      if (found.outcome === 'added') {
        const name = textFor(text, language) ?? texts.unwritten;
        edit(
          (one) => {
            const added = addFromBank(one, piece, spot);
            return added.outcome === 'added' ? added.draft : one;
          },
          { text: texts.into.added(name) },
        );
      }
      select(found.key);
    },
  });
}

function Hits(props: {
  search: string;
  thereIds: ReadonlySet<string>;
  isBusy: boolean;
  onChosen(item: BankLine): void;
}): ReactNode {
  const { search, thereIds, isBusy, onChosen } = props;
  const { texts: place, language } = usePlace();
  const texts = useTexts(bankTexts);
  const { words } = useEditor();
  const query = useBank(search === '' ? {} : { words: search });
  if (query.isPending) return <Loading text={place.app.loading} />;
  if (!query.data) return <PartNotFetched query={query} text={texts.failed} />;
  const items = query.data.pages.flatMap((page) => page.items);
  const { foundCount = 0, allCount = 0 } = query.data.pages.at(-1) ?? {};
  const left = foundCount - items.length;
  return (
    <>
      <p role="status" className="bank-count">
        {allCount === 0
          ? texts.empty
          : foundCount === 0
            ? texts.none(search)
            : texts.found(formatCount(foundCount, language), formatCount(allCount, language))}
      </p>
      <ul className="add-kinds from-bank-list" aria-label={texts.list} aria-busy={query.isPlaceholderData}>
        {items.map((item) => {
          const isThere = thereIds.has(item.id);
          const name = textFor(item.text, language) ?? texts.unwritten;
          const above = aboveFor(item, language);
          return (
            <li key={item.id}>
              <button
                type="button"
                className="add-kind"
                aria-disabled={isBusy || undefined}
                aria-label={isThere ? texts.pick.goThere(name) : undefined}
                onClick={() => (isBusy ? undefined : onChosen(item))}
              >
                {above ? <span>{above}</span> : null}
                <strong>{name}</strong>
                <span>{answeredHow(item, language, texts, words)}</span>
                <span>{usedHow(item, texts)}</span>
                {isThere ? (
                  <Tag data-size="sm" variant="outline" data-color="neutral">
                    {texts.pick.isThere}
                  </Tag>
                ) : null}
              </button>
            </li>
          );
        })}
      </ul>
      {left > 0 ? <Paragraph className="quiet">{texts.pick.manyMore(left)}</Paragraph> : null}
    </>
  );
}
