import { Button, Details, Heading, Paragraph } from '@digdir/designsystemet-react';
import { type ReactNode, useDeferredValue, useMemo } from 'react';
import { Link } from 'react-router';
import type { PartKey } from '../../../server/core/draft/edit/tree.ts';
import type { Advice, AdvicePlace } from '../../../server/core/quality/advice.ts';
import { adviseOn } from '../../../server/core/quality/advise.ts';
import { partedByKept, withAdviceKept } from '../../../server/core/quality/kept.ts';
import { applyMend } from '../../../server/core/quality/mend.ts';
import { adviceInWords } from '../../../server/core/wording/advice.ts';
import { adviceListTexts } from '../../i18n/advice-list.ts';
import { jargonTexts } from '../../i18n/jargon.ts';
import { usePlace, useTexts } from '../../parts/place.ts';
import { adviceFor, partOf } from './advice-places.ts';
import { about, nameOf, useEditor } from './editor.ts';
import { useAround } from './use-surroundings.ts';

/** The advice on a page, group or question that is chosen; nothing where there is none. */
export function PartAdvice({ partKey }: { partKey: PartKey }): ReactNode {
  const words = useTexts(adviceListTexts);
  const advice = useAdvice();
  const [shown, kept] = [adviceFor(advice.shown, partKey), adviceFor(advice.kept, partKey)];
  if (shown.length + kept.length === 0) return null;
  return (
    <section className="advice-list" aria-labelledby="advice-title">
      <Heading level={3} data-size="2xs" id="advice-title">
        {words.title}
      </Heading>
      <Items list={shown} from={partKey} />
      <Kept list={kept} from={partKey} />
    </section>
  );
}

/** All the advice there is on the draft, each with the way to what it is about. */
export function AllAdvice(): ReactNode {
  const words = useTexts(adviceListTexts);
  const { shown, kept } = useAdvice();
  return (
    <section className="advice-list" aria-labelledby="advice-title">
      <Heading level={3} data-size="2xs" id="advice-title">
        {shown.length === 0 ? words.title : words.all(String(shown.length), shown.length === 1)}
      </Heading>
      <Paragraph data-size="sm" className="quiet">
        {shown.length === 0 ? words.none : words.lead}
      </Paragraph>
      <Items list={shown} from={about} />
      <Kept list={kept} from={about} />
    </section>
  );
}

/** Worked out when there is time for it, so that no letter waits. */
function useAdvice(): ReturnType<typeof partedByKept> {
  const editor = useEditor();
  const { context } = useAround();
  const draft = useDeferredValue(editor.draft);
  return useMemo(() => partedByKept(draft, adviseOn(draft, context)), [draft, context]);
}

interface ListProps {
  list: readonly Advice[];
  /** Where it is read, which is gone back to when what was pressed is gone. */
  from: PartKey | typeof about;
}

function Items({ list, from }: ListProps): ReactNode {
  return (
    <ul>
      {list.map((advice) => (
        <li key={keyOf(advice)}>
          <Told advice={advice} />
          <Acts advice={advice} from={from} />
        </li>
      ))}
    </ul>
  );
}

/** What the writers keep their words in spite of: out of the way, and not gone. */
function Kept({ list, from }: ListProps): ReactNode {
  const { edit, select, mayEdit, ...editor } = useEditor();
  const words = useTexts(adviceListTexts);
  if (list.length === 0) return null;
  return (
    <Details className="advice-kept">
      <Details.Summary>{words.kept(list.length)}</Details.Summary>
      <Details.Content>
        <Paragraph data-size="sm">{words.keptHelp}</Paragraph>
        <ul>
          {list.map((advice) => (
            <li key={keyOf(advice)}>
              <Told advice={advice} />
              {mayEdit ? (
                <div className="advice-acts">
                  <Button
                    variant="secondary"
                    data-size="sm"
                    onClick={() => {
                      const name = nameOf(editor, partOf(advice) ?? about);
                      edit((one) => withAdviceKept(one, advice, false), { text: words.adviseAgain(name) });
                      select(from);
                    }}
                  >
                    {words.again}
                  </Button>
                </div>
              ) : null}
            </li>
          ))}
        </ul>
      </Details.Content>
    </Details>
  );
}

const placeOf = ({ of, name }: AdvicePlace) => `${of} ${name}`;
const keyOf = ({ code, place, language }: Advice) => `${code} ${placeOf(place)} ${language}`;

function useTold(advice: Advice) {
  const editor = useEditor();
  const { language } = usePlace();
  const nameOfQuestion = (question: string) => `«${nameOf(editor, question.split('.')[0] as PartKey)}»`;
  return adviceInWords(advice, language, nameOfQuestion);
}

function Told({ advice }: { advice: Advice }): ReactNode {
  const told = useTold(advice);
  const { mayEdit } = useEditor();
  const { base } = usePlace();
  const jargon = useTexts(jargonTexts);
  return (
    <Details>
      <Details.Summary>{told.what}</Details.Summary>
      <Details.Content>
        <Paragraph>{told.why}</Paragraph>
        <Paragraph>{told.mend}</Paragraph>
        {advice.code === 'jargon' && mayEdit ? (
          <p>
            <Link to={`${base}/sporreskjema/sjargong`}>{jargon.link}</Link>
          </p>
        ) : null}
      </Details.Content>
    </Details>
  );
}

function Acts({ advice, from }: { advice: Advice; from: PartKey | typeof about }): ReactNode {
  const editor = useEditor();
  const { edit, select, mayEdit } = editor;
  const words = useTexts(adviceListTexts);
  const { apply } = useTold(advice);
  const part = partOf(advice);
  const { mend } = advice;
  const name = nameOf(editor, part ?? about);
  return (
    <div className="advice-acts">
      {mayEdit && mend && apply ? (
        <Button
          variant="secondary"
          data-size="sm"
          onClick={() => {
            edit((one) => applyMend(one, mend), { text: words.did(apply, name) });
            // The button is gone with what it mended.
            select(from);
          }}
        >
          {apply}
        </Button>
      ) : null}
      {mayEdit ? (
        <Button
          variant="tertiary"
          data-size="sm"
          onClick={() => {
            edit((one) => withAdviceKept(one, advice, true), { text: words.didKeep(name) });
            select(from);
          }}
        >
          {words.keep}
        </Button>
      ) : null}
      {from === about && part !== null ? (
        <Button variant="tertiary" data-size="sm" onClick={() => select(part)}>
          {words.where(nameOf(editor, part))}
        </Button>
      ) : null}
    </div>
  );
}
