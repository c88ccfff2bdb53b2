import { Details, Radio, Textfield } from '@digdir/designsystemet-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useId, useState } from 'react';
import { call } from '../../api.ts';
import { lookUpTexts } from '../../i18n/look-ups.ts';
import { usePlace } from '../../parts/place.ts';
import { ConfirmedAct } from '../../staff/ConfirmedAct.tsx';
import { Choice } from './AskForm.tsx';
import type { LookUpsView } from './LookUps.tsx';

interface AskLookUpProps {
  rounds: LookUpsView['rounds'];
  say(text: string): void;
}

const empty = { roundId: '', code: '', reason: '', purpose: 'access' as 'access' | 'deletion' };

/** To ask that the answer given with a code is found. What is typed stays until it is asked. */
export function AskLookUp({ rounds, say }: AskLookUpProps): ReactNode {
  const { municipality, language } = usePlace();
  const words = lookUpTexts[language];
  const client = useQueryClient();
  const purposes = useId();
  const [given, setGiven] = useState(empty);
  const [isAsked, setIsAsked] = useState(false);
  const faults = {
    round: given.roundId === '' ? words.chooseRound : undefined,
    code: given.code.trim() === '' ? words.writeCode : undefined,
    reason: given.reason.trim() === '' ? words.writeReason : undefined,
  };
  const shown: Partial<typeof faults> = isAsked ? faults : {};
  const { roundId, code, reason, purpose } = given;
  const ask = useMutation({
    mutationFn: (_: string) =>
      call(
        'POST /api/:municipality/rounds/:roundId/look-ups',
        { municipality: municipality.slug, roundId },
        { code: code.trim(), purpose, reason: reason.trim() },
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
      <Details.Content className="raw-ask-fields">
        <Choice
          label={words.round}
          error={shown.round}
          value={roundId}
          onChange={(value) => setGiven({ ...given, roundId: value })}
          options={rounds.map(({ id, surveyTitle, period }) => [id, `${surveyTitle[language]}, ${period}`])}
        />
        <Textfield
          label={words.code}
          description={words.codeHelp}
          maxLength={80}
          autoComplete="off"
          error={shown.code}
          value={code}
          onChange={(event) => setGiven({ ...given, code: event.target.value })}
        />
        {(['access', 'deletion'] as const).map((each) => (
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
            return Object.values(faults).every((fault) => fault === undefined);
          }}
        />
      </Details.Content>
    </Details>
  );
}
