import { Button, Field, Label, Select } from '@digdir/designsystemet-react';
import { type ReactNode, useId } from 'react';
import { duplicate } from '../../../server/core/draft/edit/add.ts';
import { dependants, mayMove, move, oneStep, remove } from '../../../server/core/draft/edit/move.ts';
import {
  childrenOf,
  isPage,
  type PartKey,
  type Placed,
  partAt,
  partsOf,
} from '../../../server/core/draft/edit/tree.ts';
import { drawToken, nameOf, neighbourOf, useEditor } from './editor.ts';

/** To move, copy and delete what is chosen without dragging anything. */
export function PartActs({ placed }: { placed: Placed }): ReactNode {
  const editor = useEditor();
  const { draft, words, edit, select, mayEdit } = editor;
  const { key } = placed;
  const name = nameOf(editor, key);
  const label = useId();
  if (!mayEdit) return <ToOutline />;
  const to = (spot: { within: PartKey | ''; at: number }) => {
    const after = partAt(move(draft, key, spot), key);
    const text =
      after && after.within !== ''
        ? words.acts.movedTo(name, nameOf(editor, after.within), after.at + 1)
        : words.acts.moved(name);
    edit((one) => move(one, key, spot), { text });
  };
  const [up, down] = [oneStep(draft, key, -1), oneStep(draft, key, 1)];
  const holders = partsOf(draft).filter(
    (one) =>
      one.key !== placed.within &&
      (isPage(one.key) || one.part['type'] === 'panel') &&
      mayMove(draft, key, one.key),
  );
  const isOnlyPage = isPage(key) && draft.definition.pages.length === 1;
  const takeAway = () => {
    const count = dependants(draft, key).length;
    const next = neighbourOf(draft, key);
    edit((one) => remove(one, key), {
      text: count === 0 ? words.acts.removed(name) : words.acts.removedAsked(name, count),
    });
    select(next);
  };
  const copy = () => {
    const token = drawToken();
    const { key: copied } = duplicate(draft, key, token);
    edit((one) => duplicate(one, key, token).draft, { text: words.acts.copied(name) });
    select(copied);
  };
  return (
    <fieldset className="part-acts">
      <legend className="ds-sr-only">{words.part.acts}</legend>
      <Button
        variant="secondary"
        data-size="sm"
        aria-disabled={!up || undefined}
        onClick={() => up && to(up)}
      >
        {words.part.up}
      </Button>
      <Button
        variant="secondary"
        data-size="sm"
        aria-disabled={!down || undefined}
        onClick={() => down && to(down)}
      >
        {words.part.down}
      </Button>
      <Button variant="secondary" data-size="sm" onClick={copy}>
        {words.part.copy}
      </Button>
      <Button
        variant="secondary"
        data-size="sm"
        data-color="danger"
        aria-disabled={isOnlyPage || undefined}
        onClick={() => (isOnlyPage ? undefined : takeAway())}
      >
        {words.part.remove}
      </Button>
      {holders.length > 0 ? (
        <Field>
          <Label htmlFor={label}>{words.part.to}</Label>
          <Select
            id={label}
            value=""
            onChange={(event) => {
              const within = event.target.value;
              const at = childrenOf(partAt(draft, within)?.part ?? {}).length;
              if (within !== '') to({ within, at });
            }}
          >
            <option value="">{words.part.toChoose}</option>
            {holders.map((one) => (
              <option key={one.key} value={one.key}>
                {isPage(one.key)
                  ? pageName(words.outline.page(one.at + 1), nameOf(editor, one.key))
                  : nameOf(editor, one.key)}
              </option>
            ))}
          </Select>
        </Field>
      ) : null}
      <ToOutline />
    </fieldset>
  );
}

function pageName(number: string, name: string): string {
  return number === name ? number : `${number}: ${name}`;
}

/** Where the list stands above the form, it is a way back up. */
function ToOutline(): ReactNode {
  const { words } = useEditor();
  return (
    <a className="to-outline" href="#outline-title">
      {words.part.toOutline}
    </a>
  );
}
