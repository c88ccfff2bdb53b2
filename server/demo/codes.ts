import { codeLength } from '../core/code.ts';

/** The demo's codes are known to all: «DEM0…» and the number of the unit in the plan. */
export function demoCode(index: number): string {
  return `DEM0${String(index + 1).padStart(codeLength - 4, '0')}`;
}
