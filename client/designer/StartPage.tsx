import './designer.css';
import { Details, Heading, Paragraph, Textfield } from '@digdir/designsystemet-react';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import type { SurveyKind } from '../../server/core/questionnaire/format.ts';
import { bankTexts } from '../i18n/bank.ts';
import { designerTexts } from '../i18n/designer.ts';
import { importNotesTexts } from '../i18n/import-notes.ts';
import { newIndicatorTexts } from '../i18n/new-indicator.ts';
import { ActButton } from '../parts/ActButton.tsx';
import { noticeFor } from '../parts/Notice.tsx';
import { PageTitle } from '../parts/PageTitle.tsx';
import { usePlace, useTexts } from '../parts/place.ts';
import { useSurveys } from '../parts/queries.ts';
import { RadioField } from '../parts/RadioField.tsx';
import { titleOf } from './DraftsPage.tsx';
import { useMayAddIndicators } from './new-indicator/may-add.ts';
import { useDrafts, useIndicators } from './queries.ts';
import { refusalInWords } from './refusals.ts';
import { type Start, useBegin } from './use-begin.ts';

/** Where a questionnaire begins: with what lacks data, with what there is, or with nothing. */
export function StartPage(): ReactNode {
  const { municipality, texts, base, language } = usePlace();
  const words = useTexts(designerTexts);
  const fromFile = useTexts(importNotesTexts);
  const bank = useTexts(bankTexts);
  const query = useDrafts();
  const surveys = useSurveys(municipality.slug);
  const begin = useBegin();
  const newIndicator = useTexts(newIndicatorTexts);
  const mayAdd = useMayAddIndicators();
  const lacking = useIndicators().filter(({ kind, hasSource }) => kind !== null && !hasSource);
  const notice = noticeFor(query, texts.app);
  if (notice || !query.data) return notice;
  const { shipped, drafts } = query.data;
  const { start } = words;
  const choices = (list: { key: string; title: string; from: Start }[]) => (
    <ul className="start-choices">
      {list.map(({ key, title, from }) => (
        <li key={key}>
          <ActButton
            variant="secondary"
            isBusy={begin.isPending}
            aria-label={start.choose(title)}
            onClick={() => begin.mutate(from)}
          >
            {title}
          </ActButton>
        </li>
      ))}
    </ul>
  );
  const inUse = (surveys.data?.surveys ?? []).map(({ key, title }) => ({
    ...{ key, title: title[language], from: { kind: 'survey' as const, survey: key } },
  }));
  return (
    <>
      <p className="back">
        <Link to={`${base}/sporreskjema`}>{words.back}</Link>
      </p>
      <PageTitle title={start.title} />
      <Paragraph className="lead">{start.lead}</Paragraph>
      <p>
        <Link to={`${base}/sporreskjema/hent`}>{fromFile.page.link}</Link>
      </p>
      {begin.isError ? (
        <p role="alert" className="error">
          {refusalInWords(begin.error, words)}
        </p>
      ) : null}
      <div className="starts">
        <section className="survey">
          <Heading level={2} data-size="xs">
            {start.indicator}
          </Heading>
          <Paragraph>{lacking.length === 0 ? start.indicatorNone : start.indicatorText}</Paragraph>
          {lacking.length === 0 ? null : (
            <ul className="start-choices">
              {lacking.map(({ key, name }) => (
                <li key={key}>
                  <ActButton
                    variant="secondary"
                    isBusy={begin.isPending}
                    aria-label={start.makeQuestion(name[language])}
                    onClick={() => begin.mutate({ kind: 'indicator', indicator: key })}
                  >
                    {name[language]}
                  </ActButton>
                </li>
              ))}
            </ul>
          )}
          {mayAdd ? (
            <p>
              <Link to={`${base}/sporreskjema/ny-indikator`}>{newIndicator.link}</Link>
            </p>
          ) : null}
        </section>
        <section className="survey">
          <Heading level={2} data-size="xs">
            {bank.door}
          </Heading>
          <Paragraph>{bank.doorText}</Paragraph>
          <p>
            <Link to={`${base}/sporsmalsbank`}>{bank.open}</Link>
          </p>
        </section>
        <section className="survey">
          <Heading level={2} data-size="xs">
            {start.survey}
          </Heading>
          <Paragraph>{inUse.length === 0 ? start.surveyNone : start.surveyText}</Paragraph>
          {choices(inUse)}
        </section>
        <section className="survey">
          <Heading level={2} data-size="xs">
            {start.shipped}
          </Heading>
          <Paragraph>{start.shippedText}</Paragraph>
          {choices(
            shipped.map(({ key, title }) => ({
              key,
              title: title[language],
              from: { kind: 'shipped' as const, key },
            })),
          )}
          {drafts.length > 0 ? (
            <Details>
              <Details.Summary>{start.copy}</Details.Summary>
              <Details.Content>
                {choices(
                  drafts.map(({ id, title }) => ({
                    key: id,
                    title: titleOf(title, language) ?? words.untitled,
                    from: { kind: 'draft' as const, draft: id },
                  })),
                )}
              </Details.Content>
            </Details>
          ) : null}
        </section>
        <Blank begin={begin} />
      </div>
    </>
  );
}

const kinds = ['citizen', 'user', 'employee'] as const;

function Blank({ begin }: { begin: ReturnType<typeof useBegin> }): ReactNode {
  const words = useTexts(designerTexts);
  const { start } = words;
  const [title, setTitle] = useState('');
  const [kind, setKind] = useState<SurveyKind>('citizen');
  const [isMissing, setIsMissing] = useState(false);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    setIsMissing(title.trim() === '');
    if (title.trim() === '') return;
    begin.mutate({ kind: 'blank', title: title.trim(), questionnaireKind: kind });
  };
  return (
    <form className="survey" onSubmit={onSubmit} noValidate>
      <Heading level={2} data-size="xs">
        {start.blank}
      </Heading>
      <Paragraph>{start.blankText}</Paragraph>
      <Textfield
        label={start.blankTitle}
        description={start.blankTitleHelp}
        value={title}
        maxLength={200}
        error={isMissing ? start.titleMissing : undefined}
        onChange={(event) => setTitle(event.target.value)}
      />
      <RadioField
        legend={start.blankKind}
        value={kind}
        choices={kinds.map((value) => ({ value, label: words.kinds[value], help: words.kindHelp[value] }))}
        onChange={(chosen) => setKind(chosen)}
      />
      <p>
        <ActButton type="submit" isBusy={begin.isPending}>
          {start.make}
        </ActButton>
      </p>
    </form>
  );
}
