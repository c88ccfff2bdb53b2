import { Details, Fieldset, Radio, Textfield } from '@digdir/designsystemet-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useId, useRef, useState } from 'react';
import { codeWithin, isWholeCode } from '../../../server/core/code.ts';
import { type LookUpPurpose, lookUpPurposes } from '../../../server/core/look-up.ts';
import { call } from '../../api.ts';
import type { LookUpTexts } from '../../i18n/look-ups.nb.ts';
import { lookUpTexts } from '../../i18n/look-ups.ts';
import { usePlace } from '../../parts/place.ts';
import { ConfirmedAct } from '../../staff/ConfirmedAct.tsx';
import { focusFirstFault } from '../parts/focus-first-fault.ts';
import { Choice } from './AskForm.tsx';
import type { LookUpsView } from './LookUps.tsx';

interface AskLookUpProps {
  rounds: LookUpsView['rounds'];
  say(text: string): void;
}

const empty = {
  ...{ roundId: '', reason: '', purpose: 'access' as LookUpPurpose },
  ...{ by: 'code' as 'code' | 'email', code: '', email: '' },
};

/** To ask that somebody's answer is found, by a code or an address of theirs. What is typed stays until it is asked. */
export function AskLookUp({ rounds, say }: AskLookUpProps): ReactNode {
  const { municipality, language } = usePlace();
  const words = lookUpTexts[language];
  const client = useQueryClient();
  const [purposes, ways] = [useId(), useId()];
  const [given, setGiven] = useState(empty);
  const fields = useRef<HTMLDivElement>(null);
  const [isAsked, setIsAsked] = useState(false);
  const { roundId, reason } = given;
  // What the notice of the round did not tell of is not offered.
  const findsMore = rounds.find(({ id }) => id === roundId)?.findsMore ?? true;
  const by = findsMore ? given.by : 'code';
  const purpose = findsMore || given.purpose !== 'correction' ? given.purpose : 'access';
  const faults = {
    round: given.roundId === '' ? words.chooseRound : undefined,
    who: by === 'code' ? slipIn(given.code, words) : given.email.trim() === '' ? words.writeEmail : undefined,
    reason: given.reason.trim() === '' ? words.writeReason : undefined,
  };
  const shown: Partial<typeof faults> = isAsked ? faults : {};
  const ask = useMutation({
    mutationFn: (_: string) =>
      call(
        'POST /api/:municipality/rounds/:roundId/look-ups',
        { municipality: municipality.slug, roundId },
        {
          ...(by === 'code' ? { code: given.code.trim() } : { email: given.email.trim() }),
          ...{ purpose, reason: reason.trim() },
        },
      ),
    onSuccess: async () => {
      setGiven(empty);
      setIsAsked(false);
      await client.invalidateQueries({ queryKey: [municipality.slug, 'look-ups'] });
      say(words.ask.done);
    },
  });
  return (
    <Details className="raw-ask">
      <Details.Summary>{words.ask.open}</Details.Summary>
      <Details.Content className="raw-ask-fields" ref={fields}>
        <Choice
          label={words.round}
          error={shown.round}
          value={roundId}
          onChange={(value) => setGiven({ ...given, roundId: value })}
          options={rounds.map(({ id, surveyTitle, period }) => [id, `${surveyTitle[language]}, ${period}`])}
        />
        {findsMore ? (
          <Fieldset>
            <Fieldset.Legend>{words.by}</Fieldset.Legend>
            {(['code', 'email'] as const).map((each) => (
              <Radio
                key={each}
                name={ways}
                value={each}
                label={words.byWhat[each]}
                checked={by === each}
                onChange={() => setGiven({ ...given, by: each })}
              />
            ))}
          </Fieldset>
        ) : null}
        <Textfield
          key={by}
          label={words[by]}
          description={{ code: words.codeHelp, email: words.emailHelp }[by]}
          type={by === 'email' ? 'email' : 'text'}
          maxLength={by === 'email' ? 254 : 400}
          autoComplete="off"
          error={shown.who}
          value={given[by]}
          onChange={(event) => setGiven({ ...given, [by]: event.target.value })}
        />
        {lookUpPurposes
          .filter((each) => findsMore || each !== 'correction')
          .map((each) => (
            <Radio
              key={each}
              name={purposes}
              value={each}
              label={words.purposes[each]}
              description={words.purposeHelp[each]}
              checked={purpose === each}
              onChange={() => setGiven({ ...given, purpose: each })}
            />
          ))}
        <Textfield
          multiline
          rows={3}
          maxLength={500}
          label={words.reason}
          description={words.reasonHelp}
          error={shown.reason}
          value={reason}
          onChange={(event) => setGiven({ ...given, reason: event.target.value })}
        />
        <ConfirmedAct
          words={words.ask}
          problems={words.problems}
          act={ask}
          mayAsk={() => {
            setIsAsked(true);
            const isWhole = Object.values(faults).every((fault) => fault === undefined);
            if (!isWhole) focusFirstFault(() => fields.current);
            return isWhole;
          }}
        />
      </Details.Content>
    </Details>
  );
}

/** What is seen of a code before it is looked up; undefined: nothing. */
function slipIn(written: string, words: LookUpTexts): string | undefined {
  if (written.trim() === '') return words.writeCode;
  return isWholeCode(codeWithin(written)) ? undefined : words.codeNotWhole;
}
