import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { formatCount } from '../../../server/core/wording/numbers.ts';
import { tourTexts } from '../../i18n/tour.ts';
import { PageTitle } from '../../parts/PageTitle.tsx';
import { usePlace, useTexts } from '../../parts/place.ts';
import { Example } from './Example.tsx';
import { keepTour, readTour } from './tour-state.ts';

/** What is shown of the example in each step. */
export const steps = [
  'sentence',
  'arrows',
  'picture',
  'status',
  'sure',
  'hidden',
  'ask',
  'entrances',
] as const;
export type Step = (typeof steps)[number];

/** Which step the address asks for, from 1; else where one was, and the first where one has not begun. */
export function stepIn(search: URLSearchParams, kept: ReturnType<typeof readTour>): number {
  const asked = Number(search.get('steg') ?? (typeof kept === 'number' ? kept : 1));
  return Number.isInteger(asked) && asked >= 1 && asked <= steps.length ? asked : 1;
}

/** The newcomer's tour: plain pages one after the other, each with a piece of the same made-up result. */
export function TourPage(): ReactNode {
  const { language, base } = usePlace();
  const texts = useTexts(tourTexts);
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const at = stepIn(search, readTour());
  const step = steps[at - 1] as Step;
  const { title, text } = texts.steps[step];
  const heading = useRef<HTMLHeadingElement>(null);
  const first = useRef(true);
  useEffect(() => {
    keepTour(at);
    // From one step to the next the reader goes along; the first is the page's own.
    if (!first.current) heading.current?.focus();
    first.current = false;
  }, [at]);
  const isLast = at === steps.length;
  const end = () => keepTour('done');
  return (
    <div className="tour">
      <PageTitle title={texts.title} />
      <p className="quiet">{texts.stepOf(formatCount(at, language), formatCount(steps.length, language))}</p>
      <Heading level={2} data-size="sm" ref={heading} tabIndex={-1}>
        {title}
      </Heading>
      {text.map((line) => (
        <Paragraph key={line}>{line}</Paragraph>
      ))}
      <Example step={step} />
      <nav aria-label={texts.title} className="tour-acts">
        {isLast ? (
          <Button
            onClick={() => {
              end();
              navigate(`${base}/styring`);
            }}
          >
            {texts.done}
          </Button>
        ) : (
          <Button onClick={() => navigate({ search: `?steg=${at + 1}` }, { state: { keepFocus: true } })}>
            {texts.next}
          </Button>
        )}
        {at > 1 ? (
          <Link to={{ search: `?steg=${at - 1}` }} state={{ keepFocus: true }}>
            {texts.back}
          </Link>
        ) : null}
        {isLast ? null : (
          <Link to={`${base}/styring`} onClick={end}>
            {texts.skip}
          </Link>
        )}
      </nav>
      <p className="quiet">{texts.again}</p>
    </div>
  );
}
