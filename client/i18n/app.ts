import type { Language } from '../../server/core/locale.ts';
import { en as appEn } from './app.en.ts';
import { type AppTexts, nb as appNb } from './app.nb.ts';
import { nn as appNn } from './app.nn.ts';
import { en as resultsEn } from './results.en.ts';
import { type ResultsTexts, nb as resultsNb } from './results.nb.ts';
import { nn as resultsNn } from './results.nn.ts';
import { en as staffEn } from './staff.en.ts';
import { type StaffTexts, nb as staffNb } from './staff.nb.ts';
import { nn as staffNn } from './staff.nn.ts';

export interface Texts {
  app: AppTexts;
  results: ResultsTexts;
  staff: StaffTexts;
}

export const appTexts: Record<Language, Texts> = {
  nb: { app: appNb, results: resultsNb, staff: staffNb },
  nn: { app: appNn, results: resultsNn, staff: staffNn },
  en: { app: appEn, results: resultsEn, staff: staffEn },
};
