import { describe, expect, it } from 'vitest';
import { CellClasses, cellClassesCache } from '../../../server/core/disclosure/cell-classes.ts';

/** One unit told by two backgrounds: somebody for each pair of answers. */
function grid(width: number): { layers: Int32Array[]; persons: number[] } {
  const places = Array.from({ length: width * width }, (_, place) => place);
  return {
    layers: [
      Int32Array.from(places, () => 0),
      Int32Array.from(places, (place) => place % width),
      Int32Array.from(places, (place) => Math.floor(place / width)),
    ],
    persons: places.map(() => 1),
  };
}

describe('classes of persons', () => {
  it('are loose where four rectangles with nobody in common hold them', () => {
    const isLoose = (width: number) => {
      const { layers, persons } = grid(width);
      return new CellClasses(layers, persons).isLoose(0, () => true);
    };
    expect([1, 2, 3, 4, 5].map(isLoose)).toEqual([false, false, false, false, true]);
  });

  it('are not loose by those who did not answer', () => {
    const { layers, persons } = grid(5);
    const classes = new CellClasses(layers, persons);
    expect(classes.isLoose(0, (one) => one < 10)).toBe(false);
  });

  it('are made once for the same layers', () => {
    const { layers, persons } = grid(3);
    const classesOf = cellClassesCache(persons);
    const first = classesOf(layers);
    expect(classesOf(layers.map((layer) => layer.slice()))).toBe(first);
    expect(classesOf(layers.slice(0, 2))).not.toBe(first);
    for (let other = 1; other <= 20; other++)
      classesOf([Int32Array.from(persons, (_, place) => place + other)]);
    expect(classesOf(layers)).not.toBe(first);
  });
});
