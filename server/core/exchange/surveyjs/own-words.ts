import type { DraftText } from '../../draft/format.ts';

/* What SurveyJS writes itself where its file has no text for it, in the product's languages. */

const text = (nb: string, nn: string, en: string): DraftText => ({ nb, nn, en });

export const none = text('Ingen av disse', 'Ingen av desse', 'None of these');
export const refused = text('Vil ikke svare', 'Vil ikkje svare', 'Prefer not to answer');
export const dontKnow = text('Vet ikke', 'Veit ikkje', 'Don’t know');
