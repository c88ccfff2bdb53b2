import { Button, Checkbox, Field, Fieldset, Label, Select } from '@digdir/designsystemet-react';
import { type ReactNode, useId, useState } from 'react';
import { mostFigures } from '../../server/core/claims/claim.ts';
import { formatCount } from '../../server/core/wording/numbers.ts';
import { claimsTexts } from '../i18n/claims.ts';
import { noticeFor } from '../parts/Notice.tsx';
import { usePlace, useTexts } from '../parts/place.ts';
import { type Candidate, useBearing } from './queries.ts';
import type { FieldsProps } from './SaysFields.tsx';
import { ofUnit, placeOf, shownCandidates, toggled } from './typed.ts';

interface BearingFieldsProps extends FieldsProps {
  all: Candidate[];
  /** Whether it was tried to save, and what is missing is to be said. */
  isTried: boolean;
}

/** The indicators that the words point to, and where; or none of them, which is an answer too. */
export function BearingFields({ typed, change, all, isTried }: BearingFieldsProps): ReactNode {
  const { texts, language } = usePlace();
  const words = useTexts(claimsTexts).form;
  const [showsAll, setShowsAll] = useState(false);
  const query = useBearing(typed.searched);
  const notice = noticeFor(query, texts.app);
  if (notice || !query.data) return notice;
  const found = query.data;
  const isAll = showsAll || found.length === 0;
  const isMissing = isTried && !typed.isNone && typed.places.length === 0;
  return (
    <>
      <Fieldset className="claim-bearing">
        <Fieldset.Legend>{words.bearingTitle}</Fieldset.Legend>
        <Fieldset.Description>
          {found.length > 0 ? words.found(formatCount(found.length, language)) : words.foundNone}{' '}
          {words.bearing(formatCount(mostFigures, language))}
        </Fieldset.Description>
        {(isAll ? all : shownCandidates(typed, found, all)).map((candidate) => (
          <OneCandidate
            key={`${candidate.indicatorKey} ${candidate.surveyKey}`}
            {...{ typed, change, candidate }}
          />
        ))}
        <Checkbox
          label={words.none}
          description={words.noneHelp}
          checked={typed.isNone}
          onChange={() =>
            change({ ...typed, isNone: !typed.isNone, places: typed.isNone ? typed.places : [] })
          }
        />
      </Fieldset>
      {found.length > 0 ? (
        <p>
          <Button type="button" variant="tertiary" onClick={() => setShowsAll(!showsAll)}>
            {showsAll ? words.showFound : words.showAll}
          </Button>
        </p>
      ) : null}
      {isMissing ? (
        <p className="error" role="alert">
          {words.chooseOne}
        </p>
      ) : null}
    </>
  );
}

function OneCandidate({ typed, change, candidate }: FieldsProps & { candidate: Candidate }): ReactNode {
  const { language } = usePlace();
  const words = useTexts(claimsTexts).form;
  const where = useId();
  const place = placeOf(typed, candidate);
  const asks = candidate.questions.map((question) => question[language]).join(' · ');
  const title = candidate.surveyTitle[language];
  return (
    <div className="claim-candidate">
      <Checkbox
        label={candidate.indicatorName[language]}
        description={`${title} ${words.madeOf} ${asks}`}
        checked={place !== undefined}
        disabled={place === undefined && typed.places.length >= mostFigures}
        onChange={() => change(toggled(typed, candidate))}
      />
      {place && candidate.units.length > 0 ? (
        <Field>
          <Label htmlFor={where}>{words.where}</Label>
          <Select
            id={where}
            value={place.unitId ?? ''}
            onChange={(event) => change(ofUnit(typed, candidate, event.target.value || null))}
          >
            <option value="">{words.whole}</option>
            {candidate.units.map(({ unitId, name }) => (
              <option key={unitId} value={unitId}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      ) : null}
    </div>
  );
}
