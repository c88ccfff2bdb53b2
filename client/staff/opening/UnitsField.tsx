import { Button, Checkbox, Fieldset, Radio, ValidationMessage } from '@digdir/designsystemet-react';
import { type ReactNode, useId } from 'react';
import { leavesOf } from '../../../server/core/opening/overlap.ts';
import { kindWord } from '../../admin/units/unit-words.ts';
import { openingTexts } from '../../i18n/opening.ts';
import { usePlace, useTexts } from '../../parts/place.ts';
import type { Plan } from './plan.ts';
import { checkedOf, kindsOf, leavesUnder, toggled, type UnitNode } from './unit-choice.ts';

interface UnitsFieldProps {
  plan: Plan;
  units: readonly UnitNode[];
  onChange(change: Partial<Plan>): void;
  fault: string | undefined;
}

/** Whom the round asks: everybody, or what is chosen in the tree, by branch or by kind. */
export function UnitsField({ plan, units, onChange, fault }: UnitsFieldProps): ReactNode {
  const words = useTexts(openingTexts);
  const name = useId();
  return (
    <Fieldset>
      <Fieldset.Legend>{words.units}</Fieldset.Legend>
      <Radio
        name={name}
        value="everybody"
        label={words.everybody}
        checked={plan.asksEverybody}
        onChange={() => onChange({ asksEverybody: true })}
      />
      <Radio
        name={name}
        value="some"
        label={words.some}
        description={words.someHelp}
        checked={!plan.asksEverybody}
        onChange={() => onChange({ asksEverybody: false })}
      />
      {plan.asksEverybody ? null : (
        <Tree units={units} chosen={plan.chosen} onChange={(chosen) => onChange({ chosen })} />
      )}
      {fault ? (
        <ValidationMessage role="alert" tabIndex={-1}>
          {fault}
        </ValidationMessage>
      ) : null}
    </Fieldset>
  );
}

interface TreeProps {
  units: readonly UnitNode[];
  chosen: ReadonlySet<string>;
  onChange(chosen: ReadonlySet<string>): void;
}

function Tree({ units, chosen, onChange }: TreeProps): ReactNode {
  const words = useTexts(openingTexts);
  const place = usePlace();
  const kinds = kindsOf(units);
  const leaves = leavesOf(units);
  return (
    <div className="opening-units">
      {kinds.length > 0 ? (
        <fieldset className="opening-kinds">
          <legend>{words.byKind}</legend>
          {kinds.map(({ kind, count, leaves: ofKind }) => (
            <Button
              key={kind}
              type="button"
              variant="secondary"
              data-size="sm"
              aria-pressed={ofKind.every((id) => chosen.has(id))}
              onClick={() => onChange(toggled(chosen, ofKind))}
            >
              {words.ofKind(kindWord(kind, place), count)}
            </Button>
          ))}
        </fieldset>
      ) : null}
      <p role="status">{words.chosen(leaves.filter((id) => chosen.has(id)).length, leaves.length)}</p>
      <Branch units={units} under={null} chosen={chosen} onChange={onChange} />
    </div>
  );
}

function Branch({ under, ...tree }: TreeProps & { under: string | null }): ReactNode {
  const { units, chosen, onChange } = tree;
  const here = units.filter(({ parentUnitId }) => parentUnitId === under);
  if (here.length === 0) return null;
  return (
    <ul className="opening-tree">
      {here.map(({ unitId, name }) => {
        const checked = checkedOf(units, unitId, chosen);
        return (
          <li key={unitId}>
            <Checkbox
              value={unitId}
              label={name}
              checked={checked === 'all'}
              ref={(box) => {
                if (box) box.indeterminate = checked === 'some';
              }}
              onChange={() => onChange(toggled(chosen, leavesUnder(units, unitId)))}
            />
            <Branch {...tree} under={unitId} />
          </li>
        );
      })}
    </ul>
  );
}
