import { readFileSync } from 'node:fs';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Drawn } from '../../../client/charts/Drawn.tsx';
import { lineInks, shapeInks, textInks } from '../../../client/charts/drawing.ts';

const sheet = readFileSync(new URL('../../../client/parts/colours.css', import.meta.url), 'utf8');
const [light = '', dark = ''] = sheet.split('@media screen and (prefers-color-scheme: dark)');
const namesIn = (text: string) =>
  new Map([...text.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name = '', hex = '']) => [name, hex]));
const [lightNames, darkNames] = [namesIn(light), namesIn(dark)];

/** What an ink of a drawing becomes in the dark. */
const turned = new Map(
  [
    ...dark.matchAll(/\[(fill|stroke)="(#[0-9a-f]{6})"\] \{\s*\1: (?:var\(--([a-z-]+)\)|(#[0-9a-f]{6}));/g),
  ].map(([, property, from, name, hex]) => [`${property} ${from}`, hex ?? darkNames.get(name ?? '') ?? '']),
);

/** Relative luminance and contrast (WCAG 2.2, from sRGB). */
function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function contrast(one: string, other: string): number {
  const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

const inks = { ...shapeInks, ...lineInks, ...textInks } as Record<string, { fill?: string; stroke?: string }>;
const paper = { light: lightNames.get('paper') ?? '', dark: darkNames.get('paper') ?? '' };

describe('the colours in the dark', () => {
  it('are there for every name, and for every ink of a drawing', () => {
    expect([...darkNames.keys()].filter((name) => !name.startsWith('ds-')).sort()).toEqual(
      [...lightNames.keys()].sort(),
    );
    const patterns = renderToStaticMarkup(
      createElement(Drawn, { drawing: { width: 1, height: 1, marks: [], values: [] }, patterns: 'p' }),
    );
    const used = [...patterns.matchAll(/(fill|stroke)="(#[0-9a-f]{6})"/g)].map(
      ([, property, hex]) => `${property} ${hex}`,
    );
    for (const { fill, stroke } of Object.values(inks)) {
      for (const [property, hex] of [['fill', fill] as const, ['stroke', stroke] as const]) {
        if (hex?.startsWith('#')) used.push(`${property} ${hex}`);
      }
    }
    expect([...new Set(used)].filter((each) => !turned.has(each))).toEqual([]);
  });

  it.each(['text', 'strong', 'quiet'] as const)('are read as %s', (name) => {
    expect(contrast(turned.get(`fill ${textInks[name].fill}`) ?? '', paper.dark)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(textInks[name].fill, paper.light)).toBeGreaterThanOrEqual(4.5);
  });

  it('are read on what is filled', () => {
    const on = turned.get(`fill ${textInks.onDark.fill}`) ?? '';
    const plain = turned.get(`fill ${textInks.text.fill}`) ?? '';
    for (const name of ['bar', 'step4', 'step5'] as const) {
      expect(contrast(on, turned.get(`fill ${shapeInks[name].fill}`) ?? '')).toBeGreaterThanOrEqual(4.5);
    }
    for (const name of ['step2', 'step3'] as const) {
      expect(contrast(plain, turned.get(`fill ${shapeInks[name].fill}`) ?? '')).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('are seen as marks', () => {
    const marks = ['bar', 'dot', 'dotUnit', 'dotNamed', 'step1', 'step4', 'step5'] as const;
    for (const name of marks) {
      expect(
        contrast(turned.get(`fill ${shapeInks[name].fill}`) ?? '', paper.dark),
        name,
      ).toBeGreaterThanOrEqual(3);
    }
    expect(contrast(turned.get('fill #8f3b12') ?? '', paper.dark)).toBeGreaterThanOrEqual(3);
    for (const name of [
      'axis',
      'interval',
      'intervalBefore',
      'tick',
      'target',
      'limit95',
      'series',
    ] as const) {
      expect(
        contrast(turned.get(`stroke ${lineInks[name].stroke}`) ?? '', paper.dark),
        name,
      ).toBeGreaterThanOrEqual(3);
    }
    for (const name of ['accent', 'bad', 'error', 'caution-text', 'quiet', 'subdued', 'ink'] as const) {
      expect(contrast(darkNames.get(name) ?? '', paper.dark), name).toBeGreaterThanOrEqual(4.5);
      expect(contrast(lightNames.get(name) ?? '', paper.light), name).toBeGreaterThanOrEqual(4.5);
    }
  });
});
