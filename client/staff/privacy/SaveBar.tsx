import { Button } from '@digdir/designsystemet-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { PrivacySettings } from '../../../server/core/privacy/settings.ts';
import { call, holdsNationalId, ProblemError } from '../../api.ts';
import { staffPrivacyTexts } from '../../i18n/staff-privacy.ts';
import { ActButton } from '../../parts/ActButton.tsx';
import { LeaveGuard } from '../../parts/LeaveGuard.tsx';
import { usePlace } from '../../parts/place.ts';
import { surveyPrivacyKey } from '../../parts/queries.ts';
import { fieldsInWords } from './PrivacySection.tsx';

interface SaveBarProps {
  surveyKey: string;
  settings: PrivacySettings;
  /** The version the form was filled from, 0 for none. */
  startVersion: number;
  disabled: boolean;
}

/** Saves what stands in the form, finished or not, and says what came of it. Nothing that is typed is ever lost. */
export function SaveBar({ surveyKey, settings, startVersion, disabled }: SaveBarProps): ReactNode {
  const { municipality, language, base, texts } = usePlace();
  const words = staffPrivacyTexts[language];
  const client = useQueryClient();
  const [saved, setSaved] = useState(settings);
  const [basedOnVersion, setBasedOnVersion] = useState(startVersion);
  const asked = { municipality: municipality.slug, survey: surveyKey };
  const save = useMutation({
    mutationFn: async (given: { settings: PrivacySettings; overTheirs: boolean }) => {
      const over = given.overTheirs
        ? (await call('GET /api/:municipality/surveys/:survey/privacy', asked)).version
        : basedOnVersion;
      return call('PUT /api/:municipality/surveys/:survey/privacy', asked, {
        basedOnVersion: over,
        settings: given.settings,
      });
    },
    onSuccess: (now, given) => {
      setSaved(given.settings);
      setBasedOnVersion(now.version);
      client.setQueryData(surveyPrivacyKey(municipality.slug, surveyKey), now);
    },
  });
  const isOvertaken =
    save.error instanceof ProblemError && save.error.problem.code === 'privacy-changed-meanwhile';
  const failed = holdsNationalId(save.error)
    ? texts.staff.problems['national-identity-number']
    : words.failed;
  return (
    <div className="save-bar">
      <LeaveGuard isUnsaved={settings !== saved} />
      <ActButton
        type="button"
        onClick={() => save.mutate({ settings, overTheirs: false })}
        disabled={disabled}
        isBusy={save.isPending}
      >
        {save.isPending ? words.saving : words.save}
      </ActButton>
      <div role="status">
        {save.isSuccess && save.variables.settings === settings ? (
          <p>
            {save.data.missing.length === 0
              ? words.saved(save.data.version)
              : words.savedMissing(fieldsInWords(save.data.missing, words))}
          </p>
        ) : null}
      </div>
      <div role="alert">
        {save.isError ? <p className="error">{isOvertaken ? words.changedMeanwhile : failed}</p> : null}
      </div>
      {isOvertaken ? (
        <p className="dialog-buttons">
          <a href={`${base}/undersokelser/${surveyKey}#personvern`} target="_blank" rel="noreferrer">
            {words.seeTheirs}
          </a>
          <Button
            type="button"
            variant="secondary"
            onClick={() => save.mutate({ settings, overTheirs: true })}
          >
            {words.saveAnyway}
          </Button>
        </p>
      ) : null}
    </div>
  );
}
