import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { saveFile } from '../parts/save-file.ts';
import { ChartFile } from './ChartFile.tsx';
import type { Chart } from './drawing.ts';

/** Points of the picture for each of the drawing's: sharp on paper and on large screens. */
const sharpness = 3;

export function saveAsSvg(chart: Chart, source: string): void {
  saveFile(`${fileName(chart)}.svg`, 'image/svg+xml', svgOf(chart, source).text);
}

/** Rejects where the browser cannot draw it. */
export async function saveAsPng(chart: Chart, source: string): Promise<void> {
  const { text, width, height } = svgOf(chart, source);
  const image = new Image();
  // Not an address of a blob: the page's policy lets pictures come from its own address and from data alone.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width * sharpness, height * sharpness];
  const brush = canvas.getContext('2d');
  if (!brush) throw new Error('the browser draws no pictures');
  brush.drawImage(image, 0, 0, canvas.width, canvas.height);
  const picture = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!picture) throw new Error('the browser made no picture');
  saveFile(`${fileName(chart)}.png`, 'image/png', picture);
}

function svgOf(chart: Chart, source: string): { text: string; width: number; height: number } {
  const place = document.createElement('div');
  const root = createRoot(place);
  flushSync(() => root.render(<ChartFile chart={chart} source={source} />));
  const svg = place.firstElementChild as SVGSVGElement;
  const text = new XMLSerializer().serializeToString(svg);
  const [width, height] = [Number(svg.getAttribute('width')), Number(svg.getAttribute('height'))];
  root.unmount();
  return { text, width, height };
}

/** The title as the name of a file: small letters, digits and lines. */
export function fileName({ title }: Pick<Chart, 'title'>): string {
  const plain = title.toLowerCase().replaceAll('æ', 'ae').replaceAll('ø', 'o').replaceAll('å', 'a');
  const bare = plain.normalize('NFD').replaceAll(/\p{M}/gu, '');
  return (
    bare
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-+|-+$/g, '')
      .slice(0, 60) || 'figur'
  );
}
