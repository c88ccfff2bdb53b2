import { createContext, useContext } from 'react';
import type { Language } from '../../server/core/locale.ts';
import type { Texts } from '../i18n/app.ts';
import type { Municipality } from './queries.ts';

/** Where the reader is: which municipality, in which language. Every page stands inside one. */
export interface Place {
  municipality: Municipality;
  language: Language;
  texts: Texts;
  /** `/fet/nn`: what every address of this place starts with. */
  base: string;
}

const PlaceContext = createContext<Place | null>(null);
export const PlaceProvider = PlaceContext.Provider;

export function usePlace(): Place {
  const place = useContext(PlaceContext);
  if (!place) throw new Error('a page stands outside its municipality');
  return place;
}
