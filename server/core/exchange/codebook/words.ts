import type { Language } from '../../locale.ts';

export interface CodebookWords {
  document(title: string): string;
  lead(count: number): string;
  provenance: string;
  name: string;
  theme: string;
  page: string;
  stem: string;
  values: string;
  written: string;
  missing: string;
  direction: string;
  directions: Record<'higherIsBetter' | 'lowerIsBetter', string>;
  feeds: string;
  weight(indicator: string, weight: string): string;
  condition: string;
  history: string;
  changed(period: string): string;
}

/** What a codebook on paper says beside the questionnaire's own texts. */
export const codebookWords: Record<Language, CodebookWords> = {
  nb: {
    document: (title) => `Kodebok: ${title}`,
    lead: (count) => `${count} spørsmål, i den rekkefølgen de stilles.`,
    provenance: 'Hvor tekstene er fra',
    name: 'Navn og varig id',
    theme: 'Tema',
    page: 'Side',
    stem: 'Står over',
    values: 'Svar',
    written: 'Skrives',
    missing: 'Utenfor skalaen',
    direction: 'Retning',
    directions: { higherIsBetter: 'Høyt er bra', lowerIsBetter: 'Lavt er bra' },
    feeds: 'Gir verdi til',
    weight: (indicator, weight) => `${indicator} (vekt ${weight})`,
    condition: 'Stilles bare hvis',
    history: 'Spurt i',
    changed: (period) => `${period} (kan ikke sammenlignes)`,
  },
  nn: {
    document: (title) => `Kodebok: ${title}`,
    lead: (count) => `${count} spørsmål, i den rekkjefølgja dei blir stilte.`,
    provenance: 'Kvar tekstane er frå',
    name: 'Namn og varig id',
    theme: 'Tema',
    page: 'Side',
    stem: 'Står over',
    values: 'Svar',
    written: 'Blir skrive',
    missing: 'Utanfor skalaen',
    direction: 'Retning',
    directions: { higherIsBetter: 'Høgt er bra', lowerIsBetter: 'Lågt er bra' },
    feeds: 'Gir verdi til',
    weight: (indicator, weight) => `${indicator} (vekt ${weight})`,
    condition: 'Blir berre stilt dersom',
    history: 'Spurt i',
    changed: (period) => `${period} (kan ikkje samanliknast)`,
  },
  en: {
    document: (title) => `Codebook: ${title}`,
    lead: (count) => `${count} questions, in the order they are asked.`,
    provenance: 'Where the texts are from',
    name: 'Name and lasting id',
    theme: 'Theme',
    page: 'Page',
    stem: 'Stands above',
    values: 'Answers',
    written: 'Written',
    missing: 'Outside the scale',
    direction: 'Direction',
    directions: { higherIsBetter: 'High is good', lowerIsBetter: 'Low is good' },
    feeds: 'Gives value to',
    weight: (indicator, weight) => `${indicator} (weight ${weight})`,
    condition: 'Asked only if',
    history: 'Asked in',
    changed: (period) => `${period} (not comparable)`,
  },
};
