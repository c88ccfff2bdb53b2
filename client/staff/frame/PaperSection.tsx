import { Fieldset, Heading, Paragraph, Radio, Select } from '@digdir/designsystemet-react';
import { type ReactNode, useId, useState } from 'react';
import { type PrintedTo, printedTo } from '../../../server/core/invitation/paper-limits.ts';
import { formatCount } from '../../../server/core/wording/numbers.ts';
import { frameTexts } from '../../i18n/frame.ts';
import { usePlace, useTexts } from '../../parts/place.ts';
import type { FrameView } from '../../parts/queries.ts';
import { MakeLetters } from './MakeLetters.tsx';

/** Letters on paper: for whom, the button that makes them, and the file as long as the page is open. */
export function PaperSection({ frame, roundId }: { frame: FrameView; roundId: string }): ReactNode {
  const { paper: words } = useTexts(frameTexts);
  const hasPostal = frame.units.some(({ printable }) => printable.everyone > 0);
  return (
    <>
      <Heading level={2} data-size="sm">
        {words.title}
      </Heading>
      <Paragraph>{hasPostal ? words.text : words.none}</Paragraph>
      {hasPostal ? <PaperForm frame={frame} roundId={roundId} /> : null}
    </>
  );
}

function PaperForm({ frame, roundId }: { frame: FrameView; roundId: string }): ReactNode {
  const { language } = usePlace();
  const { paper: words } = useTexts(frameTexts);
  const name = useId();
  const select = useId();
  const [to, setTo] = useState<PrintedTo>('unreached');
  const [unitId, setUnitId] = useState<string | null>(null);
  const units = frame.units.filter(({ printable }) => printable.everyone > 0);
  const counted = units.filter((unit) => unitId === null || unit.unitId === unitId);
  const countOf = (choice: PrintedTo) => counted.reduce((sum, { printable }) => sum + printable[choice], 0);
  const letters = countOf(to);
  const madeTimes = frame.dispatches.filter(({ channel }) => channel === 'paper').length;
  return (
    <div className="paper-form">
      <Fieldset>
        <Fieldset.Legend>{words.to}</Fieldset.Legend>
        {printedTo.map((choice) => (
          <Radio
            key={choice}
            name={name}
            value={choice}
            label={words.choice(words.choices[choice], formatCount(countOf(choice), language))}
            checked={to === choice}
            onChange={() => setTo(choice)}
          />
        ))}
      </Fieldset>
      <Paragraph className="quiet">{words.answered}</Paragraph>
      {units.length > 1 ? (
        <p>
          <label htmlFor={select}>{words.unit}</label>
          <Select
            id={select}
            value={unitId ?? ''}
            onChange={(event) => setUnitId(event.target.value === '' ? null : event.target.value)}
          >
            <Select.Option value="">{words.allUnits}</Select.Option>
            {units.map((unit) => (
              <Select.Option key={unit.unitId} value={unit.unitId}>
                {unit.name}
              </Select.Option>
            ))}
          </Select>
        </p>
      ) : null}
      <MakeLetters roundId={roundId} asked={{ to, unitId, letters }} madeTimes={madeTimes} />
    </div>
  );
}
