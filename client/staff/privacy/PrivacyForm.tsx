import { Checkbox, Fieldset, Paragraph, Radio, Textfield } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import {
  type LegalBasis,
  needsSupplement,
  type PrivacySettings,
  privacyTextLimit,
} from '../../../server/core/privacy/settings.ts';
import { staffPrivacyTexts } from '../../i18n/staff-privacy.ts';
import { usePlace } from '../../parts/place.ts';
import type { SurveyView } from '../../parts/queries.ts';
import { InThreeLanguages } from './InThreeLanguages.tsx';
import { KeptFor } from './KeptFor.tsx';

interface PrivacyFormProps {
  survey: SurveyView;
  settings: PrivacySettings;
  onChange(settings: PrivacySettings): void;
  /** Whether something is typed that cannot be saved. */
  onFault(hasFaults: boolean): void;
}

/** The settings in the order people think of them: why, by which law, about what, who, how long. */
export function PrivacyForm({ survey, settings, onChange, onFault }: PrivacyFormProps): ReactNode {
  const { language } = usePlace();
  const words = staffPrivacyTexts[language];
  const set = (change: Partial<PrivacySettings>) => onChange({ ...settings, ...change });
  return (
    <div className="privacy-form">
      <InThreeLanguages
        legend={words.purpose}
        help={words.purposeHelp}
        value={settings.purpose}
        onChange={(purpose) => set({ purpose })}
      />
      <BasisOfLaw survey={survey} settings={settings} set={set} />
      <div className="privacy-group">
        <Checkbox
          label={words.specialCategory}
          description={words.specialHelp}
          checked={settings.specialCategory}
          onChange={(event) => set({ specialCategory: event.target.checked })}
        />
        {settings.specialCategory ? (
          <Line
            label={words.article9Basis}
            help={words.article9Help}
            value={settings.article9Basis}
            onChange={(article9Basis) => set({ article9Basis })}
          />
        ) : null}
      </div>
      <Line
        label={words.contact}
        help={words.contactHelp}
        value={settings.contact}
        onChange={(contact) => set({ contact })}
      />
      <Line
        label={words.dataProtectionOfficer}
        help={words.officerHelp}
        value={settings.dataProtectionOfficer}
        onChange={(dataProtectionOfficer) => set({ dataProtectionOfficer })}
      />
      <InThreeLanguages
        legend={words.recipients}
        help={words.recipientsHelp}
        value={settings.recipients}
        onChange={(recipients) => set({ recipients })}
      />
      <KeptFor
        days={settings.answersKeptDays}
        onChange={(answersKeptDays) => set({ answersKeptDays })}
        onFault={onFault}
      />
    </div>
  );
}

/** The likeliest first. */
const order: LegalBasis[] = ['6-1-e', '6-1-c', '6-1-f', '6-1-a'];

function BasisOfLaw({
  survey,
  settings,
  set,
}: {
  survey: SurveyView;
  settings: PrivacySettings;
  set(change: Partial<PrivacySettings>): void;
}): ReactNode {
  const { language } = usePlace();
  const words = staffPrivacyTexts[language];
  const chosen = settings.legalBasis;
  return (
    <div className="privacy-group">
      <Fieldset>
        <Fieldset.Legend>{words.legalBasis}</Fieldset.Legend>
        <Fieldset.Description>{words.legalBasisHelp}</Fieldset.Description>
        {order.map((basis) => (
          <Radio
            key={basis}
            name="legalBasis"
            value={basis}
            label={words.bases[basis].label}
            description={words.bases[basis].help}
            checked={chosen === basis}
            onChange={() => set({ legalBasis: basis })}
          />
        ))}
      </Fieldset>
      {survey.kind === 'employee' ? (
        <Paragraph className={chosen === '6-1-a' ? 'privacy-warning' : 'quiet'}>
          {words.employeeConsent}
        </Paragraph>
      ) : null}
      {chosen && needsSupplement(chosen) ? (
        <Line
          label={words.bases[chosen].supplement}
          help={words.bases[chosen].supplementHelp}
          value={settings.supplementaryBasis}
          onChange={(supplementaryBasis) => set({ supplementaryBasis })}
        />
      ) : null}
    </div>
  );
}

function Line(props: {
  label: string;
  help: string;
  value: string;
  onChange(value: string): void;
}): ReactNode {
  return (
    <Textfield
      label={props.label}
      description={props.help}
      maxLength={privacyTextLimit}
      value={props.value}
      onChange={(event) => props.onChange(event.target.value)}
    />
  );
}
