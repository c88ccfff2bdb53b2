import { Checkbox, Details, Fieldset, ValidationMessage } from '@digdir/designsystemet-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { call } from '../../api.ts';
import { publishTexts } from '../../i18n/publish.ts';
import { usePlace, useTexts } from '../../parts/place.ts';
import { ConfirmedAct, type ConfirmedActProps } from '../ConfirmedAct.tsx';
import { MomentFields } from './MomentFields.tsx';
import { atOnce, momentOf } from './moment.ts';
import { type Body, bodiesInWords, type Publication, publicInWords } from './words.ts';

interface PublishToBodiesProps {
  roundId: string;
  present: Publication[];
  /** Those that have not been given it, the council first. */
  bodies: Body[];
  say(text: string): void;
}

/** Choose bodies and a moment, read who will see what and when, and confirm. */
export function PublishToBodies({ roundId, present, bodies, say }: PublishToBodiesProps): ReactNode {
  const place = usePlace();
  const words = useTexts(publishTexts);
  const [ids, setIds] = useState<string[]>([]);
  const when = useWhen();
  const { moment, isAsked } = when;
  const chosen = bodies.filter(({ id }) => ids.includes(id));
  const text = chosen.length > 0 && moment !== undefined ? bodiesInWords(chosen, moment, present, place) : [];
  const publish = usePublishing(roundId, say, () => ({
    audience: 'bodies',
    bodyIds: chosen.map(({ id }) => id),
    visibleFromAt: moment?.toISOString() ?? null,
  }));
  const toggle = (id: string) => setIds(ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id]);
  return (
    <Details>
      <Details.Summary>{present.length > 0 ? words.openMore : words.open}</Details.Summary>
      <Details.Content className="publish">
        <Fieldset>
          <Fieldset.Legend>{words.bodies}</Fieldset.Legend>
          <Fieldset.Description>{words.bodiesHelp}</Fieldset.Description>
          {bodies.map(({ id, name, memberCount }) => (
            <Checkbox
              key={id}
              value={id}
              label={words.named(name, words.members(memberCount))}
              checked={ids.includes(id)}
              onChange={() => toggle(id)}
            />
          ))}
          {isAsked && chosen.length === 0 ? (
            <ValidationMessage role="alert">{words.chooseBody}</ValidationMessage>
          ) : null}
        </Fieldset>
        <When {...when} words={words.publish} text={text} act={publish} />
      </Details.Content>
    </Details>
  );
}

/** A decision of its own, once a body has it or shall have it. */
export function PublishToPublic({
  roundId,
  say,
}: Omit<PublishToBodiesProps, 'present' | 'bodies'>): ReactNode {
  const place = usePlace();
  const words = useTexts(publishTexts);
  const when = useWhen();
  const { moment } = when;
  const text = moment === undefined ? [] : publicInWords(moment, place);
  const publish = usePublishing(roundId, say, () => ({
    ...{ audience: 'public', visibleFromAt: moment?.toISOString() ?? null },
  }));
  return (
    <Details>
      <Details.Summary>{words.openPublic}</Details.Summary>
      <Details.Content className="publish">
        <When {...when} words={words.publishPublic} text={text} act={publish} />
      </Details.Content>
    </Details>
  );
}

/** The moment as it is chosen, and whether the act was asked for, so that what is missing is told. */
function useWhen() {
  const [given, setGiven] = useState(atOnce);
  const [isAsked, setIsAsked] = useState(false);
  return { given, setGiven, isAsked, setIsAsked, moment: momentOf(given, new Date()) };
}

interface WhenProps extends ReturnType<typeof useWhen> {
  words: Omit<ConfirmedActProps['words'], 'text'>;
  /** Who will see what and when. Empty: something is still to be chosen, and nothing can be asked for. */
  text: string[];
  act: ReturnType<typeof usePublishing>;
}

/** Choose the moment, read what will happen, and confirm. */
function When({ given, setGiven, isAsked, setIsAsked, moment, words, text, act }: WhenProps): ReactNode {
  const texts = useTexts(publishTexts);
  return (
    <>
      <MomentFields
        given={given}
        onChange={setGiven}
        error={isAsked && moment === undefined ? texts.chooseMoment : undefined}
      />
      <Told lines={text} />
      <ConfirmedAct
        words={{ ...words, text }}
        act={act}
        mayAsk={() => {
          setIsAsked(true);
          return text.length > 0;
        }}
      />
    </>
  );
}

/** Who will see what and when, said again whenever it changes. */
function Told({ lines }: { lines: string[] }): ReactNode {
  return (
    <div className="publish-words" aria-live="polite">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}

type Given = Parameters<typeof call<'POST /api/:municipality/rounds/:roundId/publications'>>[2];

function usePublishing(roundId: string, say: (text: string) => void, given: () => Given) {
  const { municipality } = usePlace();
  const texts = useTexts(publishTexts);
  const client = useQueryClient();
  return useMutation({
    mutationFn: (_: string) =>
      call(
        'POST /api/:municipality/rounds/:roundId/publications',
        { municipality: municipality.slug, roundId },
        given(),
      ),
    onSuccess: async () => {
      await client.invalidateQueries();
      say(texts.published);
    },
  });
}
