import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { type NoticeSubject, noticeVersion, privacyNotice } from '../../../server/core/privacy/notice.ts';
import { type PrivacySettings, tidyPrivacy } from '../../../server/core/privacy/settings.ts';
import { staffPrivacyTexts } from '../../i18n/staff-privacy.ts';
import { usePlace } from '../../parts/place.ts';
import type { SurveyView } from '../../parts/queries.ts';
import { NoticeSection } from './NoticeSection.tsx';

/** The notice as it would read now, with a gap where something is not written yet. */
export function NoticePreview({
  survey,
  settings,
}: {
  survey: SurveyView;
  settings: PrivacySettings;
}): ReactNode {
  const { municipality, language } = usePlace();
  const words = staffPrivacyTexts[language];
  const filled = withGaps(settings);
  const subject: NoticeSubject | null = filled && {
    settings: filled,
    mode: 'anonymous',
    title: survey.title,
    municipalityName: municipality.name,
    kind: survey.kind,
    sensitive: survey.sensitive,
    hasFreeText: survey.themes.some(({ items }) => items.some(({ role }) => role === 'freeText')),
    noticeVersion,
    hasStrata: false,
    closesAt: new Date(),
    promisedDeletionOn: null,
  };
  return (
    <section className="notice-preview" aria-labelledby="notice-preview">
      <Heading level={2} data-size="sm" id="notice-preview">
        {words.preview}
      </Heading>
      <Paragraph className="quiet">{subject ? words.previewNote : words.previewWaits}</Paragraph>
      {subject
        ? privacyNotice(subject, language).sections.map((section) => (
            <NoticeSection key={section.key} section={section} level={3} />
          ))
        : null}
    </section>
  );
}

const gap = '…';

function withGaps(settings: PrivacySettings): NoticeSubject['settings'] | null {
  const { legalBasis, answersKeptDays, purpose, ...rest } = tidyPrivacy(settings);
  if (legalBasis === null || answersKeptDays === null) return null;
  return {
    ...rest,
    legalBasis,
    answersKeptDays,
    purpose: { nb: purpose.nb || gap, nn: purpose.nn || gap, en: purpose.en || gap },
    supplementaryBasis: rest.supplementaryBasis || gap,
    article9Basis: rest.article9Basis || gap,
    contact: rest.contact || gap,
    dataProtectionOfficer: rest.dataProtectionOfficer || gap,
  };
}
