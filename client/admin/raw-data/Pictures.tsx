import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef } from 'react';
import type { Language } from '../../../server/core/locale.ts';
import { pictureName } from '../../../server/core/sent-file/sent-file.ts';
import { formatDecimal } from '../../../server/core/wording/numbers.ts';
import { addressOf, call, type Returns } from '../../api.ts';
import { rawDataTexts } from '../../i18n/raw-data.ts';
import { usePlace } from '../../parts/place.ts';

type Listed = Exclude<Returns<'GET /api/:municipality/rounds/:roundId/pictures'>, string>;

/** What people sent to a round, question by question, each to be fetched. Asked for by a button, since each look is in the log. */
export function Pictures({ roundId }: { roundId: string }): ReactNode {
  const { municipality, language } = usePlace();
  const words = rawDataTexts[language].pictures;
  const place = { municipality: municipality.slug, roundId };
  const list = useMutation({
    mutationFn: () => call('GET /api/:municipality/rounds/:roundId/pictures', place) as Promise<Listed>,
  });
  const shown = useRef<HTMLDivElement>(null);
  // The button that had the focus is gone.
  useEffect(() => {
    if (list.isSuccess) shown.current?.focus();
  }, [list.isSuccess]);
  if (list.data) {
    return (
      <div className="raw-pictures" ref={shown} tabIndex={-1}>
        {list.data.questions.map(({ name, title, pictures }) => (
          <section key={name}>
            <Heading level={4} data-size="2xs">
              {title[language]}
            </Heading>
            {pictures.length === 0 ? <Paragraph className="quiet">{words.none}</Paragraph> : null}
            <ul className="raw-files">
              {pictures.map(({ id, kind, byteCount }) => (
                <li key={id}>
                  <a
                    href={addressOf('GET /api/:municipality/rounds/:roundId/pictures', { ...place, id })}
                    download
                  >
                    {`${pictureName(id, kind)} (${sizeIn(byteCount, language)})`}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        ))}
        <p className="quiet">{words.note}</p>
      </div>
    );
  }
  return (
    <>
      {list.isError ? <Alert data-color="danger">{words.failed}</Alert> : null}
      <div>
        <Button variant="secondary" data-size="sm" loading={list.isPending} onClick={() => list.mutate()}>
          {words.show}
        </Button>
      </div>
    </>
  );
}

/** Never less than a tenth of a megabyte, which says enough. */
function sizeIn(bytes: number, language: Language): string {
  return `${formatDecimal(Math.max(bytes / 1_048_576, 0.1), 1, language)} MB`;
}
