import { Button } from '@digdir/designsystemet-react';
import {
  createContext,
  type FormEvent,
  type ReactNode,
  useContext,
  useEffect,
  useRef,
  useState,
} from 'react';
import { adminPartsTexts } from '../../i18n/admin-parts.ts';
import { usePlace } from '../../parts/place.ts';
import { readTyped, type Typed } from './typed.ts';
import type { Act } from './use-act.ts';

const FaultsContext = createContext<Record<string, string>>({});

/** What is wrong with a field, in words. */
export function useFault(name: string): string | undefined {
  return useContext(FaultsContext)[name];
}

interface ActFormProps<Given> {
  act: Act<Given>;
  /** What was typed, as the act takes it. It is not started where `typed` has noted a fault. */
  read(typed: Typed): Given;
  submit: string;
  colour?: 'danger' | 'accent' | undefined;
  onCancel?: (() => void) | undefined;
  children?: ReactNode;
}

/**
 * A form whose fields keep what was typed when it is refused. The focus goes to the first field that is wrong, or to the
 * refusal where it is about none of them.
 */
export function ActForm<Given>({ act, read, submit, colour, onCancel, children }: ActFormProps<Given>) {
  const { cancel } = adminPartsTexts[usePlace().language];
  const form = useRef<HTMLFormElement>(null);
  const [faults, setFaults] = useState<Record<string, string>>({});
  const { refused } = act;
  const atField = refused?.field != null && form.current?.elements.namedItem(refused.field) != null;
  const shown = refused && atField ? { ...faults, [refused.field as string]: refused.text } : faults;
  const reason = refused?.text;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each refusal and each try
  useEffect(() => {
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [role="alert"]');
    wrong?.focus();
  }, [faults, reason]);
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = readTyped(new FormData(event.currentTarget));
    const given = read(typed);
    setFaults(typed.faults);
    if (Object.keys(typed.faults).length === 0 && !act.isPending) act.start(given);
  };
  return (
    <form className="act-form" onSubmit={onSubmit} noValidate ref={form}>
      <FaultsContext value={shown}>{children}</FaultsContext>
      {refused && !atField ? (
        <p className="error" role="alert" tabIndex={-1}>
          {refused.text}
        </p>
      ) : null}
      <p className="dialog-buttons">
        <Button type="submit" data-color={colour ?? 'accent'} loading={act.isPending}>
          {submit}
        </Button>
        {onCancel ? (
          <Button type="button" variant="tertiary" onClick={onCancel}>
            {cancel}
          </Button>
        ) : null}
      </p>
    </form>
  );
}
