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
  const words = useTexts(frameTexts);
  const reading = useUnderWay(roundId)?.reading ?? null;
  return (
    <FarBar
      text={text}
      far={reading ? { done: reading.rowsDone, of: reading.rowCount } : null}
      inWords={reading?.isSaving ? words.rowsSaved : words.rowsRead}
    />
  );
}

/** How far letters on paper have come, in the same way. */
export function PrintingBar({ roundId, text }: { roundId: string; text: string }): ReactNode {
  const words = useTexts(frameTexts);
  const printing = useUnderWay(roundId)?.printing ?? null;
  return (
    <FarBar
      text={text}
      far={printing ? { done: printing.lettersDone, of: printing.letterCount } : null}
      inWords={words.paper.far}
    />
  );
}

function useUnderWay(roundId: string) {
  const { municipality } = usePlace();
  const { data } = useQuery({
    queryKey: [municipality.slug, 'reading', roundId],
    queryFn: () =>
      call('GET /api/:municipality/rounds/:roundId/frame/reading', {
        ...{ municipality: municipality.slug, roundId },
      }),
    ...{ refetchInterval: between, gcTime: 0 },
  });
  return data;
}

interface FarBarProps {
  text: string;
  /** Null: not known. */
  far: { done: number; of: number } | null;
  inWords(done: string, of: string): string;
}

function FarBar({ text, far, inWords }: FarBarProps): ReactNode {
  const { language } = usePlace();
  const count = (of: number) => formatCount(of, language);
  return (
    <div className="reading-bar">
      <p role="status">{text}</p>
      <progress aria-label={text} max={far?.of || undefined} value={far?.done} />
      <p className="quiet">{far ? inWords(count(far.done), count(far.of)) : null}</p>
    </div>
  );
}
