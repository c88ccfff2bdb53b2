import './words.css';
import { Paragraph } from '@digdir/designsystemet-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import { Link } from 'react-router';
import { type ChosenWord, dictionaryOf } from '../../../server/core/words/dictionary.ts';
import { wordKeys } from '../../../server/core/words/keys.ts';
import { call, holdsNationalId } from '../../api.ts';
import { adminWordsTexts } from '../../i18n/admin-words.ts';
import { dictionaryIn } from '../../i18n/in-words.ts';
import { jargonTexts } from '../../i18n/jargon.ts';
import { ActButton } from '../../parts/ActButton.tsx';
import { LeaveGuard } from '../../parts/LeaveGuard.tsx';
import { PageTitle } from '../../parts/PageTitle.tsx';
import { usePlace } from '../../parts/place.ts';
import { ConfirmedAct } from '../../staff/ConfirmedAct.tsx';
import { focusFirstFault } from '../parts/focus-first-fault.ts';
import { draftOf, isFaulty, wordsOf } from './draft.ts';
import { TermField } from './TermField.tsx';

/** What the municipality calls the field's terms: chosen among words that are offered, or typed. */
export function WordsPage(): ReactNode {
  const { municipality, language, texts: common, base } = usePlace();
  const texts = adminWordsTexts[language];
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState(() => draftOf(dictionaryIn(municipality.words)));
  const [said, setSaid] = useState<'unsaved' | 'faulty' | 'saved' | null>(null);
  const save = useSave();
  const change = (next: typeof draft) => {
    setDraft(next);
    setSaid('unsaved');
    save.reset();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isFaulty(draft)) {
      setSaid('faulty');
      focusFirstFault(() => form.current);
      return;
    }
    save.mutate(wordsOf(draft), { onSuccess: () => setSaid('saved') });
  };
  const reset = useMutation({
    mutationFn: (_reason: string) => save.mutateAsync([]),
    onSuccess: () => {
      setDraft(draftOf(dictionaryOf([])));
      setSaid('saved');
    },
  });
  return (
    <>
      <PageTitle title={texts.title} />
      <Paragraph>{texts.intro}</Paragraph>
      <Paragraph>
        <Link to={`${base}/sporreskjema/sjargong`}>{jargonTexts[language].link}</Link>
      </Paragraph>
      <LeaveGuard isUnsaved={said === 'unsaved' || said === 'faulty'} />
      <form ref={form} onSubmit={submit} noValidate className="words-form">
        {wordKeys.map((key) => (
          <TermField key={key} term={key} draft={draft} showFaults={said === 'faulty'} onChange={change} />
        ))}
        <div className="words-save">
          <ActButton type="submit" isBusy={save.isPending}>
            {texts.save}
          </ActButton>
          <p role="status">{said && !save.isError ? texts[said] : ''}</p>
          {save.isError ? (
            <p role="alert" className="error">
              {holdsNationalId(save.error) ? common.staff.problems['national-identity-number'] : texts.failed}
            </p>
          ) : null}
        </div>
      </form>
      <ConfirmedAct words={texts.reset} act={reset} colour="danger" />
    </>
  );
}

/** Puts all the words in place of those in force, and waits until the pages have them. */
function useSave() {
  const { slug } = usePlace().municipality;
  const client = useQueryClient();
  return useMutation({
    mutationFn: (words: ChosenWord[]) =>
      call('PUT /api/:municipality/words', { municipality: slug }, { words }),
    onSuccess: () => client.invalidateQueries({ queryKey: [slug, 'municipality'] }),
  });
}
