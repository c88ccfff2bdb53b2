import { Button, Field, Label, Select, Textfield } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { adminSignInTexts } from '../../i18n/admin-sign-in.ts';
import { usePlace } from '../../parts/place.ts';
import { claimRoles, type RoleRow } from './provider-settings.ts';

interface RoleRowsProps {
  rows: RoleRow[];
  onChange(rows: RoleRow[]): void;
}

/** What the claim's values give, a row each. */
export function RoleRows({ rows, onChange }: RoleRowsProps): ReactNode {
  const { language, texts } = usePlace();
  const { form } = adminSignInTexts[language];
  const change = (index: number, part: Partial<RoleRow>) =>
    onChange(rows.map((row, place) => (place === index ? { ...row, ...part } : row)));
  return (
    <fieldset className="role-rows">
      <legend>{form.roles}</legend>
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is nothing but its place
        <div key={index} className="role-row">
          <Textfield
            label={form.roleValue}
            maxLength={200}
            value={row.value}
            onChange={(event) => change(index, { value: event.target.value })}
          />
          <Field>
            <Label>{form.role}</Label>
            <Select
              value={row.role}
              onChange={(event) => change(index, { role: event.target.value as RoleRow['role'] })}
            >
              {claimRoles.map((role) => (
                <Select.Option key={role} value={role}>
                  {texts.app.roles[role]}
                </Select.Option>
              ))}
            </Select>
          </Field>
          <Button
            variant="tertiary"
            aria-label={form.removeRole(row.value)}
            onClick={() => onChange(rows.filter((_, place) => place !== index))}
          >
            ✕
          </Button>
        </div>
      ))}
      <Button variant="secondary" onClick={() => onChange([...rows, { value: '', role: 'designer' }])}>
        {form.addRole}
      </Button>
    </fieldset>
  );
}
