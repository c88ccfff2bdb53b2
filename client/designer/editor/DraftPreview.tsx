import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { type Language, languages } from '../../../server/core/locale.ts';
import { call } from '../../api.ts';
import { usePlace } from '../../parts/place.ts';
import { useEditor } from './editor.ts';

/** The citizen's own page beside the form, made anew whenever the draft is saved. */
export function DraftPreview({ id, revision }: { id: string; revision: number }): ReactNode {
  const { municipality } = usePlace();
  const { words, language: written, draft } = useEditor();
  const isOurs = (languages as readonly string[]).includes(written);
  const language = isOurs ? (written as Language) : 'nb';
  const { data, isPending } = useQuery({
    queryKey: [municipality.slug, 'draft-preview', id, language, revision],
    queryFn: () =>
      call('GET /api/:municipality/drafts/:draft/preview', {
        ...{ municipality: municipality.slug, draft: id, language },
      }),
    ...{ placeholderData: keepPreviousData, gcTime: 0, retry: false },
  });
  const texts = words.preview;
  return (
    <section className="preview">
      <Heading level={2} data-size="2xs">
        {texts.title}
      </Heading>
      <Paragraph data-size="sm">{texts.text}</Paragraph>
      {isOurs ? null : <Paragraph data-size="sm">{texts.inBokmal}</Paragraph>}
      {draft.items.length === 0 ? (
        <p className="quiet">{texts.notYet}</p>
      ) : data ? (
        <iframe className="phone" title={texts.title} srcDoc={data.document} />
      ) : (
        <p className="quiet">{isPending ? texts.loading : texts.notYet}</p>
      )}
    </section>
  );
}
