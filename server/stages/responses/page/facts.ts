import type { Conditions } from '../../../core/questionnaire/condition.ts';
import { codesOf, type Element } from '../../../core/questionnaire/elements.ts';
import { wordFault } from '../../../core/wording/respond-faults.ts';
import { type ScriptTexts, scriptTexts } from '../../../core/wording/respond-script.ts';
import { shownScaleOf } from './drawing.ts';
import { questionsOf, scaleOf } from './fields.ts';
import { type Html, html } from './html.ts';
import { addressOf, beforeSendingOf, drawingOf, type Place } from './views.ts';

/** What the script knows of a question: enough to ask conditions and to see that something is missing. */
export interface QuestionFacts {
  name: string;
  type: string;
  page: string;
  /** The values of a matrix's rows or a ranking's choices, in order. */
  rows?: string[];
  /** Chosen values are numbers where they look so: points of a scale. */
  isScale?: boolean;
  isRequired?: boolean;
  /** How many may be chosen. */
  most?: number;
  /** What is said where it is not answered but must be. */
  missing: string;
}

/** What stands in the page for its script. The same for everyone who opens the page. */
export interface Facts {
  municipality: string;
  roundId: string;
  /** The page's own address. */
  address: string;
  /** What a draft is kept under on the device: the round, and where a link is open the unit too. */
  draftKey: string;
  language: string;
  /** `preview`: nothing is sent or kept. `open`; `begun`: closed, but takes what was begun; `over`: takes nothing more. */
  state: 'preview' | 'open' | 'begun' | 'over';
  /** Whether a code is needed at all. */
  asksForCode: boolean;
  questions: QuestionFacts[];
  /** The orders of pages that are asked in several, of which the device draws one; null: none. */
  orders: Record<string, string[][]> | null;
  /** Null: they hold what only the server can ask, and the pages are then the server's. */
  conditions: Conditions | null;
  texts: ScriptTexts;
}

/** What the page’s script is told. `orders`: null where nothing is asked in several orders. */
export function factsOf(place: Place, state: Facts['state'], orders: Facts['orders'] = null): Facts {
  const { prepared, municipality, round, language, texts } = place;
  return {
    municipality: municipality.slug,
    roundId: round.id,
    address: addressOf(place, language),
    draftKey: place.unit ? `${round.id} ${place.unit.unitId}` : round.id,
    language,
    state,
    asksForCode: round.mode !== 'openLink' && state !== 'preview',
    questions: state === 'over' ? [] : prepared.questionnaire.definition.pages.flatMap(questionsOn(place)),
    orders,
    conditions: prepared.conditions,
    texts: { ...scriptTexts(texts), beforeSending: beforeSendingOf(place) },
  };
}

/** As text in a template, which no browser shows or runs. */
export function factsHtml(facts: Facts): Html {
  return html`<template id="facts">${JSON.stringify(facts)}</template>`;
}

function questionsOn(place: Place) {
  return (page: Place['prepared']['questionnaire']['definition']['pages'][number]): QuestionFacts[] =>
    questionsOf({ pages: [page] }).map((element) => questionFacts(place, element, page.name));
}

function questionFacts(place: Place, element: Element, page: string): QuestionFacts {
  const { questionnaire } = place.prepared;
  const name = String(element.name);
  const isMatrix = element.type === 'matrix';
  const list = isMatrix ? element['rows'] : element['choices'];
  const rows = isMatrix || element.type === 'ranking' ? codesOf(list) : undefined;
  const scaled =
    isMatrix && rows
      ? rows.some((row) => scaleOf(questionnaire, `${name}.${row}`))
      : element.type === 'rating';
  const most = Number(element['maxSelectedChoices']);
  const scale = shownScaleOf(drawingOf(place), name);
  return {
    ...{ name, type: element['inputType'] === 'number' ? 'number' : String(element.type), page },
    ...(rows ? { rows } : {}),
    ...(scaled ? { isScale: true } : {}),
    ...(element['isRequired'] === true ? { isRequired: true } : {}),
    ...(most > 0 ? { most } : {}),
    missing: wordFault(
      scale ? 'off-the-scale' : element.type === 'ranking' ? 'not-ranked' : 'required',
      place.texts,
      scale,
    ),
  };
}
