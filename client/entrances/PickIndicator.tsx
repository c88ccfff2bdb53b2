import './entrances.css';
import { Field, Heading, Input, Label, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { formatCount } from '../../server/core/wording/numbers.ts';
import { pickTexts } from '../i18n/pick.ts';
import { CellText } from '../parts/CellText.tsx';
import { usePlace, useTexts } from '../parts/place.ts';
import { foundIndicators } from './find-indicators.ts';
import { byFocusArea, type Placed } from './overview.ts';

interface PickProps {
  placed: readonly Placed[];
  /** What is said where no indicator has figures. */
  none: string;
  /** What one indicator leads to. */
  choice(placed: Placed): ReactNode;
}

/** The indicators that have figures, by focus area and narrowed by what is typed, which stands in the address. */
export function PickIndicator({ placed, none, choice }: PickProps): ReactNode {
  const { language } = usePlace();
  const words = useTexts(pickTexts);
  const [search, setSearch] = useSearchParams();
  const typed = search.get('sok') ?? '';
  const all = foundIndicators(placed, '', language);
  const found = foundIndicators(placed, typed, language);
  if (all.length === 0) return <Paragraph>{none}</Paragraph>;
  const type = (text: string) => {
    const next = new URLSearchParams(search);
    if (text === '') next.delete('sok');
    else next.set('sok', text);
    setSearch(next, { replace: true, preventScrollReset: true });
  };
  const count = (some: readonly Placed[]) => formatCount(some.length, language);
  return (
    <>
      <Field className="pick-search">
        <Label>{words.search}</Label>
        <Input type="search" value={typed} onChange={({ target }) => type(target.value)} />
      </Field>
      <p role="status">
        {typed.trim() === ''
          ? ''
          : found.length === 0
            ? words.nothingFound
            : words.shown(count(found), count(all))}
      </p>
      {byFocusArea(found).map(({ focusArea, placed: ofArea }) => (
        <section key={focusArea.key} className="pick-area">
          <Heading level={2} data-size="xs">
            <CellText cell={focusArea.name} />
          </Heading>
          <ul className="doors">
            {ofArea.map((one) => (
              <li key={one.indicator.key} className="door">
                {choice(one)}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
