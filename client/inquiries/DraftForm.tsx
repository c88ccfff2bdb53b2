import { Field, Label, Select, Textfield } from '@digdir/designsystemet-react';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { type DraftKind, longestInquiry } from '../../server/core/inquiry.ts';
import { call } from '../api.ts';
import { inquiriesTexts } from '../i18n/inquiries.ts';
import { ActButton } from '../parts/ActButton.tsx';
import { useKept } from '../parts/kept-text.ts';
import { usePlace, useTexts } from '../parts/place.ts';
import { type AskedFigure, type PlaceView, refusalInWords, useInquiryAct } from './queries.ts';

export interface Written {
  id: string;
  text: string;
  toUnitId: string | null;
}

interface DraftFormProps {
  kind: DraftKind;
  figure: AskedFigure;
  initial: Written;
  addressees: PlaceView['addressees'];
  /** Under which it is kept on the device until it is saved. */
  keptAs: string;
  submit: string;
  onSaved(written: Written): void;
  /** What follows the form. `isChanged`: there is something that is not saved. */
  children?(isChanged: boolean): ReactNode;
}

/** What is written about a figure. It is kept on the device at every stroke, and saved for its author alone. */
export function DraftForm(props: DraftFormProps): ReactNode {
  const { kind, figure, initial, addressees, keptAs, submit, onSaved, children } = props;
  const { municipality } = usePlace();
  const words = useTexts(inquiriesTexts);
  const owner = municipality.account?.name ?? '';
  const [written, change, forget] = useKept(`${municipality.slug}.${owner}.${keptAs}`, initial);
  const [isEmpty, setIsEmpty] = useState(false);
  const select = useId();
  // Whoever was chosen may have left since it was kept.
  const toUnitId = addressees.some(({ unitId }) => unitId === written.toUnitId) ? written.toUnitId : null;
  const save = useInquiryAct((given: Written, params) =>
    call('POST /api/:municipality/inquiries/drafts', params, {
      ...{ id: given.id, kind, text: given.text, toUnitId: kind === 'question' ? given.toUnitId : null },
      ...{ indicatorKey: figure.indicator, surveyKey: figure.survey, unitId: figure.unit },
    }),
  );
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    const text = written.text.trim();
    setIsEmpty(text === '');
    if (text === '') return;
    const given = { ...written, text, toUnitId };
    save.mutate(given, {
      onSuccess: () => {
        forget();
        onSaved(given);
      },
    });
  };
  const isChanged = written.text.trim() !== initial.text || toUnitId !== initial.toUnitId;
  return (
    <>
      <form onSubmit={onSubmit} noValidate className="inquiry-form">
        <Textfield
          multiline
          rows={3}
          maxLength={longestInquiry}
          label={kind === 'question' ? words.form.question : words.form.interpretation}
          description={[words.kindHelp[kind], words.form.help].filter(Boolean).join(' ')}
          error={isEmpty ? words.form.empty : undefined}
          value={written.text}
          onChange={(event) => change({ ...written, text: event.target.value })}
        />
        {kind === 'question' && addressees.length > 0 ? (
          <Field>
            <Label htmlFor={select}>{words.form.to}</Label>
            <Select
              id={select}
              value={toUnitId ?? ''}
              onChange={(event) => change({ ...written, toUnitId: event.target.value || null })}
            >
              {addressees.map(({ unitId, unitName, leaderName }) => (
                <option key={unitId} value={unitId}>
                  {words.form.addressee(leaderName, unitName)}
                </option>
              ))}
              <option value="">{words.form.nobody}</option>
            </Select>
          </Field>
        ) : null}
        {kind === 'question' && addressees.length === 0 ? (
          <p className="quiet">{words.form.noLeader}</p>
        ) : null}
        {save.isError ? (
          <p className="error" role="alert">
            {refusalInWords(save.error, words)}
          </p>
        ) : null}
        <p className="inquiry-save">
          <ActButton type="submit" isBusy={save.isPending}>
            {submit}
          </ActButton>{' '}
          <span className="quiet">{words.form.private}</span>
        </p>
      </form>
      {children?.(isChanged)}
    </>
  );
}
