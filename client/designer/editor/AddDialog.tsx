import { Dialog, Heading, Paragraph } from '@digdir/designsystemet-react';
import { type ReactNode, useId, useState } from 'react';
import { addPart } from '../../../server/core/draft/edit/add.ts';
import { type PartKind, partKinds, roleOf } from '../../../server/core/draft/edit/kinds.ts';
import { bankTexts } from '../../i18n/bank.ts';
import { useTexts } from '../../parts/place.ts';
import { about, drawToken, nameOf, spotAfter, useEditor } from './editor.ts';
import { FromBank } from './FromBank.tsx';
import { PasteList } from './PasteList.tsx';

/** What may be added, each with what it is for; it comes after what is chosen. */
export function AddDialog({ onClose }: { onClose(): void }): ReactNode {
  const editor = useEditor();
  const { draft, words, selected, select, edit } = editor;
  const heading = useId();
  const [way, setWay] = useState<'kinds' | 'list' | 'bank'>('kinds');
  const bank = useTexts(bankTexts).pick;
  const titles = { kinds: words.add.title, list: words.add.list.title, bank: bank.title };
  const asked = partKinds.filter((kind) => roleOf(kind) !== null);
  const add = (kind: PartKind) => {
    const [spot, token] = [spotAfter(draft, selected), drawToken()];
    const { key } = addPart(draft, kind, spot, token);
    onClose();
    edit((one) => addPart(one, kind, spot, token).draft, { text: words.acts.added(words.partKinds[kind]) });
    select(key, 'field');
  };
  return (
    <Dialog open onClose={onClose} closedby="any" aria-labelledby={heading} closeButton={words.cancel}>
      <Heading level={2} data-size="xs" id={heading}>
        {titles[way]}
      </Heading>
      {way === 'list' ? <PasteList onClose={onClose} /> : null}
      {way === 'bank' ? <FromBank onClose={onClose} onBack={() => setWay('kinds')} /> : null}
      {way === 'kinds' ? (
        <>
          {selected === about ? null : <Paragraph>{words.add.after(nameOf(editor, selected))}</Paragraph>}
          <Kinds title={words.add.groups.asked} kinds={asked} onChosen={add}>
            <li>
              <button type="button" className="add-kind" onClick={() => setWay('bank')}>
                <strong>{bank.choose}</strong> <span>{bank.chooseHelp}</span>
              </button>
            </li>
            <li>
              <button type="button" className="add-kind" onClick={() => setWay('list')}>
                <strong>{words.add.list.choose}</strong> <span>{words.add.list.chooseHelp}</span>
              </button>
            </li>
          </Kinds>
          <Kinds
            title={words.add.groups.other}
            kinds={partKinds.filter((kind) => !asked.includes(kind))}
            onChosen={add}
          />
        </>
      ) : null}
    </Dialog>
  );
}

function Kinds(props: {
  title: string;
  kinds: readonly PartKind[];
  onChosen(kind: PartKind): void;
  children?: ReactNode;
}): ReactNode {
  const { title, kinds, onChosen, children } = props;
  const { words } = useEditor();
  return (
    <>
      <Heading level={3} data-size="2xs">
        {title}
      </Heading>
      <ul className="add-kinds">
        {children}
        {kinds.map((kind) => (
          <li key={kind}>
            <button type="button" className="add-kind" onClick={() => onChosen(kind)}>
              <strong>{words.partKinds[kind]}</strong> <span>{words.partKindHelp[kind]}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
