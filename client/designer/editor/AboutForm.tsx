import { Checkbox, Heading, Textfield } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { estimateMinutes } from '../../../server/core/draft/minutes.ts';
import { usePlace } from '../../parts/place.ts';
import { RadioField } from '../../parts/RadioField.tsx';
import { AllAdvice } from './AdviceList.tsx';
import { AskedField } from './AskedField.tsx';
import { about, type FocusOn, minutesOf, nameOf, useEditor } from './editor.ts';
import { PartComments } from './PartComments.tsx';
import { ThemesField } from './ThemesField.tsx';
import { useFocus } from './use-focus.ts';
import { WordsField } from './WordsField.tsx';

const kinds = ['citizen', 'user', 'employee'] as const;

/** What the whole is: its title, why it is asked, of whom. */
export function AboutForm({ hasSurvey, focus }: { hasSurvey: boolean; focus: { on: FocusOn } }): ReactNode {
  const editor = useEditor();
  const { draft, words, edit, mayEdit } = editor;
  const { language: reads } = usePlace();
  const { heading, field } = useFocus(focus);
  const texts = words.about;
  const name = nameOf(editor, about);
  const changed = { text: words.acts.changedAbout };
  const estimate = minutesOf({ ...draft, estimatedMinutes: estimateMinutes(draft) }, reads);
  return (
    <section className="part-form" aria-labelledby="part-title">
      <Heading level={2} data-size="xs" id="part-title" ref={heading} tabIndex={-1}>
        {words.outline.about}
      </Heading>
      <PartComments partKey={about} />
      <WordsField place="title" label={texts.title} of={name} ref={field} />
      <WordsField place="purpose" label={texts.purpose} description={texts.purposeHelp} rows={3} of={name} />
      {hasSurvey || !mayEdit ? null : (
        <RadioField
          legend={texts.kind}
          value={draft.kind}
          choices={kinds.map((value) => ({ value, label: words.kinds[value], help: words.kindHelp[value] }))}
          onChange={(kind) => edit((one) => ({ ...one, kind }), changed)}
        />
      )}
      <Checkbox
        label={texts.sensitive}
        description={texts.sensitiveHelp}
        readOnly={!mayEdit}
        checked={draft.sensitive}
        onChange={(event) => {
          const sensitive = event.target.checked;
          edit((one) => ({ ...one, sensitive }), changed);
        }}
      />
      <Textfield
        type="number"
        min={0.5}
        max={60}
        step={0.5}
        label={texts.minutes}
        description={texts.minutesHelp(estimate)}
        readOnly={!mayEdit}
        value={draft.estimatedMinutes ?? ''}
        onChange={(event) => {
          const typed = event.target.value;
          const minutes = typed === '' ? null : Number(typed);
          if (minutes !== null && !(minutes > 0 && minutes <= 60)) return;
          edit((one) => ({ ...one, estimatedMinutes: minutes }), { ...changed, joins: 'minutes' }, false);
        }}
      />
      <ThemesField />
      <AskedField />
      <AllAdvice />
    </section>
  );
}
