import { Heading, Tag } from '@digdir/designsystemet-react';
import { Fragment, type ReactNode } from 'react';
import type { ChangedThing } from '../../../server/core/draft/changed-things.ts';
import { directionOf } from '../../../server/core/draft/direction.ts';
import { type SeriesChange, seriesAt } from '../../../server/core/draft/series.ts';
import { type Piece, wordDifferences } from '../../../server/core/draft/word-differences.ts';
import { languageName } from '../language-names.ts';
import { factsOf, type Line, lineOf, type Telling, thingName } from './difference-words.ts';
import type { DifferencesView } from './queries.ts';

interface ThingDifferenceProps {
  thing: ChangedThing;
  series: DifferencesView['series'];
  telling: Telling;
}

/** One question, page, scale or indicator that is not as it was: what of it, and what that breaks. */
export function ThingDifference({ thing, series, telling }: ThingDifferenceProps): ReactNode {
  const { words } = telling;
  const facts = thing.fate === 'changed' ? null : factsOf(thing, telling);
  // What is alike for all is said once.
  const lines = [
    ...new Map(
      thing.changes.map((one) => {
        const line = lineOf(one, telling);
        return [JSON.stringify(line), line] as const;
      }),
    ).values(),
  ];
  return (
    <>
      <Heading level={3} data-size="2xs">
        {thingName(thing, telling)}{' '}
        <Tag data-size="sm" variant="outline" data-color="neutral">
          {words.fates[thing.fate]}
        </Tag>
      </Heading>
      {facts === null ? null : <p className="quiet">{facts}</p>}
      {series ? <Series {...{ series, thing, telling }} /> : null}
      {lines.map((line) => (
        <OneLine key={JSON.stringify(line)} line={line} telling={telling} />
      ))}
    </>
  );
}

function OneLine({ line, telling }: { line: Line; telling: Telling }): ReactNode {
  const { words, designer, language: reads } = telling;
  if ('sentence' in line) return <p>{line.sentence}</p>;
  const { label, language, before, after } = line;
  const pieces = wordDifferences(before ?? '', after ?? '');
  // Where nothing is left of the first, there is nothing to point out in the second.
  const isAnother = pieces.every(({ fate }) => fate !== 'same');
  const inLanguage = language === null ? {} : { lang: language, dir: directionOf(language) };
  const side = (title: string, text: string | null, without: Piece['fate']) => (
    <div className="difference-side">
      <dt>{title}</dt>
      <dd {...(text === null ? {} : inLanguage)} className={text === null ? 'quiet' : undefined}>
        {text === null ? words.nothing : isAnother ? text : <Pieces {...{ pieces, without }} said={words} />}
      </dd>
    </div>
  );
  return (
    <div className="difference">
      <p className="difference-label">
        {language === null ? label : `${label} (${languageName(language, designer, reads).toLowerCase()})`}
      </p>
      <dl className="difference-sides">
        {side(words.before, before, 'added')}
        {side(words.after, after, 'removed')}
      </dl>
    </div>
  );
}

/** A text with what has gone from it, or come into it, marked by more than colour. */
function Pieces({
  pieces,
  without,
  said,
}: {
  pieces: readonly Piece[];
  without: Piece['fate'];
  said: Telling['words'];
}): ReactNode {
  return pieces
    .filter(({ fate }) => fate !== without)
    .map(({ fate, text }, at) => {
      // biome-ignore lint/suspicious/noArrayIndexKey: a text's pieces have nothing but their place
      if (fate === 'same') return <span key={at}>{text}</span>;
      const Mark = fate === 'removed' ? 'del' : 'ins';
      // Blanks around the words are not marked, unless there is nothing else.
      const [, lead = '', words = '', tail = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
      const isBlank = words === '';
      return (
        // biome-ignore lint/suspicious/noArrayIndexKey: a text's pieces have nothing but their place
        <Fragment key={at}>
          {isBlank ? '' : lead}
          <Mark>
            <span className="ds-sr-only">{fate === 'removed' ? said.removedWords : said.addedWords} </span>
            {isBlank ? text : words}
          </Mark>
          {isBlank ? '' : tail}
        </Fragment>
      );
    });
}

/** What the change does to the comparison over time, said once for what is alike. */
function Series({
  series,
  thing,
  telling,
}: {
  series: NonNullable<DifferencesView['series']>;
  thing: ChangedThing;
  telling: Telling;
}): ReactNode {
  const { words, designer } = telling;
  const { period, changes } = series;
  const own = seriesAt(thing, changes, telling.after);
  const said = new Map<string, SeriesChange[]>();
  for (const one of own) {
    const key = JSON.stringify([one.reasonsBefore, one.reasons]);
    said.set(key, [...(said.get(key) ?? []), one]);
  }
  return [...said].map(([key, alike]) => {
    const [first] = alike as [SeriesChange];
    const why = first.reasons.map((reason) => designer.breaks.reasons[reason]).join(', ');
    const isStill = JSON.stringify(first.reasons) === JSON.stringify(first.reasonsBefore);
    const text =
      first.reasons.length === 0
        ? words.series.mended(period)
        : isStill
          ? words.series.still(period, why)
          : alike.length > 1
            ? words.series.breaksSome(period, alike.length, why)
            : words.series.breaks(period, why);
    return (
      <p key={key} className={first.reasons.length === 0 || isStill ? 'quiet' : 'difference-break'}>
        {text}
      </p>
    );
  });
}
