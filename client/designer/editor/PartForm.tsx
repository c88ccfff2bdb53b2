import { Checkbox, Details, Heading, Paragraph, Textfield } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { itemsOf, scaleItemsOf } from '../../../server/core/draft/edit/items.ts';
import { hasChoices, kindOf, type PartKind } from '../../../server/core/draft/edit/kinds.ts';
import { rename } from '../../../server/core/draft/edit/move.ts';
import { withNote, withProperty } from '../../../server/core/draft/edit/text.ts';
import { isPage, type Placed, partAt, partsOf } from '../../../server/core/draft/edit/tree.ts';
import { longestText } from '../../../server/core/draft/format.ts';
import { questionName } from '../../../server/core/questionnaire/format.ts';
import { PartAdvice } from './AdviceList.tsx';
import { ConditionFields } from './ConditionFields.tsx';
import { type FocusOn, nameOf, numbersOf, useEditor } from './editor.ts';
import { ListFields } from './ListFields.tsx';
import { MeaningFields } from './MeaningFields.tsx';
import { PartActs } from './PartActs.tsx';
import { PartComments } from './PartComments.tsx';
import { PipeField } from './PipeField.tsx';
import { ScaleFields } from './ScaleFields.tsx';
import { useFocus } from './use-focus.ts';
import { WordsField } from './WordsField.tsx';

/** What can be said of the page, group or question that is chosen. */
export function PartForm({ partKey, focus }: { partKey: string; focus: { on: FocusOn } }): ReactNode {
  const editor = useEditor();
  const { draft, words } = editor;
  const { heading, field } = useFocus(focus);
  const placed = partAt(draft, partKey);
  if (!placed) return null;
  const number = numbersOf(draft).get(partKey);
  const kind = kindOf(placed.part);
  const name = nameOf(editor, partKey);
  const title = isPage(partKey)
    ? words.outline.page(placed.at + 1)
    : number === undefined
      ? (kind && words.partKinds[kind]) || name
      : words.part.question(number);
  return (
    <section className="part-form" aria-labelledby="part-title">
      <Heading level={2} data-size="xs" id="part-title" ref={heading} tabIndex={-1}>
        {title}
        {number !== undefined && kind ? (
          <span className="quiet part-kind"> {words.partKinds[kind]}</span>
        ) : null}
      </Heading>
      <PartActs placed={placed} />
      <PartComments key={partKey} partKey={partKey} />
      <PartAdvice partKey={partKey} />
      {isPage(partKey) ? (
        <PageFields placed={placed} name={name} field={field} />
      ) : kind === null ? (
        <Paragraph>{words.part.unknownKind}</Paragraph>
      ) : (
        <QuestionFields {...{ placed, kind, name, field }} />
      )}
    </section>
  );
}

type FieldRef = ReturnType<typeof useFocus>['field'];

function PageFields({ placed, name, field }: { placed: Placed; name: string; field: FieldRef }): ReactNode {
  const { words } = useEditor();
  return (
    <>
      <WordsField place={`${placed.place}.title`} label={words.page.title} of={name} ref={field} />
      <WordsField
        place={`${placed.place}.description`}
        label={words.page.description}
        description={words.page.descriptionHelp}
        rows={2}
        of={name}
      />
      <Switch
        placed={placed}
        property="questionsOrder"
        on="random"
        label={words.page.random}
        description={words.page.randomHelp}
      />
      <ConditionFields placed={placed} />
    </>
  );
}

interface QuestionFieldsProps {
  placed: Placed;
  kind: PartKind;
  name: string;
  field: FieldRef;
}

function QuestionFields({ placed, kind, name, field }: QuestionFieldsProps): ReactNode {
  const { draft, words } = useEditor();
  const { part: texts } = words;
  const { key, place } = placed;
  const isAsked = kind !== 'html' && kind !== 'panel';
  const titles: Partial<Record<PartKind, string>> = texts.titleOf;
  return (
    <>
      {kind === 'html' ? (
        <WordsField
          place={`${place}.html`}
          label={texts.html}
          description={texts.htmlHelp}
          rows={4}
          of={name}
          ref={field}
        />
      ) : (
        <WordsField
          place={`${place}.title`}
          label={titles[kind] ?? texts.title}
          rows={2}
          of={name}
          ref={field}
        />
      )}
      {kind === 'html' ? null : <PipeField placed={placed} name={name} field={field} />}
      {kind === 'html' ? null : (
        <WordsField
          place={`${place}.description`}
          label={texts.help}
          description={texts.helpHelp}
          of={name}
        />
      )}
      {kind === 'matrix' ? <ListFields placed={placed} list="rows" /> : null}
      {scaleItemsOf(draft, key).length > 0 ? <ScaleFields partKey={key} name={name} /> : null}
      {hasChoices(kind) ? <ListFields placed={placed} list="choices" /> : null}
      {kind === 'checkbox' ? (
        <NumberField placed={placed} property="maxSelectedChoices" label={texts.mostChosen} />
      ) : null}
      {kind === 'number' || kind === 'date' ? (
        <div className="part-pair">
          <NumberField placed={placed} property="min" label={texts.lowest} type={kind} />
          <NumberField placed={placed} property="max" label={texts.highest} type={kind} />
        </div>
      ) : null}
      {isAsked ? (
        <Switch
          placed={placed}
          property="isRequired"
          on={true}
          label={texts.required}
          description={texts.requiredHelp}
        />
      ) : null}
      <MeaningFields partKey={key} name={name} />
      <ConditionFields placed={placed} />
      <Details>
        <Details.Summary>{texts.more}</Details.Summary>
        <Details.Content className="part-more">
          {hasChoices(kind) ? (
            <Switch placed={placed} property="choicesOrder" on="random" label={texts.random} />
          ) : null}
          {kind === 'matrix' ? (
            <Switch placed={placed} property="rowOrder" on="random" label={texts.randomRows} />
          ) : null}
          <NoteField partKey={key} name={name} />
          <NameField partKey={key} name={name} />
        </Details.Content>
      </Details>
    </>
  );
}

interface SwitchProps {
  placed: Placed;
  property: string;
  /** What it is set to; off, it is taken away. */
  on: unknown;
  label: string;
  description?: string;
}

function Switch({ placed, property, on, label, description }: SwitchProps): ReactNode {
  const editor = useEditor();
  const { edit, words, mayEdit } = editor;
  return (
    <Checkbox
      label={label}
      {...(description ? { description } : {})}
      readOnly={!mayEdit}
      checked={placed.part[property] === on}
      onChange={(event) => {
        const value = event.target.checked ? on : undefined;
        edit((one) => withProperty(one, placed.key, property, value), {
          text: words.acts.changed(nameOf(editor, placed.key)),
        });
      }}
    />
  );
}

interface NumberFieldProps {
  placed: Placed;
  property: string;
  label: string;
  type?: 'number' | 'date';
}

function NumberField({ placed, property, label, type = 'number' }: NumberFieldProps): ReactNode {
  const editor = useEditor();
  const { edit, words, mayEdit } = editor;
  const value = placed.part[property];
  return (
    <Textfield
      label={label}
      type={type}
      readOnly={!mayEdit}
      value={value === undefined ? '' : String(value)}
      onChange={(event) => {
        const typed = event.target.value;
        const next = typed === '' ? undefined : type === 'date' ? typed : Number(typed);
        edit(
          (one) => withProperty(one, placed.key, property, next),
          { text: words.acts.changed(nameOf(editor, placed.key)), joins: `${placed.key} ${property}` },
          false,
        );
      }}
    />
  );
}

function NoteField({ partKey, name }: { partKey: string; name: string }): ReactNode {
  const { draft, edit, words, mayEdit } = useEditor();
  return (
    <Textfield
      multiline
      rows={2}
      label={words.part.note}
      description={words.part.noteHelp}
      maxLength={longestText}
      readOnly={!mayEdit}
      value={draft.translatorNotes[partKey] ?? ''}
      onChange={(event) => {
        const { value } = event.target;
        edit(
          (one) => withNote(one, partKey, value),
          { text: words.acts.wrote(name), joins: `note ${partKey}` },
          false,
        );
      }}
    />
  );
}

/** What the question is called in files: settled when the field is left, so that what asks about it is not changed letter by letter. */
function NameField({ partKey, name }: { partKey: string; name: string }): ReactNode {
  const { draft, edit, select, words, mayEdit } = useEditor();
  const [typed, setTyped] = useState(partKey);
  const isTaken =
    typed !== partKey &&
    (partsOf(draft).some(({ key }) => key === typed) || itemsOf(draft, typed).length > 0);
  const isWrong = !questionName.safeParse(typed).success || typed.includes('.');
  const settle = () => {
    if (typed === partKey || isTaken || isWrong) return;
    edit((one) => rename(one, partKey, typed), { text: words.acts.renamed(name) });
    select(typed, 'nothing');
  };
  return (
    <Textfield
      label={words.part.name}
      description={words.part.nameHelp}
      error={isTaken ? words.part.nameTaken : isWrong ? words.part.nameWrong : undefined}
      readOnly={!mayEdit}
      value={typed}
      autoCapitalize="off"
      spellCheck={false}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={settle}
    />
  );
}
