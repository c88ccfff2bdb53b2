import './designer.css';
import { Button, Heading, Paragraph, Tag } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { formatMinutes } from '../../server/core/wording/numbers.ts';
import { AskDialog } from '../admin/parts/AskDialog.tsx';
import { call } from '../api.ts';
import { bankTexts } from '../i18n/bank.ts';
import { designerTexts } from '../i18n/designer.ts';
import { jargonTexts } from '../i18n/jargon.ts';
import { ActButton } from '../parts/ActButton.tsx';
import { Done, useDone } from '../parts/Done.tsx';
import { noticeFor } from '../parts/Notice.tsx';
import { PageTitle } from '../parts/PageTitle.tsx';
import { usePlace, useTexts } from '../parts/place.ts';
import { type Survey, useSurveys } from '../parts/queries.ts';
import { useAct } from '../parts/use-act.ts';
import { SurveyFacts } from '../staff/SurveysPage.tsx';
import { type DraftLine, useDrafts } from './queries.ts';
import { refusalInWords } from './refusals.ts';
import { useBegin } from './use-begin.ts';

/** The questionnaires that are being written, and those that are in use. */
export function DraftsPage(): ReactNode {
  const { municipality, texts, base } = usePlace();
  const words = useTexts(designerTexts);
  const jargon = useTexts(jargonTexts);
  const bank = useTexts(bankTexts);
  const query = useDrafts();
  const surveys = useSurveys(municipality.slug);
  const [done, say] = useDone();
  const notice = noticeFor(query, texts.app);
  if (notice || !query.data) return notice;
  const { drafts } = query.data;
  const mayWrite = municipality.account?.roles.some((role) => role === 'designer' || role === 'surveyOwner');
  return (
    <>
      <PageTitle title={words.title} />
      <Paragraph className="lead">{words.lead}</Paragraph>
      <Done thing={done} />
      {mayWrite ? (
        <p className="drafts-acts">
          <Button asChild>
            <Link to={`${base}/sporreskjema/ny`}>{words.newDraft}</Link>
          </Button>
          <Link to={`${base}/sporsmalsbank`}>{bank.open}</Link>
          <Link to={`${base}/sporreskjema/sjargong`}>{jargon.link}</Link>
        </p>
      ) : null}
      <section className="drafts">
        <Heading level={2} data-size="sm">
          {words.drafts}
        </Heading>
        {drafts.length === 0 ? <Paragraph>{words.none}</Paragraph> : null}
        <ul className="surveys">
          {drafts.map((draft) => (
            <li key={draft.id} className="survey">
              <DraftCard draft={draft} onRemoved={() => say(words.removed)} />
            </li>
          ))}
        </ul>
      </section>
      {mayWrite ? (
        <section className="drafts">
          <Heading level={2} data-size="sm">
            {words.inUse}
          </Heading>
          {surveys.data?.surveys.length === 0 ? <Paragraph>{words.noneInUse}</Paragraph> : null}
          <ul className="surveys">
            {surveys.data?.surveys.map((survey) => (
              <li key={survey.key} className="survey">
                <InUse survey={survey} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}

function DraftCard({ draft, onRemoved }: { draft: DraftLine; onRemoved(): void }): ReactNode {
  const { base, language } = usePlace();
  const words = useTexts(designerTexts);
  const [asked, setAsked] = useState<DraftLine | null>(null);
  const remove = useAct(
    'drafts',
    ({ id }: DraftLine, params) => call('DELETE /api/:municipality/drafts/:draft', { ...params, draft: id }),
    onRemoved,
  );
  const title = titleOf(draft.title, language) ?? words.untitled;
  const minutes = formatMinutes(draft.minutes, language);
  const when = new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(new Date(draft.changedAt));
  const who = draft.changedBy.isSelf ? words.self : draft.changedBy.name;
  return (
    <>
      <Heading level={3} data-size="xs">
        <Link to={`${base}/sporreskjema/${draft.id}`}>{title}</Link>
      </Heading>
      <p>
        <Tag data-size="sm" variant="outline" data-color="neutral">
          {words.states[draft.state]}
        </Tag>{' '}
        <span className="quiet">
          {[words.kinds[draft.kind], words.extent(draft.questionCount, minutes)].join(' · ')}
        </span>
      </p>
      <p className="quiet">{words.changed(when, who)}</p>
      {draft.openCommentCount > 0 ? <p>{words.openComments(draft.openCommentCount)}</p> : null}
      {draft.mayEdit ? (
        <p>
          <Button variant="tertiary" data-color="danger" data-size="sm" onClick={() => setAsked(draft)}>
            {words.remove}
          </Button>
        </p>
      ) : null}
      {remove.isError ? (
        <p role="alert" className="error">
          {refusalInWords(remove.error, words)}
        </p>
      ) : null}
      <AskDialog
        asked={asked}
        title={() => words.removeTitle(title)}
        text={() => words.removeText}
        confirm={words.remove}
        onConfirm={(given) => remove.mutate(given)}
        onClose={() => setAsked(null)}
      />
    </>
  );
}

function InUse({ survey }: { survey: Survey }): ReactNode {
  const { base, language } = usePlace();
  const words = useTexts(designerTexts);
  const begin = useBegin();
  return (
    <>
      <Heading level={3} data-size="xs">
        {survey.title[language]}
      </Heading>
      <SurveyFacts survey={survey} />
      <p className="round-acts">
        <Link to={`${base}/undersokelser/${survey.key}`}>{words.openSurvey}</Link>
        <ActButton
          variant="secondary"
          data-size="sm"
          isBusy={begin.isPending}
          onClick={() => begin.mutate({ kind: 'survey', survey: survey.key })}
        >
          {words.copyOfSurvey}
        </ActButton>
      </p>
      {begin.isError ? (
        <p role="alert" className="error">
          {refusalInWords(begin.error, words)}
        </p>
      ) : null}
    </>
  );
}

/** A title in the reader's language, else in bokmål; null where neither is written. */
export function titleOf(title: Record<string, string>, language: string): string | null {
  return title[language]?.trim() || title['nb']?.trim() || null;
}
