import './own-words.css';
import type { ReactNode } from 'react';
import { ownWordsTexts } from '../i18n/own-words.ts';
import { useTexts } from '../parts/place.ts';
import type { ToldView } from './queries.ts';

/** Themes of one question as bars, and excerpts. */
export function Told({ told }: { told: ToldView }): ReactNode {
  const words = useTexts(ownWordsTexts);
  return (
    <>
      <p className="quiet">
        {words.writtenBy(told.writtenCount)}
        {told.hasRare ? ` ${words.hasRare}` : ''}
      </p>
      {told.themes.length > 0 ? (
        <ul className="theme-bars">
          {told.themes.map(({ name, count }) => (
            <li key={name}>
              <span>{name}</span>
              <span className="theme-bar">
                <svg viewBox="0 0 100 8" preserveAspectRatio="none" className="chart" aria-hidden="true">
                  <rect
                    className="chart-bar"
                    height="8"
                    width={((count ?? told.writtenCount) / told.writtenCount) * 100}
                  />
                </svg>
              </span>
              <span className="theme-count">
                {count === null ? words.nearlyAll : words.about(count, told.writtenCount)}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
      {told.excerpts.length > 0 ? (
        <figure className="excerpts">
          <figcaption>
            <strong>{words.excerpts}</strong> <span className="quiet">{words.excerptsNote}</span>
          </figcaption>
          {told.excerpts.map((text, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two may read alike, and none moves
            <blockquote key={at} lang="">
              {text}
            </blockquote>
          ))}
        </figure>
      ) : null}
    </>
  );
}
