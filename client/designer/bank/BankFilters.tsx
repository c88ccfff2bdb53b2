import { Field, Label, Select } from '@digdir/designsystemet-react';
import { type ReactNode, useCallback, useId } from 'react';
import { useSearchParams } from 'react-router';
import { bankTexts } from '../../i18n/bank.ts';
import { usePlace, useTexts } from '../../parts/place.ts';
import { useIndicators } from '../queries.ts';
import {
  type BankSelection,
  bankSources,
  readBankSelection,
  surveyKinds,
  writeBankSelection,
} from './queries.ts';
import { SearchField } from './SearchField.tsx';

/** What the bank is narrowed to. Stands in the address, so that it can be shared and is there on the way back. */
export function BankFilters(): ReactNode {
  const words = useTexts(bankTexts);
  const { language } = usePlace();
  const [search, setSearch] = useSearchParams();
  const chosen = readBankSelection(search);
  const indicators = useIndicators().filter(({ kind }) => kind !== null);
  const isKnown = chosen.indicator === undefined || indicators.some(({ key }) => key === chosen.indicator);
  const change = useCallback(
    (next: Partial<Record<keyof BankSelection, string>>) =>
      setSearch((now) => writeBankSelection({ ...readBankSelection(now), ...(next as BankSelection) }), {
        ...{ replace: true, preventScrollReset: true, state: { keepFocus: true } },
      }),
    [setSearch],
  );
  const onWords = useCallback((typed: string) => change({ words: typed }), [change]);
  return (
    <search className="bank-filters">
      <SearchField words={chosen.words ?? ''} onWords={onWords} />
      <Choice
        label={words.kind}
        any={words.anyKind}
        value={chosen.kind}
        choices={surveyKinds.map((kind) => [kind, words.kinds[kind]])}
        onChange={(kind) => change({ kind })}
      />
      <Choice
        label={words.source}
        any={words.anySource}
        value={chosen.source}
        choices={bankSources.map((source) => [source, words.sources[source]])}
        onChange={(source) => change({ source })}
      />
      <Choice
        label={words.indicator}
        any={words.anyIndicator}
        value={chosen.indicator}
        choices={[
          ...(isKnown ? [] : [[chosen.indicator, chosen.indicator] as [string, string]]),
          ...indicators.map(({ key, name }): [string, string] => [key, name[language]]),
        ]}
        onChange={(indicator) => change({ indicator })}
      />
    </search>
  );
}

function Choice(props: {
  label: string;
  any: string;
  value: string | undefined;
  choices: [string, string][];
  onChange(value: string): void;
}): ReactNode {
  const { label, any, value, choices, onChange } = props;
  const id = useId();
  return (
    <Field>
      <Label htmlFor={id}>{label}</Label>
      <Select id={id} value={value ?? ''} onChange={(event) => onChange(event.target.value)}>
        <Select.Option value="">{any}</Select.Option>
        {choices.map(([key, name]) => (
          <Select.Option key={key} value={key}>
            {name}
          </Select.Option>
        ))}
      </Select>
    </Field>
  );
}
