import { Details, Textfield } from '@digdir/designsystemet-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { call } from '../api.ts';
import { ownWordsTexts } from '../i18n/own-words.ts';
import { ActButton } from '../parts/ActButton.tsx';
import { usePlace, useTexts } from '../parts/place.ts';
import { Problem } from './Problem.tsx';
import { type QuestionView, reviewKey, textsKey } from './queries.ts';

/** Names a theme, new or old; the page's own figures follow. */
function useNaming(roundId: string, item: string) {
  const { municipality } = usePlace();
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ themeId, name }: { themeId: string | null; name: string }) => {
      const address = { municipality: municipality.slug, roundId };
      const given = { item, themeId, name: name.trim() };
      return call('POST /api/:municipality/rounds/:roundId/own-words/themes', address, given);
    },
    onSuccess: async ({ id }, { themeId }) => {
      // Made one with another: the texts that had it have that one.
      if (themeId !== null && id !== themeId) {
        client.setQueryData<{ themeIds: string[] }[]>(textsKey(municipality.slug, roundId, item), (texts) =>
          texts?.map((text) => ({
            ...text,
            themeIds: [...new Set(text.themeIds.map((one) => (one === themeId ? id : one)))],
          })),
        );
      }
      await client.invalidateQueries({ queryKey: reviewKey(municipality.slug, roundId), exact: true });
    },
  });
}

interface NewThemeProps {
  roundId: string;
  item: string;
  made(id: string): void;
}

export function NewTheme({ roundId, item, made }: NewThemeProps): ReactNode {
  const words = useTexts(ownWordsTexts);
  const [name, setName] = useState('');
  const naming = useNaming(roundId, item);
  const add = () => {
    if (name.trim() === '' || naming.isPending) return;
    naming.mutate(
      { themeId: null, name },
      {
        onSuccess: ({ id }) => {
          made(id);
          setName('');
        },
      },
    );
  };
  const byEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    add();
  };
  return (
    <div className="new-theme">
      <Textfield
        label={words.newTheme}
        maxLength={80}
        value={name}
        onChange={(event) => setName(event.target.value)}
        onKeyDown={byEnter}
      />
      <ActButton type="button" variant="secondary" isBusy={naming.isPending} onClick={add}>
        {words.add}
      </ActButton>
      {naming.isError ? <Problem error={naming.error} /> : null}
    </div>
  );
}

/** Every theme of a question, to be given another name or made one with another. */
export function ThemeList({ roundId, question }: { roundId: string; question: QuestionView }): ReactNode {
  const words = useTexts(ownWordsTexts);
  if (question.themes.length === 0) return null;
  return (
    <Details className="theme-list">
      <Details.Summary>{words.themeList}</Details.Summary>
      <Details.Content>
        {question.themes.map((theme) => (
          <OneTheme key={theme.id} roundId={roundId} question={question} theme={theme} />
        ))}
      </Details.Content>
    </Details>
  );
}

interface OneThemeProps {
  roundId: string;
  question: QuestionView;
  theme: QuestionView['themes'][number];
}

function OneTheme({ roundId, question, theme }: OneThemeProps): ReactNode {
  const words = useTexts(ownWordsTexts);
  const [name, setName] = useState(theme.name);
  const naming = useNaming(roundId, question.item);
  const typed = name.trim();
  const same = question.themes.find(
    (one) => one.id !== theme.id && one.name.toLocaleLowerCase('nb') === typed.toLocaleLowerCase('nb'),
  );
  const isChanged = typed !== '' && typed !== theme.name;
  return (
    <div className="new-theme">
      <Textfield
        label={`${words.themeName(theme.name)} (${theme.count})`}
        maxLength={80}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <ActButton
        type="button"
        variant="secondary"
        {...(same ? { 'data-color': 'danger' } : {})}
        disabled={!isChanged}
        isBusy={naming.isPending}
        onClick={() => naming.mutate({ themeId: theme.id, name })}
      >
        {same ? words.merge : words.rename}
      </ActButton>
      {same ? <p className="quiet">{words.mergeHelp(same.name)}</p> : null}
      {naming.isError ? <Problem error={naming.error} /> : null}
    </div>
  );
}
