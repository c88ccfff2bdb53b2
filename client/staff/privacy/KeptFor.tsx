import { Fieldset, Paragraph, Radio, Textfield } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { answersDeletedOn, answersKept } from '../../../server/core/privacy/settings.ts';
import { formatDate } from '../../../server/core/wording/dates.ts';
import { staffPrivacyTexts } from '../../i18n/staff-privacy.ts';
import { usePlace } from '../../parts/place.ts';

const choices = [90, 365, 730] as const;

interface KeptForProps {
  days: number | null;
  onChange(days: number | null): void;
  onFault(hasFaults: boolean): void;
}

/** How long the answers are kept: three usual times or a number of one's own, with the day it would mean. */
export function KeptFor({ days, onChange, onFault }: KeptForProps): ReactNode {
  const { language } = usePlace();
  const words = staffPrivacyTexts[language];
  const isUsual = days === null || choices.some((choice) => choice === days);
  const [isOwn, setIsOwn] = useState(!isUsual);
  const [typed, setTyped] = useState(isUsual ? '' : String(days));
  const take = (text: string) => {
    setTyped(text);
    const read = readDays(text);
    onFault(text.trim() !== '' && read === null);
    onChange(read);
  };
  const choose = (choice: number) => {
    setIsOwn(false);
    onFault(false);
    onChange(choice);
  };
  const isWrong = typed.trim() !== '' && readDays(typed) === null;
  return (
    <div className="privacy-group">
      <Fieldset>
        <Fieldset.Legend>{words.kept}</Fieldset.Legend>
        <Fieldset.Description>{words.keptHelp}</Fieldset.Description>
        {choices.map((choice) => (
          <Radio
            key={choice}
            name="kept"
            value={String(choice)}
            label={words.keptChoices[choice]}
            checked={!isOwn && days === choice}
            onChange={() => choose(choice)}
          />
        ))}
        <Radio
          name="kept"
          value="own"
          label={words.keptOwn}
          checked={isOwn}
          onChange={() => {
            setIsOwn(true);
            take(typed || String(days ?? ''));
          }}
        />
      </Fieldset>
      {isOwn ? (
        <Textfield
          label={words.keptOwnLabel}
          inputMode="numeric"
          maxLength={5}
          value={typed}
          error={isWrong ? words.keptOwnFault(answersKept.least, answersKept.most) : undefined}
          onChange={(event) => take(event.target.value)}
        />
      ) : null}
      <Paragraph role="status">
        {days === null ? '' : words.keptDate(formatDate(answersDeletedOn(new Date(), days), language))}
      </Paragraph>
    </div>
  );
}

function readDays(text: string): number | null {
  const days = /^\s*\d{1,4}\s*$/.test(text) ? Number(text) : 0;
  return days >= answersKept.least && days <= answersKept.most ? days : null;
}
