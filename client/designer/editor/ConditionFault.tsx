import { Button } from '@digdir/designsystemet-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import {
  askingInstead,
  conditionOf,
  impossibleAnswers,
  namesAsked,
  nearestName,
} from '../../../server/core/draft/edit/conditions.ts';
import type { Placed } from '../../../server/core/draft/edit/tree.ts';
import { call } from '../../api.ts';
import { usePlace } from '../../parts/place.ts';
import type { Askable } from './askables.ts';
import { useEditor } from './editor.ts';
import { useAround } from './use-surroundings.ts';

interface ConditionFaultProps {
  placed: Placed;
  expression: string;
  /** What a condition on the part may ask about. */
  asked: readonly Askable[];
  /** Puts another condition in its place. */
  onMend(expression: string): void;
}

/**
 * What keeps a condition from being approved, told beside it: by the same check that judges the whole, each time the draft is saved, which is a
 * moment after each change.
 */
export function ConditionFault({ placed, expression, asked, onMend }: ConditionFaultProps): ReactNode {
  const { municipality } = usePlace();
  const { words, mayEdit } = useEditor();
  const { saved } = useAround();
  const { data } = useQuery({
    queryKey: [municipality.slug, 'draft', saved?.id, 'check', saved?.revision],
    queryFn: () =>
      call('GET /api/:municipality/drafts/:draft/check', {
        ...{ municipality: municipality.slug, draft: saved?.id ?? '' },
      }),
    ...{ enabled: expression !== '' && saved !== null, placeholderData: keepPreviousData, retry: false },
  });
  const fault =
    expression === '' ? undefined : data?.faults.find(({ place }) => place === `${placed.place}.visibleIf`);
  const texts = words.condition;
  const built = conditionOf(expression);
  const possible = new Map(
    asked.flatMap(({ name, values }) => (values ? [[name, values.map(({ value }) => value)] as const] : [])),
  );
  const [never] = built ? impossibleAnswers(built, possible) : [];
  if (!fault && never) {
    const label = asked.find(({ name }) => name === never.question)?.label ?? never.question;
    return (
      <div role="status" className="condition-fault">
        <p className="error">{texts.neverAnswered(String(never.value), label)}</p>
      </div>
    );
  }
  if (!fault) return <div role="status" />;
  const names = [...new Set(asked.map(({ name }) => name.split('.')[0] as string))];
  const unknown = namesAsked(expression).filter((name) => !names.includes(name));
  const mends = unknown.flatMap((name) => {
    const near = nearestName(name, names);
    return near === null ? [] : [{ name, near }];
  });
  return (
    <div role="status" className="condition-fault">
      <p className="error">{faultInWords(fault, expression, unknown, texts)}</p>
      {mayEdit && fault.code === 'condition-on-unknown-question'
        ? mends.map(({ name, near }) => (
            <Button
              key={name}
              variant="secondary"
              data-size="sm"
              onClick={() => onMend(askingInstead(expression, name, near))}
            >
              {texts.askInstead(near)}
            </Button>
          ))
        : null}
    </div>
  );
}

function faultInWords(
  { code, message }: { code: string; message: string },
  expression: string,
  unknown: readonly string[],
  texts: ReturnType<typeof useEditor>['words']['condition'],
): string {
  if (code === 'condition-on-unknown-question') return texts.asksUnknown(unknown.join(', '));
  const at = Number(/character (\d+)/.exec(message)?.[1]);
  if (code !== 'condition-unreadable' || !(at >= 1)) return texts.otherFault;
  const read = expression.slice(0, at - 1).trim();
  return `${texts.unreadable(at)} ${read === '' ? texts.unreadableStart : texts.unreadableAfter(read)}`;
}
