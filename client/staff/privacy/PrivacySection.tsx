import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { PrivacyField } from '../../../server/core/privacy/settings.ts';
import { formatDate } from '../../i18n/dates.ts';
import { staffPrivacyTexts } from '../../i18n/staff-privacy.ts';
import { noticeFor } from '../../parts/Notice.tsx';
import { usePlace } from '../../parts/place.ts';
import { type SurveyPrivacyView, useSurveyPrivacy } from '../../parts/queries.ts';

/** What those who answer are told, in words, and what is missing before a round can open. */
export function PrivacySection({ surveyKey }: { surveyKey: string }): ReactNode {
  const { municipality, texts, language, base } = usePlace();
  const words = staffPrivacyTexts[language];
  const query = useSurveyPrivacy(municipality.slug, surveyKey);
  const view = query.data;
  return (
    <section className="survey-privacy" id="personvern">
      <Heading level={2} data-size="sm">
        {words.heading}
      </Heading>
      {noticeFor(query, texts.app)}
      {view ? (
        <>
          <Standing view={view} />
          {view.version > 0 ? <Facts settings={view.settings} /> : null}
          <Earlier versions={view.earlier} />
          <p>
            <Link to={`${base}/undersokelser/${surveyKey}/personvern`}>
              {view.version === 0 ? words.fill : words.edit}
            </Link>
          </p>
        </>
      ) : null}
    </section>
  );
}

function Standing({ view }: { view: SurveyPrivacyView }): ReactNode {
  const { language } = usePlace();
  const words = staffPrivacyTexts[language];
  if (view.missing.length === 0) {
    return (
      <Paragraph>
        {words.ready}{' '}
        <span className="quiet">{words.standing(view.version, formatDate(view.setAt ?? '', language))}</span>
      </Paragraph>
    );
  }
  return (
    <div className="privacy-missing">
      <Paragraph>
        <strong>{view.version === 0 ? words.none : words.missing(fieldsInWords(view.missing, words))}</strong>
      </Paragraph>
      <Paragraph>{words.cannotOpen}</Paragraph>
    </div>
  );
}

/** The fields as one reads them aloud: «kontakt, personvernombud». */
export function fieldsInWords(
  fields: string[],
  words: (typeof staffPrivacyTexts)[keyof typeof staffPrivacyTexts],
): string {
  return fields.map((field) => words.fields[field as PrivacyField]).join(', ');
}

/** What stood before, each version to be opened: rounds keep the one they opened with. */
function Earlier({ versions }: { versions: SurveyPrivacyView['earlier'] }): ReactNode {
  const { language } = usePlace();
  const words = staffPrivacyTexts[language];
  if (versions.length === 0) return null;
  return (
    <>
      <Heading level={3} data-size="2xs">
        {words.earlier}
      </Heading>
      <Paragraph className="quiet">{words.earlierText}</Paragraph>
      <ul className="privacy-earlier">
        {versions.map(({ version, settings, setAt }) => (
          <li key={version}>
            <details>
              <summary>{words.standing(version, formatDate(setAt, language))}</summary>
              <Facts settings={settings} />
            </details>
          </li>
        ))}
      </ul>
    </>
  );
}

function Facts({ settings }: Pick<SurveyPrivacyView, 'settings'>): ReactNode {
  const { language } = usePlace();
  const words = staffPrivacyTexts[language];
  const { facts } = words;
  const basis = settings.legalBasis ? words.bases[settings.legalBasis].label : '';
  const law = settings.supplementaryBasis;
  const rows: [string, string][] = [
    [facts.purpose, settings.purpose[language]],
    [facts.legalBasis, law === '' ? basis : `${basis}: ${law}`],
    [facts.special, settings.specialCategory ? settings.article9Basis : words.noSpecial],
    [facts.contact, settings.contact],
    [facts.dataProtectionOfficer, settings.dataProtectionOfficer],
    [facts.recipients, settings.recipients[language] || words.noRecipients],
    [facts.kept, settings.answersKeptDays === null ? '' : words.keptDays(settings.answersKeptDays)],
  ];
  return (
    <dl>
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value || '–'}</dd>
        </div>
      ))}
    </dl>
  );
}
