import { Button, Heading } from '@digdir/designsystemet-react';
import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import {
  SortableContext,
  sortableKeyboardCoordinates,
  useSortable,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { type ReactNode, useState } from 'react';
import { addPage } from '../../../server/core/draft/edit/add.ts';
import { kindOf } from '../../../server/core/draft/edit/kinds.ts';
import { move } from '../../../server/core/draft/edit/move.ts';
import { isPage, type Placed, partsOf } from '../../../server/core/draft/edit/tree.ts';
import { AddDialog } from './AddDialog.tsx';
import { about, dropSpot, nameOf, numbersOf, useCommenting, useEditor } from './editor.ts';

/** Every page and question in order: to go to, and to move by dragging with the mouse, a finger or the keyboard. */
export function Outline(): ReactNode {
  const editor = useEditor();
  const { draft, words, selected, select, edit, mayEdit } = editor;
  const [isAdding, setIsAdding] = useState(false);
  const sensors = useSensors(
    // A press is a press until it has moved.
    useSensor(PointerSensor, { activationConstraint: { distance: 6 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const parts = partsOf(draft);
  const numbers = numbersOf(draft);
  const named = (id: string | number) => nameOf(editor, String(id));
  const drop = ({ active, over }: DragEndEvent) => {
    const key = String(active.id);
    const spot = over ? dropSpot(draft, key, String(over.id)) : null;
    if (spot) edit((one) => move(one, key, spot), { text: words.acts.moved(named(key)) });
  };
  const addNewPage = () => {
    const at = draft.definition.pages.length;
    const { key } = addPage(draft, at);
    edit((one) => addPage(one, at).draft, { text: words.acts.pageAdded });
    select(key, 'field');
  };
  const { outline } = words;
  return (
    <nav className="outline" aria-labelledby="outline-title">
      <Heading level={2} data-size="2xs" id="outline-title" tabIndex={-1}>
        {outline.title}
      </Heading>
      <button
        type="button"
        className="outline-go"
        aria-current={selected === about ? 'true' : undefined}
        onClick={() => select(about)}
      >
        {outline.about}
        <CommentMark partKey={about} />
      </button>
      <DndContext
        sensors={sensors}
        collisionDetection={closestCenter}
        onDragEnd={drop}
        accessibility={{
          screenReaderInstructions: { draggable: outline.dragHelp },
          announcements: {
            onDragStart: ({ active }) => outline.lifted(named(active.id)),
            onDragOver: ({ active, over }) => {
              // It begins over itself, which is no news.
              if (active.id === over?.id) return undefined;
              return over
                ? outline.over(named(active.id), named(over.id))
                : outline.overNothing(named(active.id));
            },
            onDragEnd: ({ active }) => outline.dropped(named(active.id)),
            onDragCancel: ({ active }) => outline.cancelled(named(active.id)),
          },
        }}
      >
        <SortableContext items={parts.map(({ key }) => key)} strategy={verticalListSortingStrategy}>
          <ol className="outline-parts">
            {parts.map((placed) => (
              <OutlinePart key={placed.key} placed={placed} number={numbers.get(placed.key) ?? null} />
            ))}
          </ol>
        </SortableContext>
      </DndContext>
      {mayEdit ? (
        <p className="outline-add">
          <Button variant="secondary" onClick={() => setIsAdding(true)}>
            {outline.add}
          </Button>
          <Button variant="tertiary" onClick={addNewPage}>
            {outline.addPage}
          </Button>
        </p>
      ) : null}
      {isAdding ? <AddDialog onClose={() => setIsAdding(false)} /> : null}
    </nav>
  );
}

function OutlinePart({ placed, number }: { placed: Placed; number: number | null }): ReactNode {
  const editor = useEditor();
  const { words, selected, select, mayEdit } = editor;
  const { key, depth, part, at } = placed;
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } =
    useSortable({
      id: key,
      disabled: !mayEdit,
      attributes: { roleDescription: words.outline.dragRole },
    });
  const name = nameOf(editor, key);
  const kind = kindOf(part);
  return (
    <li
      ref={setNodeRef}
      style={{ transform: CSS.Translate.toString(transform), transition }}
      className={[
        'outline-part',
        isPage(key) ? 'outline-page' : '',
        isDragging ? 'outline-dragged' : '',
      ].join(' ')}
      data-depth={Math.min(depth, 3)}
    >
      {mayEdit ? (
        <button
          type="button"
          className="outline-drag"
          ref={setActivatorNodeRef}
          {...attributes}
          {...listeners}
          aria-label={words.outline.drag(name)}
        >
          <span aria-hidden="true">⠿</span>
        </button>
      ) : null}
      <button
        type="button"
        className="outline-go"
        aria-current={selected === key ? 'true' : undefined}
        onClick={() => select(key)}
      >
        {isPage(key) ? (
          <>
            {name === words.outline.page(at + 1) ? null : (
              <span className="quiet outline-number">{words.outline.page(at + 1)}</span>
            )}
            <span className="outline-name">{name}</span>
            <CommentMark partKey={key} />
          </>
        ) : (
          <>
            {number === null ? null : <span className="outline-number">{number}</span>}
            <span className="outline-name">{name}</span>
            <CommentMark partKey={key} />
            <span className="quiet outline-kind">{kind ? words.partKinds[kind] : String(part['type'])}</span>
          </>
        )}
      </button>
    </li>
  );
}

/** How many comments stand open at a part; nothing where none does. */
function CommentMark({ partKey }: { partKey: string }): ReactNode {
  const { words } = useEditor();
  const count = (useCommenting()?.byPart.get(partKey) ?? []).filter(
    ({ resolved }) => resolved === null,
  ).length;
  return count === 0 ? null : <span className="outline-comments">{words.outline.comments(count)}</span>;
}
