import { Fieldset, Heading, Paragraph, Radio, Select } from '@digdir/designsystemet-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { type PrintedTo, printedAtOnce, printedTo } from '../../../server/core/invitation/paper-limits.ts';
import { formatCount } from '../../../server/core/wording/numbers.ts';
import { callForFile } from '../../api.ts';
import { frameTexts } from '../../i18n/frame.ts';
import { usePlace, useTexts } from '../../parts/place.ts';
import type { FrameView } from '../../parts/queries.ts';
import { ConfirmedAct } from '../ConfirmedAct.tsx';

/** Each letter takes some hundredths of a second; more than so many are worth a word beforehand. */
const quickLetters = 300;

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
      <MakeLetters roundId={roundId} asked={{ to, unitId, letters }} />
    </div>
  );
}

interface MakeLettersProps {
  roundId: string;
  asked: { to: PrintedTo; unitId: string | null; letters: number };
}

function MakeLetters({ roundId, asked }: MakeLettersProps): ReactNode {
  const { municipality, language } = usePlace();
  const { paper: words } = useTexts(frameTexts);
  const client = useQueryClient();
  const link = useRef<HTMLAnchorElement>(null);
  const [made, setMade] = useState<{ href: string; letters: number } | null>(null);
  useEffect(() => () => (made ? URL.revokeObjectURL(made.href) : undefined), [made]);
  const make = useMutation({
    mutationFn: (_reason: string) =>
      callForFile(
        'POST /api/:municipality/rounds/:roundId/letters',
        { municipality: municipality.slug, roundId },
        asked,
      ),
    onSuccess: async (file) => {
      setMade({ href: URL.createObjectURL(file), letters: asked.letters });
      await client.invalidateQueries({ queryKey: [municipality.slug, 'frame', roundId] });
      // After the dialog has closed, which gives the focus back to a button that may be gone.
      setTimeout(() => link.current?.focus(), 0);
    },
  });
  const count = formatCount(asked.letters, language);
  const isTooMany = asked.letters > printedAtOnce;
  return (
    <>
      {asked.letters === 0 && !made ? <Paragraph>{words.nobody}</Paragraph> : null}
      {isTooMany ? <Paragraph>{words.tooMany(formatCount(printedAtOnce, language))}</Paragraph> : null}
      {asked.letters > 0 && !isTooMany ? (
        <div>
          <ConfirmedAct
            words={{
              ...{ action: words.action, title: words.ask(count) },
              text: asked.letters > quickLetters ? [...words.warning, words.slow] : words.warning,
              confirm: make.isPending ? words.making : words.confirm(count),
            }}
            act={make}
          />
        </div>
      ) : null}
      {made ? (
        <div className="paper-made">
          <p role="status">{words.made(formatCount(made.letters, language))}</p>
          <p>
            <a ref={link} href={made.href} download={`${municipality.slug}-brev.pdf`}>
              {words.download}
            </a>
          </p>
          <Paragraph className="quiet">{words.kept}</Paragraph>
        </div>
      ) : null}
    </>
  );
}
