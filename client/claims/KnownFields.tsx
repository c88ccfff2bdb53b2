import { Heading, Paragraph, Textfield } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { claimsTexts } from '../i18n/claims.ts';
import { useTexts } from '../parts/place.ts';
import type { FieldsProps } from './SaysFields.tsx';
import { countFrom, statementOf, type Typed } from './typed.ts';

/** An anecdote has a numerator alone: it is asked out of how many. A claim of change is not asked for any (see `countsOf`). */
export function KnownFields({ typed, change }: FieldsProps): ReactNode {
  const words = useTexts(claimsTexts).form;
  if (isOfChange(typed)) return null;
  const { fault } = countsOf(typed);
  return (
    <>
      <Heading level={2} data-size="sm">
        {words.knownTitle}
      </Heading>
      <Paragraph>{words.knownText}</Paragraph>
      <div className="claim-known">
        <Textfield
          inputMode="numeric"
          label={words.knownCases}
          error={fault === 'cases' ? words.notNumber : fault === 'more' ? words.moreThanAll : undefined}
          value={typed.knownCases}
          onChange={(event) => change({ ...typed, knownCases: event.target.value })}
        />
        <Textfield
          inputMode="numeric"
          label={words.knownOf}
          error={fault === 'of' ? words.notNumber : undefined}
          value={typed.knownOf}
          onChange={(event) => change({ ...typed, knownOf: event.target.value })}
        />
      </div>
    </>
  );
}

/** As the contract takes them. */
const [mostCases, mostOf] = [1_000_000, 10_000_000];

const isOfChange = (typed: Typed) => statementOf(typed).change !== null;

/**
 * The counts that are typed, and which of them cannot be so. None of a claim of change: the stored verdicts alone decide it, so
 * what was typed before it was read as one is left out.
 */
export function countsOf(typed: Typed) {
  if (isOfChange(typed)) return { cases: null, of: null, fault: null } as const;
  const { knownCases, knownOf } = typed;
  const [cases, of] = [countFrom(knownCases, 0, mostCases), countFrom(knownOf, 1, mostOf)];
  const isMore = cases !== null && of !== null && cases > of;
  const fault = Number.isNaN(cases) ? 'cases' : Number.isNaN(of) ? 'of' : isMore ? 'more' : null;
  return { cases, of, fault } as const;
}
