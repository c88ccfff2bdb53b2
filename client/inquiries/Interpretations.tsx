import type { ReactNode } from 'react';
import { call } from '../api.ts';
import { inquiriesTexts } from '../i18n/inquiries.ts';
import { Done, useDone } from '../parts/Done.tsx';
import { useTexts } from '../parts/place.ts';
import { ConfirmedAct } from '../staff/ConfirmedAct.tsx';
import { type Interpretation, useInquiryAct } from './queries.ts';
import { Said, Signed } from './Signed.tsx';

/** What people read out of a figure, in the order they said it: many, signed, none official. */
export function Interpretations({ all }: { all: readonly Interpretation[] }): ReactNode {
  const words = useTexts(inquiriesTexts);
  return (
    <ol className="said-list">
      {all.map((one) => (
        <li key={one.id}>
          <p className="quiet">
            {words.kinds[one.kind]}
            {one.place.unit ? ` · ${one.place.unit.name}` : ''} · {one.place.period}
          </p>
          <OneInterpretation interpretation={one} />
        </li>
      ))}
    </ol>
  );
}

/** One, which its author may take back. */
export function OneInterpretation({ interpretation }: { interpretation: Interpretation }): ReactNode {
  const words = useTexts(inquiriesTexts);
  const { id, text, by, sharedAt, body, mayWithdraw } = interpretation;
  const [done, say] = useDone();
  const withdraw = useInquiryAct(
    (_: string, params) => call('POST /api/:municipality/inquiries/interpretations/withdraw', params, { id }),
    () => say(words.interpretations.isWithdrawn),
  );
  return (
    <div className="interpretation">
      {text === null ? <p className="quiet">{words.interpretations.withdrawn}</p> : <Said text={text} />}
      {/* Drawn again when the dialog has gone with its button: then it can take the focus. */}
      <Done key={mayWithdraw ? 'stands' : 'withdrawn'} thing={done} />
      <Signed by={by} at={sharedAt} />
      <p className="quiet">{words.sharedWith(body.name)}</p>
      {mayWithdraw ? (
        <ConfirmedAct
          words={words.interpretations.withdraw}
          act={withdraw}
          colour="danger"
          problems={words.problems}
        />
      ) : null}
    </div>
  );
}
