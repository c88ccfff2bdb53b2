import { Button, Paragraph, Textfield } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { keyCustodyTexts } from '../../i18n/key-custody.ts';
import { useTexts } from '../../parts/place.ts';
import { RadioField } from '../../parts/RadioField.tsx';
import { download, makeKey } from './make-key.ts';
import type { Plan } from './plan.ts';

interface KeyCustodyProps {
  plan: Plan;
  onChange(change: Partial<Plan>): void;
  fault: string | undefined;
}

/** Who has the key that opens the round's answers: the server, or a custodian who makes it here or elsewhere. */
export function KeyCustody({ plan, onChange, fault }: KeyCustodyProps): ReactNode {
  const words = useTexts(keyCustodyTexts);
  return (
    <RadioField
      legend={words.legend}
      choices={[
        { value: 'server', label: words.server, help: words.serverHelp },
        { value: 'custodian', label: words.custodian, help: words.custodianHelp },
      ]}
      value={plan.hasCustodian ? 'custodian' : 'server'}
      onChange={(value) => onChange({ hasCustodian: value === 'custodian' })}
    >
      {plan.hasCustodian ? <CustodianKey plan={plan} onChange={onChange} fault={fault} /> : null}
    </RadioField>
  );
}

/** The file is made and handed over in one press; only its public half stays in the form. */
function CustodianKey({ plan, onChange, fault }: KeyCustodyProps): ReactNode {
  const words = useTexts(keyCustodyTexts);
  const [said, setSaid] = useState('');
  const make = async () => {
    try {
      const { file, publicKey } = await makeKey();
      const name = `${plan.period.trim().replaceAll(/[^\p{L}\p{N}-]+/gu, '-') || 'runde'}.key`;
      download(name, file);
      onChange({ publicKey });
      setSaid(words.made(name));
    } catch {
      setSaid(words.cannotMake);
    }
  };
  return (
    <div className="opening-key">
      <Paragraph>{words.loss}</Paragraph>
      <Button type="button" variant="secondary" onClick={make}>
        {words.make}
      </Button>
      <p role="status">{said}</p>
      <Textfield
        label={words.publicKey}
        description={words.publicKeyHelp}
        autoComplete="off"
        spellCheck={false}
        maxLength={60}
        error={fault}
        value={plan.publicKey}
        onChange={(event) => onChange({ publicKey: event.target.value })}
      />
    </div>
  );
}
