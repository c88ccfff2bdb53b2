import {
  Button,
  Checkbox,
  Details,
  Field,
  Fieldset,
  Label,
  Radio,
  Select,
  Textfield,
} from '@digdir/designsystemet-react';
import { type ReactNode, useId, useState } from 'react';
import {
  type BuiltCondition,
  type Clause,
  type ClauseValue,
  conditionOf,
  expressionOf,
  type Operator,
  operators,
  takesNone,
  takesSeveral,
} from '../../../server/core/draft/edit/conditions.ts';
import { withProperty } from '../../../server/core/draft/edit/text.ts';
import type { Placed } from '../../../server/core/draft/edit/tree.ts';
import { type Askable, askables, operatorsFor } from './askables.ts';
import { ConditionFault } from './ConditionFault.tsx';
import { nameOf, useEditor } from './editor.ts';

const blank: Clause = { question: '', operator: 'equal', values: [] };

/** When a part is shown: built by choosing question, comparison and answer, or typed by whoever prefers that. */
export function ConditionFields({ placed }: { placed: Placed }): ReactNode {
  const editor = useEditor();
  const { draft, words, edit, language, mayEdit } = editor;
  const texts = words.condition;
  const { key, part } = placed;
  const expression = typeof part['visibleIf'] === 'string' ? part['visibleIf'] : '';
  const built = expression === '' ? { join: 'and' as const, clauses: [] } : conditionOf(expression);
  // What is being chosen and says nothing yet; it is no condition until it does.
  const [begun, setBegun] = useState<BuiltCondition | null>(null);
  const asked = askables(draft, key, language, words);
  const name = nameOf(editor, key);
  const set = (next: string | undefined, joins?: string) =>
    edit(
      (one) => withProperty(one, key, 'visibleIf', next === '' ? undefined : next),
      { text: words.acts.changedCondition(name), joins },
      joins === undefined,
    );
  const change = (next: BuiltCondition) => {
    const written = expressionOf(next);
    setBegun(written === null && next.clauses.length > 0 ? next : null);
    if (written !== null) set(written, `condition ${key}`);
    else if (next.clauses.length === 0) set(undefined);
  };
  const shown = begun ?? built;
  return (
    <Fieldset className="condition-fields">
      <Fieldset.Legend>{texts.title}</Fieldset.Legend>
      {shown === null ? (
        <p>{texts.typedKept}</p>
      ) : (
        <Clauses {...{ shown, asked, change, isUnfinished: begun !== null }} />
      )}
      <ConditionFault {...{ placed, expression, asked }} onMend={(next) => set(next)} />
      {mayEdit ? (
        <Details>
          <Details.Summary>{texts.typed}</Details.Summary>
          <Details.Content>
            <Textfield
              label={texts.typed}
              description={texts.typedHelp(`{${asked[0]?.name ?? 'sporsmal'}} = 1`)}
              value={expression}
              spellCheck={false}
              autoCapitalize="off"
              onChange={(event) => {
                setBegun(null);
                set(event.target.value, `typed ${key}`);
              }}
            />
          </Details.Content>
        </Details>
      ) : expression === '' ? null : (
        <p className="quiet">{expression}</p>
      )}
    </Fieldset>
  );
}

interface ClausesProps {
  shown: BuiltCondition;
  asked: readonly Askable[];
  isUnfinished: boolean;
  change(next: BuiltCondition): void;
}

function Clauses({ shown, asked, isUnfinished, change }: ClausesProps): ReactNode {
  const { words, mayEdit } = useEditor();
  const texts = words.condition;
  const group = useId();
  const { join, clauses } = shown;
  return (
    <>
      {clauses.length === 0 ? <p className="quiet">{texts.always}</p> : null}
      {clauses.map((clause, at) => (
        <ClauseFields
          // biome-ignore lint/suspicious/noArrayIndexKey: a clause has nothing else to be known by
          key={at}
          {...{ clause, asked }}
          onChange={(next) => change({ join, clauses: clauses.with(at, next) })}
          onRemove={() => change({ join, clauses: clauses.toSpliced(at, 1) })}
        />
      ))}
      {clauses.length > 1 ? (
        <Fieldset>
          <Fieldset.Legend>{texts.join}</Fieldset.Legend>
          {(['and', 'or'] as const).map((one) => (
            <Radio
              key={one}
              name={group}
              value={one}
              label={texts[one]}
              readOnly={!mayEdit}
              checked={join === one}
              onChange={() => change({ join: one, clauses })}
            />
          ))}
        </Fieldset>
      ) : null}
      {isUnfinished ? <p className="quiet">{texts.unfinished}</p> : null}
      {mayEdit && asked.length > 0 ? (
        <p>
          <Button variant="tertiary" onClick={() => change({ join, clauses: [...clauses, blank] })}>
            {clauses.length === 0 ? texts.add : texts.addMore}
          </Button>
        </p>
      ) : null}
      {asked.length === 0 ? <p className="quiet">{texts.nothingToAsk}</p> : null}
    </>
  );
}

interface ClauseFieldsProps {
  clause: Clause;
  asked: readonly Askable[];
  onChange(clause: Clause): void;
  onRemove(): void;
}

function ClauseFields({ clause, asked, onChange, onRemove }: ClauseFieldsProps): ReactNode {
  const { words, mayEdit } = useEditor();
  const texts = words.condition;
  const ids = useId();
  const of = asked.find(({ name }) => name === clause.question);
  const offered = operatorsFor(of);
  const pick = (operator: Operator) => {
    const values = takesNone(operator)
      ? []
      : takesSeveral(operator)
        ? clause.values
        : clause.values.slice(0, 1);
    onChange({ ...clause, operator, values });
  };
  return (
    <div className="clause">
      <Field>
        <Label htmlFor={`${ids}-question`}>{texts.question}</Label>
        <Select
          id={`${ids}-question`}
          value={clause.question}
          disabled={!mayEdit}
          onChange={(event) => onChange({ ...blank, question: event.target.value })}
        >
          <option value="">{texts.choose}</option>
          {of || clause.question === '' ? null : (
            <option value={clause.question}>{texts.unknownQuestion(clause.question)}</option>
          )}
          {asked.map(({ name, label }) => (
            <option key={name} value={name}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
      <Field>
        <Label htmlFor={`${ids}-operator`}>{texts.operator}</Label>
        <Select
          id={`${ids}-operator`}
          value={clause.operator}
          disabled={!mayEdit}
          onChange={(event) => pick(event.target.value as Operator)}
        >
          {operators
            .filter((one) => offered.includes(one) || one === clause.operator)
            .map((one) => (
              <option key={one} value={one}>
                {texts.operators[one]}
              </option>
            ))}
        </Select>
      </Field>
      {takesNone(clause.operator) ? null : <ValueField {...{ clause, of, onChange }} id={`${ids}-value`} />}
      {mayEdit ? (
        <Button variant="tertiary" onClick={onRemove}>
          {texts.remove}
        </Button>
      ) : null}
    </div>
  );
}

interface ValueFieldProps {
  clause: Clause;
  of: Askable | undefined;
  id: string;
  onChange(clause: Clause): void;
}

function ValueField({ clause, of, id, onChange }: ValueFieldProps): ReactNode {
  const { words, mayEdit } = useEditor();
  const texts = words.condition;
  const { values } = clause;
  const has = (value: ClauseValue) => values.some((one) => String(one) === String(value));
  if (of?.values && takesSeveral(clause.operator)) {
    return (
      <Fieldset>
        <Fieldset.Legend>{texts.values}</Fieldset.Legend>
        {of.values.map(({ value, label }) => (
          <Checkbox
            key={String(value)}
            label={label}
            readOnly={!mayEdit}
            checked={has(value)}
            onChange={(event) => {
              const others = values.filter((one) => String(one) !== String(value));
              onChange({ ...clause, values: event.target.checked ? [...others, value] : others });
            }}
          />
        ))}
      </Fieldset>
    );
  }
  if (of?.values) {
    return (
      <Field>
        <Label htmlFor={id}>{texts.value}</Label>
        <Select
          id={id}
          value={values.length === 0 ? '' : String(values[0])}
          disabled={!mayEdit}
          onChange={(event) => {
            const chosen = of.values?.find(({ value }) => String(value) === event.target.value);
            onChange({ ...clause, values: chosen ? [chosen.value] : [] });
          }}
        >
          <option value="">…</option>
          {of.values.map(({ value, label }) => (
            <option key={String(value)} value={String(value)}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
    );
  }
  return (
    <Textfield
      label={texts.value}
      readOnly={!mayEdit}
      value={values.map(String).join(', ')}
      onChange={(event) => {
        const typed = event.target.value;
        const value =
          typed !== '' && !Number.isNaN(Number(typed)) && typed.trim() === typed ? Number(typed) : typed;
        onChange({ ...clause, values: typed === '' ? [] : [value] });
      }}
    />
  );
}
