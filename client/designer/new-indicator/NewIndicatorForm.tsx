import { Details, Heading, Paragraph, Textfield } from '@digdir/designsystemet-react';
import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import type { SurveyKind } from '../../../server/core/questionnaire/format.ts';
import type { Overview } from '../../entrances/overview.ts';
import { designerTexts } from '../../i18n/designer.ts';
import { newIndicatorTexts } from '../../i18n/new-indicator.ts';
import { ActButton } from '../../parts/ActButton.tsx';
import { usePlace, useTexts } from '../../parts/place.ts';
import { RadioField } from '../../parts/RadioField.tsx';
import { PlaceField } from './PlaceField.tsx';
import { refusal, useMade } from './use-made.ts';
import {
  allOf,
  ambitionRead,
  methodKinds,
  methodOf,
  points,
  type Written,
  type WrittenField,
  writtenAnew,
  writtenFields,
} from './written.ts';

interface NewIndicatorFormProps {
  /** Who is asked, to begin with. */
  kind: SurveyKind;
  scorecards: Overview['scorecards'];
  onMade(key: string): void;
}

/** What a new indicator is called, stands under and is counted in, and its ambition where one is adopted. */
export function NewIndicatorForm({ kind: first, scorecards, onMade }: NewIndicatorFormProps): ReactNode {
  const { language } = usePlace();
  const texts = useTexts(newIndicatorTexts);
  const words = useTexts(designerTexts);
  const form = useRef<HTMLFormElement>(null);
  const [kind, setKind] = useState(first);
  const [written, setWritten] = useState<Record<WrittenField, Written>>({
    ...{ name: { nb: '', nn: null, en: null }, method: methodOf(first), unit: points() },
  });
  const [place, setPlace] = useState('');
  const [ambition, setAmbition] = useState('');
  const [adoptedIn, setAdoptedIn] = useState('');
  const [isTried, setIsTried] = useState(false);
  const made = useMade(onMade);
  const read = ambitionRead(ambition, texts, language);
  const [scorecardKey = '', successFactor = ''] = place.split(' ');
  const missing = {
    name: written.name.nb.trim() === '' ? texts.nameMissing : undefined,
    method: written.method.nb.trim() === '' ? texts.methodMissing : undefined,
    place: place === '' ? texts.successFactorMissing : undefined,
    adoptedIn: read.isAmbition && adoptedIn.trim() === '' ? texts.adoptedInMissing : undefined,
  };
  const faultOf = (field: keyof typeof missing) => (isTried ? missing[field] : undefined);
  const write = (field: WrittenField, nb: string) => {
    const untouched = field === 'method' ? methodOf(kind) : field === 'unit' ? points() : null;
    setWritten({ ...written, [field]: writtenAnew(written[field], nb, untouched) });
  };
  const choose = (to: SurveyKind) => {
    // Whoever has written another method keeps it.
    const isOurs = written.method.nb === methodOf(kind).nb;
    setKind(to);
    if (isOurs) setWritten({ ...written, method: methodOf(to) });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsTried(true);
    if (read.isWrong || Object.values(missing).some((fault) => fault !== undefined)) {
      setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(), 0);
      return;
    }
    const version = scorecards.find(({ scorecard }) => scorecard.key === scorecardKey)?.version ?? 1;
    made.mutate({
      ...{ scorecardKey, baseVersion: version, successFactor, name: allOf(written.name) },
      method: { kind: methodKinds[kind], text: allOf(written.method) },
      unitOfMeasurement: written.unit.nb.trim() === '' ? null : allOf(written.unit),
      ambition: read.isAmbition ? ambition.trim() : null,
      adoptedIn: adoptedIn.trim() === '' ? null : adoptedIn.trim(),
    });
  };
  const labels: Record<WrittenField, string> = { name: texts.name, method: texts.method, unit: texts.unit };
  return (
    <form className="new-indicator" onSubmit={submit} noValidate ref={form}>
      <Textfield
        label={texts.name}
        description={texts.nameHelp}
        value={written.name.nb}
        maxLength={200}
        error={faultOf('name')}
        onChange={(event) => write('name', event.target.value)}
      />
      <PlaceField {...{ scorecards, place, fault: faultOf('place'), onChange: setPlace }} />
      <RadioField
        legend={texts.who}
        value={kind}
        choices={(['citizen', 'user', 'employee'] as const).map((value) => ({
          ...{ value, label: words.kinds[value], help: words.kindHelp[value] },
        }))}
        onChange={choose}
      />
      <Textfield
        label={texts.method}
        description={texts.methodHelp}
        value={written.method.nb}
        maxLength={200}
        error={faultOf('method')}
        onChange={(event) => write('method', event.target.value)}
      />
      <Textfield
        label={texts.unit}
        description={texts.unitHelp}
        value={written.unit.nb}
        maxLength={80}
        onChange={(event) => write('unit', event.target.value)}
      />
      <div>
        <Heading level={2} data-size="2xs">
          {texts.direction}
        </Heading>
        <Paragraph>{texts.directionText}</Paragraph>
      </div>
      <div>
        <Textfield
          label={texts.ambition}
          description={texts.ambitionHelp}
          value={ambition}
          maxLength={100}
          error={read.isWrong ? read.words : undefined}
          onChange={(event) => setAmbition(event.target.value)}
        />
        <p role="status" className="ambition-read">
          {read.isWrong ? null : read.words}
        </p>
      </div>
      <Textfield
        label={texts.adoptedIn}
        description={texts.adoptedInHelp}
        value={adoptedIn}
        maxLength={200}
        error={faultOf('adoptedIn')}
        onChange={(event) => setAdoptedIn(event.target.value)}
      />
      <Details>
        <Details.Summary>{texts.languages}</Details.Summary>
        <Details.Content className="part-more">
          <Paragraph>{texts.languagesText}</Paragraph>
          {writtenFields.flatMap((field) =>
            (['nn', 'en'] as const).map((tag) => (
              <Textfield
                key={`${field} ${tag}`}
                label={tag === 'nn' ? texts.inNn(labels[field]) : texts.inEn(labels[field])}
                lang={tag}
                value={written[field][tag] ?? written[field].nb}
                maxLength={field === 'unit' ? 80 : 200}
                onChange={(event) =>
                  setWritten({ ...written, [field]: { ...written[field], [tag]: event.target.value } })
                }
              />
            )),
          )}
        </Details.Content>
      </Details>
      {made.isError ? (
        <p role="alert" className="error">
          {refusal(made.error, texts.problems) ?? texts.failed}
        </p>
      ) : null}
      <p>
        <ActButton type="submit" isBusy={made.isPending}>
          {texts.save}
        </ActButton>
      </p>
    </form>
  );
}
