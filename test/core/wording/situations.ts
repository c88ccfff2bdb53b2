import type { Row } from './given.ts';
import { aloneRows } from './situations/alone.ts';
import { cautionRows } from './situations/cautions.ts';
import { changeRows } from './situations/changes.ts';
import { notShownRows } from './situations/not-shown.ts';
import { notSureRows } from './situations/not-sure.ts';
import { scaleRows } from './situations/scales.ts';

/**
 * What the product says, situation by situation, in every language. Written before the code that says it: a new
 * sentence begins as a row here.
 */
export const situations: Row[] = [
  ...changeRows,
  ...scaleRows,
  ...notSureRows,
  ...aloneRows,
  ...cautionRows,
  ...notShownRows,
];
