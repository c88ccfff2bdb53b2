import { Button, Details, Paragraph, Textfield } from '@digdir/designsystemet-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import { type Language, languages } from '../../../server/core/locale.ts';
import { shippedJargon } from '../../../server/core/quality/jargon.ts';
import {
  jargonChanges,
  jargonFrom,
  jargonText,
  mergedJargon,
  mostJargonWords,
  type ReadJargon,
} from '../../../server/core/quality/jargon-list.ts';
import { focusFirstFault } from '../../admin/parts/focus-first-fault.ts';
import { holdsNationalId, ProblemError } from '../../api.ts';
import type { JargonTexts } from '../../i18n/jargon.nb.ts';
import { jargonTexts } from '../../i18n/jargon.ts';
import { ActButton } from '../../parts/ActButton.tsx';
import { LeaveGuard } from '../../parts/LeaveGuard.tsx';
import { usePlace, useTexts } from '../../parts/place.ts';
import { jargonRead, type ReadList, readJargon, writeJargon } from './queries.ts';

type Typed = Record<Language, string>;

const typedOf = ({ words }: ReadList): Typed => ({
  ...{ nb: jargonText(words, 'nb'), nn: jargonText(words, 'nn'), en: jargonText(words, 'en') },
});

/** At most so many lines are told to be wrong at once. */
const toldFaults = 5;

/**
 * The list as text, a word a line, so that it is pasted as easily as it is typed. Where somebody else has saved meanwhile, both are
 * put together here and looked over before they are saved.
 */
export function JargonForm({ start }: { start: ReadList }): ReactNode {
  const { municipality, texts: common } = usePlace();
  const words = useTexts(jargonTexts);
  const client = useQueryClient();
  const form = useRef<HTMLFormElement>(null);
  const status = useRef<HTMLParagraphElement>(null);
  const [base, setBase] = useState(start);
  const [typed, setTyped] = useState(() => typedOf(start));
  const [said, setSaid] = useState('');
  const [isShowingFaults, setIsShowingFaults] = useState(false);
  const [before, setBefore] = useState<ReadList['words'] | null>(null);
  const read = readFrom(typed);
  const isUnsaved = languages.some((language) => typed[language] !== typedOf(base)[language]);
  const save = useMutation({
    mutationFn: (given: ReadList) => writeJargon(municipality.slug, given),
    networkMode: 'always',
    onSuccess: (now) => {
      setBase(now);
      setTyped(typedOf(now));
      client.setQueryData([municipality.slug, jargonRead], { ...now, mayEdit: true });
    },
  });
  const put = (list: ReadList['words'], onDone: () => void) =>
    save.mutate(
      { version: base.version, words: list },
      {
        onSuccess: onDone,
        onError: async (error) => {
          if (!(error instanceof ProblemError) || error.problem.code !== 'jargon-changed-meanwhile') return;
          const theirs = await readJargon(municipality.slug).catch(() => null);
          if (!theirs) return;
          setTyped(typedOf({ ...theirs, words: mergedJargon(base.words, list, theirs.words) }));
          setBase(theirs);
          save.reset();
          setSaid(words.merged);
        },
      },
    );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (save.isPending) return;
    const list = languages.flatMap((language) => read[language].words);
    const isWrong = list.length > mostJargonWords || languages.some((one) => read[one].faults.length > 0);
    setIsShowingFaults(isWrong);
    setBefore(null);
    if (isWrong) {
      setSaid(words.faulty);
      focusFirstFault(() => form.current);
      return;
    }
    const was = base.words;
    const { added, removed, changed } = jargonChanges(was, list);
    put(list, () => {
      setSaid(words.saved(added.length, removed.length, changed.length));
      setBefore(added.length + removed.length + changed.length > 0 ? was : null);
    });
  };
  const total = languages.reduce((sum, language) => sum + read[language].words.length, 0);
  return (
    <form ref={form} onSubmit={submit} noValidate className="jargon-form">
      <LeaveGuard isUnsaved={isUnsaved} />
      <Paragraph>
        {words.how} {words.example}
      </Paragraph>
      {languages.map((language) => (
        <div key={language} className="jargon-language">
          <Textfield
            multiline
            rows={language === 'nb' ? 10 : 4}
            label={words.inLanguage[language]}
            description={words.count(read[language].words.length)}
            error={
              isShowingFaults
                ? faultsIn(read[language], language === 'nb' && total > mostJargonWords, words)
                : undefined
            }
            value={typed[language]}
            lang={language}
            autoCapitalize="off"
            onChange={(event) => {
              setTyped({ ...typed, [language]: event.target.value });
              setSaid('');
              save.reset();
            }}
          />
          <ShippedWords language={language} />
        </div>
      ))}
      <div className="jargon-save">
        <ActButton type="submit" isBusy={save.isPending}>
          {words.save}
        </ActButton>
        {before && !isUnsaved ? (
          <Button
            type="button"
            variant="secondary"
            onClick={() =>
              put(before, () => {
                setBefore(null);
                setSaid(words.undone);
                // The button is gone with what it took back.
                status.current?.focus();
              })
            }
          >
            {words.undo}
          </Button>
        ) : null}
        <p role="status" tabIndex={-1} ref={status}>
          {save.isError ? '' : said || (isUnsaved ? words.unsaved : '')}
        </p>
        {save.isError ? (
          <p role="alert" className="error">
            {holdsNationalId(save.error) ? common.staff.problems['national-identity-number'] : words.failed}
          </p>
        ) : null}
      </div>
    </form>
  );
}

const readFrom = (typed: Typed): Record<Language, ReadJargon> => ({
  ...{ nb: jargonFrom(typed.nb, 'nb'), nn: jargonFrom(typed.nn, 'nn'), en: jargonFrom(typed.en, 'en') },
});

function faultsIn({ faults }: ReadJargon, isTooLong: boolean, words: JargonTexts): ReactNode {
  const told = faults.slice(0, toldFaults).map(({ line, fault, word }) => words.faults[fault](line, word));
  if (faults.length > toldFaults) told.push(words.moreFaults(faults.length - toldFaults));
  if (isTooLong) told.push(words.tooMany(mostJargonWords));
  return told.length === 0 ? undefined : told.join(' ');
}

/** What comes with the program, so that nobody writes it once more. */
export function ShippedWords({ language }: { language: Language }): ReactNode {
  const words = useTexts(jargonTexts);
  const shipped = shippedJargon(language);
  return (
    <Details>
      <Details.Summary>{words.shipped(shipped.length)}</Details.Summary>
      <Details.Content>
        <Paragraph data-size="sm">{words.shippedText}</Paragraph>
        <p lang={language} data-size="sm">
          {shipped
            .map(({ word, instead }) => (instead === undefined ? word : `${word} = ${instead}`))
            .join(', ')}
        </p>
      </Details.Content>
    </Details>
  );
}
