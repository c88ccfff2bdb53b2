import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { formatCount } from '../../../server/core/wording/numbers.ts';
import { call } from '../../api.ts';
import { frameTexts } from '../../i18n/frame.ts';
import { usePlace, useTexts } from '../../parts/place.ts';

/** Milliseconds between two looks at how far it has come. */
const between = 700;

/** How far the file has come, as a bar and in words. `text`: what is done, where it is not known how far. */
export function ReadingBar({ roundId, text }: { roundId: string; text: string }): ReactNode {
  const { municipality, language } = usePlace();
  const words = useTexts(frameTexts);
  const { data } = useQuery({
    queryKey: [municipality.slug, 'reading', roundId],
    queryFn: () =>
      call('GET /api/:municipality/rounds/:roundId/frame/reading', {
        ...{ municipality: municipality.slug, roundId },
      }),
    ...{ refetchInterval: between, gcTime: 0 },
  });
  const reading = data?.reading ?? null;
  const count = (of: number) => formatCount(of, language);
  const far = reading
    ? (reading.isSaving ? words.rowsSaved : words.rowsRead)(count(reading.rowsDone), count(reading.rowCount))
    : null;
  return (
    <div className="reading-bar">
      <p role="status">{text}</p>
      <progress aria-label={text} max={reading?.rowCount || undefined} value={reading?.rowsDone} />
      <p className="quiet">{far}</p>
    </div>
  );
}
