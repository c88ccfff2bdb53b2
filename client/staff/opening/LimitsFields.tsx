import { Fieldset, Textfield } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { openingTexts } from '../../i18n/opening.ts';
import { useTexts } from '../../parts/place.ts';
import type { OpeningView } from '../../parts/queries.ts';
import { isRaised } from './limits-plan.ts';
import type { Plan, PlanField } from './plan.ts';

interface LimitsFieldsProps {
  plan: Plan;
  limits: OpeningView['limits'];
  onChange(changed: Partial<Plan>): void;
  faultOf(field: PlanField): string | undefined;
}

/** How many must have answered before figures are shown: the rules, which can be raised with a reason and never lowered. */
export function LimitsFields({ plan, limits, onChange, faultOf }: LimitsFieldsProps): ReactNode {
  const words = useTexts(openingTexts);
  const number = { inputMode: 'numeric', autoComplete: 'off', maxLength: 7 } as const;
  return (
    <Fieldset>
      <Fieldset.Legend>{words.limits}</Fieldset.Legend>
      <Fieldset.Description>{words.limitsHelp(limits.mean, limits.spread)}</Fieldset.Description>
      <Textfield
        {...number}
        label={words.limitOfMean}
        value={plan.mean}
        error={faultOf('mean')}
        onChange={(event) => onChange({ mean: event.target.value })}
      />
      <Textfield
        {...number}
        label={words.limitOfSpread}
        value={plan.spread}
        error={faultOf('spread')}
        onChange={(event) => onChange({ spread: event.target.value })}
      />
      {isRaised(plan, limits) ? (
        <Textfield
          label={words.limitReason}
          description={words.limitReasonHelp}
          maxLength={500}
          autoComplete="off"
          value={plan.limitReason}
          error={faultOf('limitReason')}
          onChange={(event) => onChange({ limitReason: event.target.value })}
        />
      ) : null}
    </Fieldset>
  );
}
