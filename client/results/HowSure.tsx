import { Details } from '@digdir/designsystemet-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { ChartFrame } from '../charts/ChartFrame.tsx';
import { responseRatesChart } from '../charts/kinds/response-rates.ts';
import { MethodLinks } from '../parts/MethodLinks.tsx';
import { usePlace } from '../parts/place.ts';
import type { Value } from '../parts/queries.ts';
import { asksOfSatisfaction } from './bad-end.ts';
import { sourceLine } from './source-line.ts';
import { surenessInWords } from './sureness.ts';
import type { Shown } from './view.ts';

/** «Hvor sikkert er dette?», closed until it is asked: by a press here, or by a link from elsewhere. */
export function HowSure({ shown, now }: { shown: Shown; now: Value }): ReactNode {
  const { texts, language } = usePlace();
  const { source, places } = shown;
  const { hash, key } = useLocation();
  const frame = useRef<HTMLDetailsElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: opened again when the same link is followed again
  useEffect(() => {
    if (frame.current && hash === `#${places.howSure}`) frame.current.open = true;
  }, [hash, key, places.howSure]);
  const isIndex = shown.focus ? shown.focus.whole.items.length > 1 : source.items.length > 1;
  const subject = { isIndex, asksOfSatisfaction: asksOfSatisfaction(source.scale) };
  return (
    <Details className="how-sure" ref={frame} id={places.howSure} tabIndex={-1}>
      <Details.Summary>{texts.results.howSure}</Details.Summary>
      <Details.Content>
        <ul>
          {surenessInWords(now, subject, language).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <WhoAnswered shown={shown} now={now} />
        <MethodLinks
          to={[
            'snitt',
            'spredning',
            'spredningsord',
            'endring',
            'ambisjon',
            'svarprosent',
            ...(isIndex ? (['indeks'] as const) : []),
          ]}
        />
      </Details.Content>
    </Details>
  );
}

/** The share that answered in each unit beside the whole: a figure of few of those asked is less sure than it looks. */
function WhoAnswered({ shown: { source, focus }, now }: { shown: Shown; now: Value }): ReactNode {
  const place = usePlace();
  const { municipality, texts, language } = place;
  const rows = [
    { name: municipality.name, response: (focus ? focus.whole.now : now)?.response ?? null },
    ...(focus ? [{ name: focus.unit.name, response: now.response }] : []),
    ...source.units.map((unit) => ({ name: unit.name, response: unit.now?.response ?? null })),
  ];
  // Who comes by an open link was not asked, and there is no share to draw.
  if (!rows.some(({ response }) => response?.shown === 'all' && response.responseRate !== null)) return null;
  return (
    <ChartFrame
      chart={responseRatesChart({ title: texts.results.whoAnswered, rows, language })}
      level={3}
      source={sourceLine(source, now, place)}
      language={language}
    />
  );
}
