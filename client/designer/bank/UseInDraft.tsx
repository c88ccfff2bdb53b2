import { Field, Heading, Label, Paragraph, Select, Textfield } from '@digdir/designsystemet-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useId, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { addFromBank } from '../../../server/core/draft/edit/bank.ts';
import type { SurveyKind } from '../../../server/core/questionnaire/format.ts';
import { call } from '../../api.ts';
import { bankTexts } from '../../i18n/bank.ts';
import { designerTexts } from '../../i18n/designer.ts';
import { ActButton } from '../../parts/ActButton.tsx';
import { PartNotFetched } from '../../parts/Notice.tsx';
import { usePlace, useTexts } from '../../parts/place.ts';
import { titleOf } from '../DraftsPage.tsx';
import { about, spotAfter } from '../editor/editor.ts';
import { useDrafts } from '../queries.ts';
import { refusalInWords } from '../refusals.ts';
import { textFor } from './bank-words.ts';
import { type BankView, surveyKinds } from './queries.ts';

/** What stands for a draft that is not begun yet. */
const anew = 'new';

/** Puts the question into a draft the reader may write, or a new one, and goes to it there. */
export function UseInDraft({ item }: { item: BankView }): ReactNode {
  const { municipality, language } = usePlace();
  const words = useTexts(bankTexts).into;
  const designer = useTexts(designerTexts);
  const drafts = useDrafts();
  const mayBegin = municipality.account?.roles.includes('designer') ?? false;
  const own = (drafts.data?.drafts ?? []).filter(({ mayEdit }) => mayEdit);
  const [chosen, setChosen] = useState<string | null>(null);
  const draft = chosen ?? own[0]?.id ?? anew;
  const [title, setTitle] = useState('');
  const [kind, setKind] = useState<SurveyKind>(item.kinds[0] ?? 'citizen');
  const [isMissing, setIsMissing] = useState(false);
  const put = usePut(item);
  const field = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsMissing(draft === anew && title.trim() === '');
    if (put.isPending || (draft === anew && title.trim() === '')) return;
    put.mutate(draft === anew ? { title: title.trim(), kind } : { draft });
  };
  return (
    <section className="survey bank-into">
      <Heading level={2} data-size="xs">
        {words.title}
      </Heading>
      <Paragraph>{words.lead}</Paragraph>
      <PartNotFetched query={drafts} text={words.draftsFailed} />
      {drafts.data && own.length === 0 && !mayBegin ? <Paragraph>{words.noDrafts}</Paragraph> : null}
      {drafts.data && (own.length > 0 || mayBegin) ? (
        <form onSubmit={submit} noValidate>
          <Field>
            <Label htmlFor={field}>{words.which}</Label>
            <Select id={field} value={draft} onChange={(event) => setChosen(event.target.value)}>
              {own.map((one) => (
                <Select.Option key={one.id} value={one.id}>
                  {titleOf(one.title, language) ?? designer.untitled}
                </Select.Option>
              ))}
              {mayBegin ? <Select.Option value={anew}>{words.newOne}</Select.Option> : null}
            </Select>
          </Field>
          {draft === anew ? (
            <>
              <Textfield
                label={words.newTitle}
                value={title}
                maxLength={200}
                error={isMissing ? words.titleMissing : undefined}
                onChange={(event) => setTitle(event.target.value)}
              />
              <Field>
                <Label htmlFor={`${field}-kind`}>{words.newKind}</Label>
                <Select
                  id={`${field}-kind`}
                  value={kind}
                  onChange={(event) => setKind(event.target.value as SurveyKind)}
                >
                  {surveyKinds.map((one) => (
                    <Select.Option key={one} value={one}>
                      {designer.kinds[one]}
                    </Select.Option>
                  ))}
                </Select>
              </Field>
            </>
          ) : null}
          {put.isError ? (
            <p role="alert" className="error">
              {refusalInWords(put.error, designer)}
            </p>
          ) : null}
          <p>
            <ActButton type="submit" isBusy={put.isPending}>
              {words.put}
            </ActButton>
          </p>
        </form>
      ) : null}
    </section>
  );
}

type Into = { draft: string } | { title: string; kind: SurveyKind };

/** Saved as any change of a draft is, on the revision it was read at; what others write meanwhile is kept. */
function usePut(item: BankView) {
  const { municipality, base, language } = usePlace();
  const words = useTexts(bankTexts);
  const client = useQueryClient();
  const navigate = useNavigate();
  // Begun once, also where putting the question in has to be tried again.
  const begun = useRef<{ as: string; id: string } | null>(null);
  const asked = { municipality: municipality.slug };
  const idOf = async (into: Into) => {
    if ('draft' in into) return into.draft;
    const as = `${into.kind} ${into.title}`;
    if (begun.current?.as !== as) {
      const start = { kind: 'blank' as const, title: into.title, questionnaireKind: into.kind };
      const { id } = await call('POST /api/:municipality/drafts', asked, start);
      begun.current = { as, id };
    }
    return begun.current.id;
  };
  return useMutation({
    mutationFn: async (into: Into) => {
      const place = { ...asked, draft: await idOf(into) };
      const { document, revision } = await call('GET /api/:municipality/drafts/:draft', place);
      const added = addFromBank(document, item.piece, spotAfter(document, about));
      if (added.outcome === 'added') {
        const given = { baseRevision: revision, document: added.draft };
        await call('PUT /api/:municipality/drafts/:draft', place, given);
      }
      return { id: place.draft, key: added.key, outcome: added.outcome };
    },
    networkMode: 'always',
    onSuccess: ({ id, key, outcome }) => {
      void client.invalidateQueries({ queryKey: [municipality.slug, 'drafts'] });
      const name = textFor(item.text, language) ?? words.unwritten;
      const told = outcome === 'added' ? words.into.added(name) : words.into.there(name);
      navigate(`${base}/sporreskjema/${id}?del=${encodeURIComponent(key)}`, { state: { told } });
    },
  });
}
