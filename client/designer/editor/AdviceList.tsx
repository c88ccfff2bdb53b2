import { Button, Details, Heading, Paragraph } from '@digdir/designsystemet-react';
import { type ReactNode, useDeferredValue, useMemo } from 'react';
import type { PartKey } from '../../../server/core/draft/edit/tree.ts';
import type { Advice, AdvicePlace } from '../../../server/core/quality/advice.ts';
import { adviseOn } from '../../../server/core/quality/advise.ts';
import { applyMend } from '../../../server/core/quality/mend.ts';
import { adviceInWords } from '../../../server/core/wording/advice.ts';
import { adviceListTexts } from '../../i18n/advice-list.ts';
import { usePlace, useTexts } from '../../parts/place.ts';
import { adviceFor, partOf } from './advice-places.ts';
import { about, nameOf, useEditor } from './editor.ts';
import { useAdviceContext } from './use-advice-context.ts';

/** The advice on a page, group or question that is chosen; nothing where there is none. */
export function PartAdvice({ partKey }: { partKey: PartKey }): ReactNode {
  const words = useTexts(adviceListTexts);
  const list = adviceFor(useAdvice(), partKey);
  if (list.length === 0) return null;
  return (
    <section className="advice-list" aria-labelledby="advice-title">
      <Heading level={3} data-size="2xs" id="advice-title">
        {words.title}
      </Heading>
      <Items list={list} from={partKey} />
    </section>
  );
}

/** All the advice there is on the draft, each with the way to what it is about. */
export function AllAdvice(): ReactNode {
  const words = useTexts(adviceListTexts);
  const list = useAdvice();
  return (
    <section className="advice-list" aria-labelledby="advice-title">
      <Heading level={3} data-size="2xs" id="advice-title">
        {list.length === 0 ? words.title : words.all(String(list.length), list.length === 1)}
      </Heading>
      <Paragraph data-size="sm" className="quiet">
        {list.length === 0 ? words.none : words.lead}
      </Paragraph>
      <Items list={list} from={about} />
    </section>
  );
}

/** Worked out when there is time for it, so that no letter waits. */
function useAdvice(): Advice[] {
  const editor = useEditor();
  const draft = useDeferredValue(editor.draft);
  const context = useAdviceContext(editor.mayEdit);
  return useMemo(() => adviseOn(draft, context), [draft, context]);
}

function Items({ list, from }: { list: readonly Advice[]; from: PartKey | typeof about }): ReactNode {
  return (
    <ul>
      {list.map((advice) => (
        <Item key={keyOf(advice)} advice={advice} from={from} />
      ))}
    </ul>
  );
}

const placeOf = ({ of, name }: AdvicePlace) => `${of} ${name}`;
const keyOf = ({ code, place, language }: Advice) => `${code} ${placeOf(place)} ${language}`;

function Item({ advice, from }: { advice: Advice; from: PartKey | typeof about }): ReactNode {
  const editor = useEditor();
  const { edit, select, mayEdit } = editor;
  const { language } = usePlace();
  const words = useTexts(adviceListTexts);
  const nameOfQuestion = (question: string) => `«${nameOf(editor, question.split('.')[0] as PartKey)}»`;
  const told = adviceInWords(advice, language, nameOfQuestion);
  const part = partOf(advice);
  const { mend } = advice;
  return (
    <li>
      <Details>
        <Details.Summary>{told.what}</Details.Summary>
        <Details.Content>
          <Paragraph>{told.why}</Paragraph>
          <Paragraph>{told.mend}</Paragraph>
        </Details.Content>
      </Details>
      <div className="advice-acts">
        {mayEdit && mend && told.apply ? (
          <Button
            variant="secondary"
            data-size="sm"
            onClick={() => {
              const name = nameOf(editor, part ?? about);
              edit((one) => applyMend(one, mend), { text: words.did(told.apply as string, name) });
              // The button is gone with what it mended.
              select(from);
            }}
          >
            {told.apply}
          </Button>
        ) : null}
        {from === about && part !== null ? (
          <Button variant="tertiary" data-size="sm" onClick={() => select(part)}>
            {words.where(nameOf(editor, part))}
          </Button>
        ) : null}
      </div>
    </li>
  );
}
