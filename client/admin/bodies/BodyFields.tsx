import type { ReactNode } from 'react';
import { bodyKinds } from '../../../server/core/body.ts';
import { adminBodiesTexts } from '../../i18n/admin-bodies.ts';
import { usePlace } from '../../parts/place.ts';
import { dayAfter, dayBefore } from '../parts/days.ts';
import { SelectField, TextField } from '../parts/fields.tsx';
import type { Body } from '../parts/organisation.ts';
import type { Typed } from '../parts/typed.ts';

export type BodyFacts = Omit<Body, 'id' | 'members'>;

/** The fields of a political body, and `readBody` to read them by. */
export function BodyFields({ facts }: { facts: BodyFacts }): ReactNode {
  const words = adminBodiesTexts[usePlace().language];
  return (
    <>
      <TextField name="name" label={words.name} defaultValue={facts.name} />
      <SelectField
        name="kind"
        label={words.kind}
        defaultValue={facts.kind}
        options={bodyKinds.map((kind) => [kind, words.kinds[kind]])}
      />
      <TextField
        name="position"
        type="number"
        label={words.position}
        description={words.positionHelp}
        defaultValue={facts.position}
      />
      <PeriodFields period={facts} />
    </>
  );
}

/** First and last day, both included, as people say them. */
export function PeriodFields({
  period,
}: {
  period: Pick<BodyFacts, 'validFromOn' | 'validToOn'>;
}): ReactNode {
  const words = adminBodiesTexts[usePlace().language];
  return (
    <>
      <TextField name="validFromOn" type="date" label={words.firstDay} defaultValue={period.validFromOn} />
      <LastDayField validToOn={period.validToOn} />
    </>
  );
}

export function LastDayField({ validToOn }: { validToOn: string | null }): ReactNode {
  const words = adminBodiesTexts[usePlace().language];
  return (
    <TextField
      name="lastDay"
      type="date"
      label={words.lastDay}
      description={words.lastDayHelp}
      defaultValue={validToOn === null ? null : dayBefore(validToOn)}
    />
  );
}

/** The first day without, as the server has it. */
export function readEnd(typed: Typed): string | null {
  const lastDay = typed.text('lastDay');
  return lastDay === null ? null : dayAfter(lastDay);
}

export function readBody(
  typed: Typed,
  words: { nameMissing: string; dayMissing: string; positionWrong: string },
): BodyFacts {
  const position = typed.text('position') ?? '';
  if (!/^\d{1,6}$/.test(position)) typed.faults['position'] = words.positionWrong;
  return {
    name: typed.needed('name', words.nameMissing),
    kind: bodyKinds.find((kind) => kind === typed.text('kind')) ?? 'committee',
    position: Number(position),
    validFromOn: typed.needed('validFromOn', words.dayMissing),
    validToOn: readEnd(typed),
  };
}
