import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactNode, useCallback, useEffect, useRef } from 'react';
import { keysIn } from '../../../server/core/draft/edit/tree.ts';
import { languages } from '../../../server/core/locale.ts';
import { call } from '../../api.ts';
import { usePlace } from '../../parts/place.ts';
import { numbersOf, useEditor } from './editor.ts';

/** The citizen's own page beside the form, made anew whenever the draft is saved. */
export function DraftPreview({ id, revision }: { id: string; revision: number }): ReactNode {
  const { municipality } = usePlace();
  const { words, language: written, draft, selected } = useEditor();
  const frame = useRef<HTMLIFrameElement>(null);
  const isOurs = (languages as readonly string[]).includes(written);
  const { data, isPending } = useQuery({
    queryKey: [municipality.slug, 'draft-preview', id, written, revision],
    queryFn: () =>
      call('GET /api/:municipality/drafts/:draft/preview', {
        ...{ municipality: municipality.slug, draft: id, language: written },
      }),
    ...{ placeholderData: keepPreviousData, gcTime: 0, retry: false },
  });
  // The question that is chosen, or the first of the page or group that is; none: from the top.
  const numbers = numbersOf(draft);
  const question = keysIn(draft, selected).find((key) => numbers.has(key)) ?? null;
  const show = useCallback(() => {
    frame.current?.contentWindow?.postMessage({ question }, window.location.origin);
  }, [question]);
  useEffect(show, [show]);
  const texts = words.preview;
  return (
    <section className="preview">
      <Heading level={2} data-size="2xs">
        {texts.title}
      </Heading>
      <Paragraph data-size="sm">{texts.text}</Paragraph>
      {isOurs ? null : <Paragraph data-size="sm">{texts.ownInBokmal}</Paragraph>}
      {draft.items.length === 0 ? (
        <p className="quiet">{texts.notYet}</p>
      ) : data ? (
        <iframe ref={frame} className="phone" title={texts.title} srcDoc={data.document} onLoad={show} />
      ) : (
        <p className="quiet">{isPending ? texts.loading : texts.notYet}</p>
      )}
    </section>
  );
}
