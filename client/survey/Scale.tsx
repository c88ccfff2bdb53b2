import type { ReactNode } from 'react';
import type { RespondTexts } from '../../server/core/wording/respond.nb.ts';

export interface ScaleOption {
  value: number | string;
  text: string;
}

interface ScaleProps {
  name: string;
  /** The scale's values in rising order; «vet ikke» and the like are those that are not numbers. */
  options: ScaleOption[];
  low: string;
  high: string;
  value: unknown;
  texts: RespondTexts;
  onChange(value: number | string): void;
}

/**
 * A scale as a row of large buttons that are real radio inputs, so that the arrow keys, screen readers and large text
 * work by themselves. The end labels stand under the row; answers outside the scale stand by themselves below.
 */
export function Scale({ name, options, low, high, value, texts, onChange }: ScaleProps): ReactNode {
  const points = options.filter((option) => typeof option.value === 'number');
  const outside = options.filter((option) => typeof option.value !== 'number');
  const label = (option: ScaleOption, index: number) => {
    if (index === 0) return texts.scaleOf(Number(option.value), low || null);
    if (index === points.length - 1) return texts.scaleOf(Number(option.value), high || null);
    return option.text;
  };
  return (
    <div className="scale">
      <div className="scale-points">
        {points.map((option, index) => (
          <label className="scale-point" key={option.value}>
            <input
              type="radio"
              name={name}
              aria-label={label(option, index)}
              checked={value === option.value}
              onChange={() => onChange(option.value)}
            />
            <span aria-hidden="true">{option.text}</span>
          </label>
        ))}
      </div>
      <div className="scale-ends" aria-hidden="true">
        <span>{low}</span>
        <span>{high}</span>
      </div>
      {outside.map((option) => (
        <label className="scale-outside" key={option.value}>
          <input
            type="radio"
            name={name}
            checked={value === option.value}
            onChange={() => onChange(option.value)}
          />
          <span>{option.text}</span>
        </label>
      ))}
    </div>
  );
}
