import { Details } from '@digdir/designsystemet-react';
import { type ReactNode, useMemo } from 'react';
import { Link } from 'react-router';
import { breaksOf, type SeriesBreak } from '../../../server/core/draft/breaks.ts';
import { partAt } from '../../../server/core/draft/edit/tree.ts';
import type { Draft } from '../../../server/core/draft/format.ts';
import { textOf } from '../../../server/core/questionnaire/definition.ts';
import type { Questionnaire } from '../../../server/core/questionnaire/format.ts';
import { usePlace } from '../../parts/place.ts';
import { useAsked, useIndicators } from '../queries.ts';
import { nameOf, useEditor } from './editor.ts';

/** What can no longer be held against the last round, told while it is being changed, so that it is done on purpose (R22). */
export function BreaksStrip({ id }: { id: string }): ReactNode {
  const { data } = useAsked(id);
  return data?.asked ? <Breaks {...data.asked} /> : null;
}

function Breaks({ period, questionnaire }: { period: string; questionnaire: Questionnaire }): ReactNode {
  const editor = useEditor();
  const { draft } = editor;
  const words = editor.words.breaks;
  const { language } = usePlace();
  const indicators = useIndicators();
  const breaks = useMemo(() => breaksOf(questionnaire, draft), [questionnaire, draft]);
  if (breaks.length === 0) return <p className="quiet breaks-none">{words.none(period)}</p>;
  const reasons = (one: SeriesBreak) => one.reasons.map((reason) => words.reasons[reason]).join(', ');
  const count = (sort: SeriesBreak['sort']) => breaks.filter((one) => one.sort === sort).length;
  return (
    <section className="fills editor-fills" aria-label={words.heading}>
      <p className="fills-count" role="status">
        {words.broken(period, count('item'), count('indicator'))}
      </p>
      <Details>
        <Details.Summary>{words.which}</Details.Summary>
        <Details.Content>
          <ul>
            {breaks.map((one) => {
              const key = one.sort === 'item' ? partOf(draft, questionnaire, one.name) : null;
              const indicator = indicators.find((each) => each.key === one.name);
              return (
                <li key={`${one.sort} ${one.name}`}>
                  {key ? (
                    <Link
                      to={{ search: `?del=${encodeURIComponent(key)}` }}
                      replace
                      onClick={() => editor.select(key)}
                    >
                      {nameOf(editor, key)}
                    </Link>
                  ) : (
                    (indicator?.name[language] ?? wordingOf(questionnaire, one.name))
                  )}
                  : {reasons(one)}
                </li>
              );
            })}
          </ul>
          <p>{words.why}</p>
        </Details.Content>
      </Details>
    </section>
  );
}

/** Where a question that was asked stands now, by its id; null: nowhere. A row stands in its matrix. */
function partOf(draft: Draft, asked: Questionnaire, name: string): string | null {
  const id = asked.items.find((item) => item.name === name)?.id;
  const now = draft.items.find((item) => item.id === id)?.name;
  if (now === undefined) return null;
  return [now, now.replace(/\.[^.]*$/, '')].find((key) => partAt(draft, key)) ?? null;
}

function wordingOf(asked: Questionnaire, name: string): string {
  return asked.items.some((item) => item.name === name) ? textOf(asked, name).nb : name;
}
