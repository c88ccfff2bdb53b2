import type { FrameColumn } from '../../../server/core/invitation/frame-columns.ts';

export type MappingFault = { kind: 'twice'; column: FrameColumn } | { kind: 'lacksUnit' | 'lacksWay' };

/** Why a file cannot be read with its columns being this; null: it can. */
export function mappingFault(mapping: readonly (FrameColumn | null)[]): MappingFault | null {
  const chosen = mapping.filter((column) => column !== null);
  const twice = chosen.find((column, at) => chosen.indexOf(column) !== at);
  if (twice) return { kind: 'twice', column: twice };
  if (!chosen.includes('unit')) return { kind: 'lacksUnit' };
  const isPostal = (['recipient', 'postcode', 'postTown'] as const).every((part) => chosen.includes(part));
  const isHalfPostal = !isPostal && (chosen.includes('postcode') || chosen.includes('postTown'));
  return (chosen.includes('address') && !isHalfPostal) || isPostal ? null : { kind: 'lacksWay' };
}
