import { Details, Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { directionOf } from '../../../server/core/draft/direction.ts';
import type { Draft } from '../../../server/core/draft/format.ts';
import { ProblemError } from '../../api.ts';
import { designerTexts } from '../../i18n/designer.ts';
import type { DraftTranslationsTexts } from '../../i18n/draft-translations.nb.ts';
import { draftTranslationsTexts } from '../../i18n/draft-translations.ts';
import { usePlace, useTexts } from '../../parts/place.ts';
import { languageName } from '../language-names.ts';
import { refusalInWords } from '../refusals.ts';
import { keyWords } from './place-words.ts';
import type { TranslationsRead } from './TranslationFiles.tsx';

type Fault = TranslationsRead['faults'][number];

/** As many as are read at a glance; the file has them all. */
const mostShown = 50;

/** What a file would change, in numbers and text by text, and what keeps it from being taken in. */
export function TranslationReport({ read, draft }: { read: TranslationsRead; draft: Draft }): ReactNode {
  const { language: reads } = usePlace();
  const words = useTexts(draftTranslationsTexts);
  const designer = useTexts(designerTexts);
  const { changes, blankCount, unknownCount, faults } = read;
  const added = changes.filter(({ before }) => before === null).length;
  const brought = [...new Set(changes.map(({ language }) => language))].filter(
    (tag) => !draft.languages.includes(tag),
  );
  const named = (tag: string) => languageName(tag, designer, reads);
  const placed = keyWords(draft, designer);
  return (
    <>
      {changes.length === 0 && faults.length === 0 ? <Paragraph>{words.same}</Paragraph> : null}
      <ul>
        {changes.length > 0 ? <li>{words.counts(added, changes.length - added)}</li> : null}
        {brought.length > 0 ? <li>{words.languages(brought.map(named).join(', '))}</li> : null}
        {blankCount > 0 ? <li>{words.blank(blankCount)}</li> : null}
        {unknownCount > 0 ? <li>{words.unknown(unknownCount)}</li> : null}
      </ul>
      <Faults faults={faults} />
      {changes.length > 0 ? (
        <Details>
          <Details.Summary>{words.show(changes.length)}</Details.Summary>
          <Details.Content>
            <dl className="translation-changes">
              {changes.slice(0, mostShown).map(({ key, language, before, after }) => (
                <div key={`${key} ${language}`}>
                  <dt>
                    {placed(key)} ({named(language).toLowerCase()})
                  </dt>
                  {before === null ? null : (
                    <dd lang={language} dir={directionOf(language)}>
                      <del>{before}</del>
                    </dd>
                  )}
                  <dd lang={language} dir={directionOf(language)}>
                    {after}
                  </dd>
                </div>
              ))}
            </dl>
            {changes.length > mostShown ? <p>{words.more(changes.length - mostShown)}</p> : null}
          </Details.Content>
        </Details>
      ) : null}
    </>
  );
}

/** What must be put right, and what one may choose to pass over, each with its place in the file. */
function Faults({ faults }: { faults: readonly Fault[] }): ReactNode {
  const words = useTexts(draftTranslationsTexts);
  if (faults.length === 0) return null;
  const of = (code: string) => faults.filter((fault) => fault.code === code);
  const [changed, unknown] = [of('source-changed'), of('unknown-key')];
  const others = faults.filter(({ code }) => code !== 'source-changed' && code !== 'unknown-key');
  const list = (own: readonly Fault[]) => (
    <ul className="import-notes">
      {own.slice(0, mostShown).map((fault) => (
        <li key={`${fault.place} ${fault.code} ${fault.detail}`}>{faultWords(fault, words)}</li>
      ))}
      {own.length > mostShown ? <li>{words.more(own.length - mostShown)}</li> : null}
    </ul>
  );
  return (
    <section role="alert">
      <Heading level={3} data-size="2xs">
        {words.stopped}
      </Heading>
      {list(others)}
      {changed.length > 0 ? (
        <>
          <Paragraph>{words.changedSince(changed.length)}:</Paragraph>
          {list(changed)}
        </>
      ) : null}
      {unknown.length > 0 ? (
        <>
          <Paragraph>{words.notThere(unknown.length)}:</Paragraph>
          {list(unknown)}
        </>
      ) : null}
    </section>
  );
}

/** «Rad 12, nn: Teksten er for lang.» */
function faultWords({ place, code, detail }: Fault, words: DraftTranslationsTexts): string {
  if (code === 'source-changed') return `${placeIn(place, words)}: ${words.nowSays(detail ?? '')}`;
  const about = code === 'no-key-column' || code === 'too-many-languages' ? null : detail;
  const where = [placeIn(place, words), about].filter(Boolean).join(', ');
  return where === '' ? words.faults[code] : `${where}: ${words.faults[code]}`;
}

/** A place as whoever has the file before them finds it. */
function placeIn(place: string, words: DraftTranslationsTexts): string {
  const [, kind, which = ''] = /^(row|unit) (.*)$/.exec(place) ?? [];
  if (kind === undefined) return place;
  return kind === 'row' ? words.row(which) : words.unit(which);
}

/** Why the file was not read, and where in it. */
export function TranslationRefusal({ error, busy }: { error: Error; busy: string }): ReactNode {
  const words = useTexts(draftTranslationsTexts);
  const designer = useTexts(designerTexts);
  const problem = error instanceof ProblemError ? error.problem : null;
  const known: Record<string, string> = words.faults;
  const told = (problem?.faults ?? []).flatMap(({ code, place }) =>
    Object.hasOwn(known, code)
      ? [place === '' ? known[code] : `${placeIn(place, words)}: ${known[code]}`]
      : [],
  );
  if (told.length > 0) {
    return (
      <ul className="import-notes" role="alert">
        {told.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    );
  }
  const text =
    problem?.status === 503
      ? busy
      : problem?.status === 413
        ? words.tooLarge
        : problem
          ? refusalInWords(error, designer)
          : words.failed;
  return (
    <p className="error" role="alert">
      {text}
    </p>
  );
}
