import { expect } from 'vitest';
import {
  agreementOf,
  consensusOf,
  dissentionOf,
  leikD,
  polarisationOf,
} from '../../server/core/statistics/ordinal.ts';
import { expectClose } from '../core/close.ts';
import { bfi, stepCounts, validOf } from './bfi.ts';
import type { GoldChecks } from './check.ts';

interface GoldIndices {
  item?: string;
  gender?: number;
  counts: number[];
  n: number;
  eijk_A: number;
  polarization: number;
  consensus_tastle_wierman: number;
  dissention: number;
  leik_D: number;
  leik_consensus: number;
}

function sameIndices(gold: GoldIndices, counts: number[]): void {
  const at = (name: string) => `${counts.join()} ${name}`;
  expect(counts).toEqual(gold.counts);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(gold.n);
  expectClose(agreementOf(counts), gold.eijk_A, at('A'));
  expectClose(polarisationOf(counts), gold.polarization, at('polarisation'));
  expectClose(consensusOf(counts), gold.consensus_tastle_wierman, at('consensus'));
  expectClose(dissentionOf(counts), gold.dissention, at('dissention'));
  expectClose(leikD(counts), gold.leik_D, at('D'));
  expectClose(1 - (leikD(counts) as number), gold.leik_consensus, at('1 − D'));
}

export const checks: GoldChecks = {
  items: ({ expected }) => {
    for (const gold of expected as GoldIndices[]) {
      sameIndices(gold, stepCounts(validOf(bfi(), gold.item as string)));
    }
  },
  'items-by-gender': ({ expected }) => {
    for (const gold of expected as GoldIndices[]) {
      const rows = bfi().filter((row) => Number(row['gender']) === gold.gender);
      sameIndices(gold, stepCounts(validOf(rows, gold.item as string)));
    }
  },
  patterns: ({ expected }) => {
    for (const gold of expected as GoldIndices[]) sameIndices(gold, gold.counts);
  },
};
