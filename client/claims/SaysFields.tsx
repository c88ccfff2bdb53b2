import { Field, Label, Paragraph, Select } from '@digdir/designsystemet-react';
import { type ReactNode, useId } from 'react';
import { claimedChanges } from '../../server/core/claims/change.ts';
import { quantifiers } from '../../server/core/claims/verdict.ts';
import { formatShare } from '../../server/core/wording/numbers.ts';
import { claimsTexts } from '../i18n/claims.ts';
import { usePlace, useTexts } from '../parts/place.ts';
import { RadioField } from '../parts/RadioField.tsx';
import { changeIn, endIn, fewShares, quantifierIn, type Typed } from './typed.ts';

export interface FieldsProps {
  typed: Typed;
  change(next: Typed): void;
}

/** What the claim says, as its words are read until something else is chosen: of a change, or how it is. */
export function SaysFields({ typed, change }: FieldsProps): ReactNode {
  const words = useTexts(claimsTexts);
  const about = useId();
  const said = typed.change ?? changeIn(typed.text);
  return (
    <>
      <Paragraph>{words.form.saysText}</Paragraph>
      <Field>
        <Label htmlFor={about}>{words.form.about}</Label>
        <p className="quiet" id={`${about}-help`}>
          {words.form.aboutHelp}
        </p>
        <Select
          id={about}
          aria-describedby={`${about}-help`}
          value={said}
          onChange={(event) => change({ ...typed, change: event.target.value as typeof said })}
        >
          <option value="level">{words.form.level}</option>
          {claimedChanges.map((one) => (
            <option key={one} value={one}>
              {words.changes[one]}
            </option>
          ))}
        </Select>
      </Field>
      {said === 'level' ? <LevelFields typed={typed} change={change} /> : null}
    </>
  );
}

function LevelFields({ typed, change }: FieldsProps): ReactNode {
  const { language } = usePlace();
  const words = useTexts(claimsTexts);
  const [howMany, few] = [useId(), useId()];
  const shares = [...new Set([...fewShares, typed.fewShare])].sort((one, other) => one - other);
  return (
    <>
      <Field>
        <Label htmlFor={howMany}>{words.form.howMany}</Label>
        <Select
          id={howMany}
          value={typed.quantifier ?? quantifierIn(typed.text)}
          onChange={(event) =>
            change({ ...typed, quantifier: event.target.value as (typeof quantifiers)[number] })
          }
        >
          {quantifiers.map((quantifier) => (
            <option key={quantifier} value={quantifier}>
              {words.quantifiers[quantifier]}
            </option>
          ))}
        </Select>
      </Field>
      <RadioField
        legend={words.form.who}
        choices={(['dissatisfied', 'satisfied'] as const).map((value) => ({
          ...{ value, label: words.ends[value], help: words.form.endHelp[value] },
        }))}
        value={typed.end ?? endIn(typed.text)}
        onChange={(end) => change({ ...typed, end })}
      />
      <Field>
        <Label htmlFor={few}>{words.form.fewShare}</Label>
        <p className="quiet" id={`${few}-help`}>
          {words.form.fewShareHelp}
        </p>
        <Select
          id={few}
          aria-describedby={`${few}-help`}
          value={String(typed.fewShare)}
          onChange={(event) => change({ ...typed, fewShare: Number(event.target.value) })}
        >
          {shares.map((share) => (
            <option key={share} value={String(share)}>
              {words.form.upTo(formatShare(share, language))}
            </option>
          ))}
        </Select>
      </Field>
    </>
  );
}
