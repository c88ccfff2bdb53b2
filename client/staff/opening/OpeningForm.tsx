import { Textfield } from '@digdir/designsystemet-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { call, ProblemError } from '../../api.ts';
import { openingTexts } from '../../i18n/opening.ts';
import { LeaveGuard } from '../../parts/LeaveGuard.tsx';
import { usePlace, useTexts } from '../../parts/place.ts';
import type { OpeningView } from '../../parts/queries.ts';
import { ConfirmedAct } from '../ConfirmedAct.tsx';
import { Calendar } from './Calendar.tsx';
import { consequencesOf } from './consequences.ts';
import { DesignField } from './DesignField.tsx';
import { KeyCustody } from './KeyCustody.tsx';
import { KindField } from './KindField.tsx';
import { LanguagesField } from './LanguagesField.tsx';
import { LimitsFields } from './LimitsFields.tsx';
import { ModeField } from './ModeField.tsx';
import { OrdersNote } from './OrdersNote.tsx';
import { fieldOfRefusal, type Plan, type PlanField, readPlan, usualPlan } from './plan.ts';
import { TimesFields } from './TimesFields.tsx';
import { UnitsField } from './UnitsField.tsx';

interface OpeningFormProps {
  surveyKey: string;
  opening: OpeningView;
  /** What the form begins with beside the usual, of a pilot. */
  begun: Partial<Plan>;
}

/** The plan of a round. Nothing typed is lost by a refusal, and what is wrong stands at its field. */
export function OpeningForm({ surveyKey, opening, begun }: OpeningFormProps): ReactNode {
  const place = usePlace();
  const words = useTexts(openingTexts);
  const form = useRef<HTMLDivElement>(null);
  const [start] = useState(() => ({ ...usualPlan(opening), ...begun }));
  const [plan, setPlan] = useState(start);
  const [isAsked, setIsAsked] = useState(false);
  const [tries, setTries] = useState(0);
  const { read, faults } = readPlan(plan, opening);
  const { open, opened } = useOpeningAct(surveyKey, opening, read);
  const faultOf = (field: PlanField): string | undefined => {
    const fault = isAsked ? faults[field] : undefined;
    return fault ? words.faults[fault] : refusalAt(open.error, field, { ...words.problems, ...words.faults });
  };
  const change = (changed: Partial<Plan>) => {
    // From what it is then: a file is read while other fields are changed.
    setPlan((before) => ({ ...before, ...changed }));
    open.reset();
  };
  // Whoever asked comes to the first field that is wrong.
  useEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [role="alert"]')?.focus();
  }, [tries]);
  const isReady = opening.checklist.every((line) => line.isReady);
  // No form around it: the confirmation is one, and one cannot stand in another.
  return (
    <div ref={form} className="opening-form">
      <LeaveGuard isUnsaved={plan !== start && !opened} />
      <Textfield
        label={words.period}
        description={words.periodHelp}
        maxLength={40}
        autoComplete="off"
        error={faultOf('period')}
        value={plan.period}
        onChange={(event) => change({ period: event.target.value })}
      />
      <TimesFields plan={plan} onChange={change} faultOf={faultOf} />
      <UnitsField plan={plan} units={opening.units} onChange={change} fault={faultOf('units')} />
      <KeyCustody plan={plan} onChange={change} fault={faultOf('publicKey')} />
      <KindField kind={plan.kind} onChange={(kind) => change({ kind })} />
      {plan.kind === 'test' ? null : <ModeField mode={plan.mode} onChange={(mode) => change({ mode })} />}
      {opening.orders ? <OrdersNote mode={plan.mode} kind={plan.kind} orders={opening.orders} /> : null}
      {opening.backgrounds && plan.kind !== 'test' ? (
        <DesignField
          surveyKey={surveyKey}
          plan={plan}
          backgrounds={opening.backgrounds}
          onChange={change}
          fault={faultOf('design')}
        />
      ) : null}
      <LanguagesField
        written={opening.languages}
        chosen={plan.languages}
        onChange={(languages) => change({ languages })}
        fault={faultOf('languages')}
      />
      <LimitsFields plan={plan} limits={opening.limits} onChange={change} faultOf={faultOf} />
      <Calendar plan={plan} opening={opening} />
      {isReady ? (
        <ConfirmedAct
          words={{
            ...words.open,
            title: words.open.title(plan.period.trim()),
            text: read ? consequencesOf(read, opening, words, place.language) : [],
          }}
          problems={{ ...words.problems, ...words.faults }}
          act={open}
          mayAsk={() => {
            setIsAsked(true);
            if (!read) setTries(tries + 1);
            return read !== null;
          }}
        />
      ) : (
        <p className="privacy-missing">{words.notReady}</p>
      )}
    </div>
  );
}

/** What the server refused, in words, where it is about this field. */
function refusalAt(error: Error | null, field: PlanField, words: Record<string, string>): string | undefined {
  if (!(error instanceof ProblemError)) return undefined;
  const { code } = error.problem;
  return fieldOfRefusal[code] === field ? words[code] : undefined;
}

/** Opens the round, and goes to the survey's page, where it is said that it is open. */
function useOpeningAct(surveyKey: string, opening: OpeningView, read: ReturnType<typeof readPlan>['read']) {
  const { municipality, base } = usePlace();
  const words = useTexts(openingTexts);
  const client = useQueryClient();
  const navigate = useNavigate();
  const [said, setSaid] = useState<string | null>(null);
  const open = useMutation({
    mutationFn: async (_: string) => {
      if (!read) throw new Error('asked for what is no plan');
      const { opensAt, closesAt, acceptsUntilAt, ...rest } = read;
      await call(
        'POST /api/:municipality/surveys/:survey/rounds',
        { municipality: municipality.slug, survey: surveyKey },
        {
          ...rest,
          questionnaireVersionId: opening.questionnaireVersionId,
          opensAt: opensAt?.toISOString() ?? null,
          closesAt: closesAt.toISOString(),
          acceptsUntilAt: acceptsUntilAt.toISOString(),
        },
      );
      if (rest.mode === 'openLink') return words.openedByLink(rest.period);
      return (opensAt ? words.planned : words.opened)(rest.period);
    },
    onSuccess: (text) => {
      // Not waited for: what the page shows of the plan is over, and the next page shows what comes.
      void client.invalidateQueries({ queryKey: [municipality.slug] });
      setSaid(text);
    },
  });
  // After the form no longer counts as unsaved, so that nobody is asked whether to leave it.
  useEffect(() => {
    if (said) navigate(`${base}/undersokelser/${surveyKey}`, { state: { said, keepFocus: true } });
  }, [said, navigate, base, surveyKey]);
  return { open, opened: said !== null };
}
