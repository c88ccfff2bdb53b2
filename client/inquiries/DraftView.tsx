import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { call } from '../api.ts';
import { quoted } from '../i18n/dates.ts';
import { inquiriesTexts } from '../i18n/inquiries.ts';
import { noticeFor } from '../parts/Notice.tsx';
import { usePlace, useTexts } from '../parts/place.ts';
import { ConfirmedAct } from '../staff/ConfirmedAct.tsx';
import { DraftForm } from './DraftForm.tsx';
import { type Draft, useFigurePlace, useInquiryAct } from './queries.ts';

interface DraftViewProps {
  draft: Draft;
  /** Says on the page what was done: the button that did it may be gone. */
  onDone(text: string): void;
}

/** One's own draft: to go on writing, to share once and for good, or to delete. */
export function DraftView({ draft, onDone }: DraftViewProps): ReactNode {
  const { texts, base } = usePlace();
  const words = useTexts(inquiriesTexts);
  const navigate = useNavigate();
  const { id, kind, place, text, toUnit } = draft;
  const figure = { indicator: place.indicatorKey, survey: place.surveyKey, unit: place.unit?.id ?? null };
  const query = useFigurePlace(figure);
  const drop = useInquiryAct(
    (_: string, params) => call('POST /api/:municipality/inquiries/drafts/delete', params, { id }),
    () => navigate(`${base}/undring`),
  );
  const notice = noticeFor(query, texts.app);
  return (
    <>
      <p className="draft-mark">{words.draft}</p>
      {query.data ? (
        <DraftForm
          {...{ kind, figure, addressees: query.data.addressees }}
          initial={{ id, text, toUnitId: toUnit?.id ?? null }}
          keptAs={id}
          submit={words.form.saveChange}
          onSaved={() => onDone(words.form.saved)}
        >
          {(isChanged) => <Sharing draft={draft} isChanged={isChanged} onDone={onDone} />}
        </DraftForm>
      ) : (
        notice
      )}
      <ConfirmedAct words={words.drop} act={drop} colour="danger" problems={words.problems} />
    </>
  );
}

/** Each body it may be shared with, as it is saved. */
function Sharing({ draft, isChanged, onDone }: DraftViewProps & { isChanged: boolean }): ReactNode {
  const words = useTexts(inquiriesTexts).share;
  return (
    <section className="sharing">
      <Heading level={2} data-size="xs">
        {words.title}
      </Heading>
      <Paragraph>
        {draft.bodies.length === 0 ? words.none : isChanged ? words.saveFirst : words.text}
      </Paragraph>
      {(isChanged ? [] : draft.bodies).map((body) => (
        <ShareWith key={body.id} draft={draft} body={body} onDone={onDone} />
      ))}
    </section>
  );
}

/** Says who will see it, and what becomes impossible, and then shares it. */
function ShareWith({ draft, body, onDone }: DraftViewProps & { body: Draft['bodies'][number] }): ReactNode {
  const { language } = usePlace();
  const words = useTexts(inquiriesTexts);
  const { share: about } = words;
  const share = useInquiryAct(
    (_: string, params) =>
      call('POST /api/:municipality/inquiries/drafts/share', params, { id: draft.id, bodyId: body.id }),
    () => onDone(about.done(body.name)),
  );
  const { toUnit } = draft;
  return (
    <ConfirmedAct
      words={{
        ...{ action: about.action(body.name), title: about.confirmTitle(body.name), confirm: about.confirm },
        text: [
          quoted(draft.text, language),
          about.members(body.name),
          ...(toUnit?.leaderName ? [about.leader(toUnit.leaderName, toUnit.name)] : []),
          about.forGood,
        ],
      }}
      act={share}
      problems={words.problems}
    />
  );
}
