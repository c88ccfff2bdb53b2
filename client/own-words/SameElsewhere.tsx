import { Button } from '@digdir/designsystemet-react';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ownWordsTexts } from '../i18n/own-words.ts';
import { useTexts } from '../parts/place.ts';
import { ConfirmedAct } from '../staff/ConfirmedAct.tsx';
import type { SameElsewhere } from './same-elsewhere.ts';

interface Props {
  same: readonly SameElsewhere[];
  takeHere(one: SameElsewhere): void;
  takeOthers(one: SameElsewhere): void;
}

/** What is taken out and stands in other places, with the offer to take it out there too. */
export function SameElsewhereList({ same, takeHere, takeOthers }: Props): ReactNode {
  const words = useTexts(ownWordsTexts);
  if (same.length === 0) return null;
  return (
    <section className="same-elsewhere" aria-label={words.same.title}>
      <p className="quiet">{words.same.title}</p>
      {same.map((one) => (
        <div className="round-acts" key={one.phrase}>
          {one.here.length > 0 ? (
            <Button type="button" variant="secondary" onClick={() => takeHere(one)}>
              {words.same.here(one.written, one.here.length)}
            </Button>
          ) : null}
          {one.others.length > 0 ? <InOthers one={one} take={() => takeOthers(one)} /> : null}
        </div>
      ))}
    </section>
  );
}

function InOthers({ one, take }: { one: SameElsewhere; take(): void }): ReactNode {
  const words = useTexts(ownWordsTexts);
  const act = useMutation({ mutationFn: async (_: string) => take() });
  const approved = one.others.filter(({ ready }) => ready.text.state === 'approved').length;
  const places = one.others.reduce((sum, other) => sum + other.places.length, 0);
  const { ask } = words.same;
  return (
    <ConfirmedAct
      words={{
        action: words.same.elsewhere(one.written, one.others.length),
        title: ask.title(one.written, one.others.length),
        text: [
          ask.places(places, one.others.length),
          ...(approved > 0 ? [ask.approved(approved)] : []),
          ask.later,
        ],
        confirm: ask.confirm,
      }}
      act={act}
    />
  );
}
