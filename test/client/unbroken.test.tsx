import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { Unbroken } from '../../client/parts/Unbroken.tsx';

const drawn = (text: string) => renderToStaticMarkup(<Unbroken text={text} />);
const kept = (text: string) =>
  [...drawn(text).matchAll(/<span class="unbroken">(.*?)<\/span>/g)].map(([, range]) => range);

it('two numbers with a dash between are kept on one line', () => {
  expect(kept('Ambisjon 5,0–4,0: innenfor. Sist 5,0–4,0.')).toEqual(['5,0–4,0', '5,0–4,0']);
  expect(kept('5.0-4.0 and −1–2, 12\u00a0%–20\u00a0% of 1–5')).toEqual([
    ...['5.0-4.0', '−1–2', '12\u00a0%–20\u00a0%', '1–5'],
  ]);
  expect(kept('Over 80 % – bra. Snittet er 4,8 av 6')).toEqual([]);
});

it('what is read and copied is the text as it was', () => {
  for (const text of ['Ambisjon 5,0–4,0: innenfor.', '5.0-4.0', 'så bra som mulig', ''])
    expect(drawn(text).replaceAll(/<[^>]*>/g, '')).toBe(text);
});
