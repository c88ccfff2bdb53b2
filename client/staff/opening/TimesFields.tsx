import { Fieldset, Radio } from '@digdir/designsystemet-react';
import { type ReactNode, useId } from 'react';
import { openingTexts } from '../../i18n/opening.ts';
import { useTexts } from '../../parts/place.ts';
import { DayAndTimeFields } from '../DayAndTimeFields.tsx';
import type { Plan, PlanField } from './plan.ts';

interface TimesFieldsProps {
  plan: Plan;
  onChange(change: Partial<Plan>): void;
  faultOf(field: PlanField): string | undefined;
}

/** When the round opens and closes, and until when what was begun is taken. */
export function TimesFields({ plan, onChange, faultOf }: TimesFieldsProps): ReactNode {
  const words = useTexts(openingTexts);
  const opens = useId();
  const grace = useId();
  return (
    <>
      <Fieldset>
        <Fieldset.Legend>{words.opens}</Fieldset.Legend>
        <Radio
          name={opens}
          value="now"
          label={words.now}
          checked={!plan.opensLater}
          onChange={() => onChange({ opensLater: false })}
        />
        <Radio
          name={opens}
          value="later"
          label={words.later}
          checked={plan.opensLater}
          onChange={() => onChange({ opensLater: true })}
        />
        {plan.opensLater ? (
          <DayAndTimeFields
            value={plan.opens}
            onChange={(value) => onChange({ opens: value })}
            fault={faultOf('opens')}
          />
        ) : null}
      </Fieldset>
      <Fieldset>
        <Fieldset.Legend>{words.closes}</Fieldset.Legend>
        <Fieldset.Description>{words.norwegianTime}</Fieldset.Description>
        <DayAndTimeFields
          value={plan.closes}
          onChange={(value) => onChange({ closes: value })}
          fault={faultOf('closes')}
        />
      </Fieldset>
      <Fieldset>
        <Fieldset.Legend>{words.grace}</Fieldset.Legend>
        <Fieldset.Description>{words.graceHelp}</Fieldset.Description>
        <Radio
          name={grace}
          value="usual"
          label={words.usualGrace}
          checked={!plan.hasOwnGrace}
          onChange={() => onChange({ hasOwnGrace: false })}
        />
        <Radio
          name={grace}
          value="own"
          label={words.ownGrace}
          checked={plan.hasOwnGrace}
          onChange={() => onChange({ hasOwnGrace: true })}
        />
        {plan.hasOwnGrace ? (
          <DayAndTimeFields
            value={plan.acceptsUntil}
            onChange={(value) => onChange({ acceptsUntil: value })}
            fault={faultOf('acceptsUntil')}
          />
        ) : null}
      </Fieldset>
    </>
  );
}
