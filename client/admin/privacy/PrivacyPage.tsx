import './privacy.css';
import { Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { adminPrivacyTexts } from '../../i18n/admin-privacy.ts';
import { PageTitle } from '../../parts/PageTitle.tsx';
import { usePlace } from '../../parts/place.ts';
import { ClockSection } from './ClockSection.tsx';
import { ErasureSection } from './ErasureSection.tsx';
import { RecordSection } from './RecordSection.tsx';

/** The municipality's duties in one place: what is deleted and when, who is to be erased, and the record. */
export function PrivacyPage(): ReactNode {
  const { municipality, language } = usePlace();
  const words = adminPrivacyTexts[language];
  const isAdministrator = municipality.account?.roles.includes('administrator') ?? false;
  return (
    <>
      <PageTitle title={words.title} />
      <Paragraph>{words.intro}</Paragraph>
      <ClockSection mayChange={isAdministrator} />
      <ErasureSection mayErase={isAdministrator} />
      <RecordSection />
    </>
  );
}
