import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { call } from '../api.ts';
import { noticeFor } from '../parts/Notice.tsx';
import { usePlace } from '../parts/place.ts';

/** The citizen's own page, with its own styles and script, in a frame of a phone's size. Nothing is sent or kept. */
export function PhonePreview({ surveyKey, title }: { surveyKey: string; title: string }): ReactNode {
  const { municipality, texts, language } = usePlace();
  const query = useQuery({
    queryKey: [municipality.slug, 'preview', surveyKey, language],
    queryFn: () =>
      call('GET /api/:municipality/surveys/:survey/preview', {
        ...{ municipality: municipality.slug, survey: surveyKey, language },
      }),
  });
  const notice = noticeFor(query, texts.app);
  if (notice || !query.data) return notice;
  return <iframe className="phone" title={title} srcDoc={query.data.document} />;
}
