import {
  Details,
  Field,
  Fieldset,
  Label,
  Radio,
  Select,
  Textfield,
  ValidationMessage,
} from '@digdir/designsystemet-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useId, useRef, useState } from 'react';
import { type GrantKind, grantKinds, rawGrantDays } from '../../../server/core/authorisation/raw-grant.ts';
import { call } from '../../api.ts';
import { rawDataTexts } from '../../i18n/raw-data.ts';
import { usePlace } from '../../parts/place.ts';
import { ConfirmedAct } from '../../staff/ConfirmedAct.tsx';
import { focusFirstFault } from '../parts/focus-first-fault.ts';
import type { RawGrants } from './RawDataPage.tsx';

interface AskFormProps extends Pick<RawGrants, 'rounds' | 'people'> {
  say(text: string): void;
}

const empty = {
  kind: '' as '' | GrantKind,
  roundId: '',
  analystId: '',
  reason: '',
  days: String(rawGrantDays.usual),
};

/** To ask that somebody else gets a round's raw data. What is typed stays until it is asked. */
export function AskForm({ rounds, people, say }: AskFormProps): ReactNode {
  const { municipality, language } = usePlace();
  const words = rawDataTexts[language];
  const client = useQueryClient();
  const kindName = useId();
  const [given, setGiven] = useState(empty);
  const fields = useRef<HTMLDivElement>(null);
  const [isAsked, setIsAsked] = useState(false);
  const days = Number(given.days);
  const offered = grantKinds.filter((each) => rounds.some(({ kinds }) => kinds.includes(each)));
  const kind = given.kind || (offered.length === 1 ? (offered[0] ?? '') : '');
  const { roundId, analystId, reason } = given;
  const ofKind = rounds.filter(({ kinds }) => kind !== '' && kinds.includes(kind));
  const faults = {
    kind: kind === '' ? words.chooseKind : undefined,
    round: given.roundId === '' ? words.chooseRound : undefined,
    analyst: given.analystId === '' ? words.chooseAnalyst : undefined,
    reason: given.reason.trim() === '' ? words.writeReason : undefined,
    days:
      Number.isInteger(days) && days >= rawGrantDays.least && days <= rawGrantDays.most
        ? undefined
        : words.chooseDays(rawGrantDays.least, rawGrantDays.most),
  };
  const shown: Partial<typeof faults> = isAsked ? faults : {};
  const ask = useMutation({
    mutationFn: (_: string) =>
      call(
        'POST /api/:municipality/rounds/:roundId/raw-grants',
        { municipality: municipality.slug, roundId },
        { kind: kind || 'raw', analystId, reason: reason.trim(), days },
      ),
    onSuccess: async () => {
      setGiven(empty);
      setIsAsked(false);
      await client.invalidateQueries();
      say(words.ask.done);
    },
  });
  const name = people.find(({ id }) => id === analystId)?.name ?? words.erased;
  return (
    <Details className="raw-ask">
      <Details.Summary>{words.ask.open}</Details.Summary>
      <Details.Content className="raw-ask-fields" ref={fields}>
        <Fieldset data-fault={shown.kind}>
          <Fieldset.Legend>{words.what}</Fieldset.Legend>
          {offered.map((each) => (
            <Radio
              key={each}
              name={kindName}
              value={each}
              label={words.kinds[each]}
              description={words.kindHelp[each]}
              checked={kind === each}
              onChange={() => setGiven({ ...given, kind: each, roundId: '' })}
            />
          ))}
          {shown.kind ? <ValidationMessage role="alert">{shown.kind}</ValidationMessage> : null}
        </Fieldset>
        <Choice
          label={words.round}
          error={shown.round}
          value={roundId}
          onChange={(value) => setGiven({ ...given, roundId: value })}
          options={ofKind.map(({ id, surveyTitle, period }) => [
            id,
            words.whatFor(surveyTitle[language], period),
          ])}
        />
        <Choice
          label={words.analyst}
          error={shown.analyst}
          value={analystId}
          onChange={(value) => setGiven({ ...given, analystId: value })}
          options={people.map(({ id, name }) => [id, name ?? words.erased])}
        />
        <Textfield
          multiline
          rows={3}
          maxLength={500}
          label={words.reason}
          description={words.reasonHelp}
          error={shown.reason}
          value={reason}
          onChange={(event) => setGiven({ ...given, reason: event.target.value })}
        />
        <Textfield
          type="number"
          min={rawGrantDays.least}
          max={rawGrantDays.most}
          label={words.howManyDays}
          error={shown.days}
          value={given.days}
          onChange={(event) => setGiven({ ...given, days: event.target.value })}
        />
        <ConfirmedAct
          words={{
            ...words.ask,
            text: (kind === 'ownWords' ? words.ask.ownWords : words.ask.text)(name, days),
          }}
          act={ask}
          mayAsk={() => {
            setIsAsked(true);
            const isWhole = Object.values(faults).every((fault) => fault === undefined);
            if (!isWhole) focusFirstFault(() => fields.current);
            return isWhole;
          }}
        />
      </Details.Content>
    </Details>
  );
}

interface ChoiceProps {
  label: string;
  error: string | undefined;
  value: string;
  options: [id: string, name: string][];
  onChange(value: string): void;
}

/** One of several, or none yet. */
export function Choice({ label, error, value, options, onChange }: ChoiceProps): ReactNode {
  const words = rawDataTexts[usePlace().language];
  return (
    <Field>
      <Label>{label}</Label>
      <Select
        value={value}
        aria-invalid={error !== undefined}
        onChange={(event) => onChange(event.target.value)}
      >
        <Select.Option value="">{words.choose}</Select.Option>
        {options.map(([id, name]) => (
          <Select.Option key={id} value={id}>
            {name}
          </Select.Option>
        ))}
      </Select>
      {error ? <ValidationMessage role="alert">{error}</ValidationMessage> : null}
    </Field>
  );
}
