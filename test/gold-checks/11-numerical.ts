import type { GoldChecks } from './check.ts';

export const checks: GoldChecks = {};
