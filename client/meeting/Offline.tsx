import type { ReactNode } from 'react';
import { formatMoment } from '../i18n/dates.ts';
import { meetingTexts } from '../i18n/meeting.ts';
import { useShownFromKept } from '../offline/or-kept.ts';
import { usePlace, useTexts } from '../parts/place.ts';

/** Said wherever what is shown is this device's and not the server's; nothing else is. */
export function Offline(): ReactNode {
  const { language } = usePlace();
  const words = useTexts(meetingTexts);
  const fetchedAt = useShownFromKept();
  return (
    <p className="meeting-offline" role="status">
      {fetchedAt === null ? '' : words.offline(formatMoment(fetchedAt, language))}
    </p>
  );
}
