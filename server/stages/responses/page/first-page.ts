import type { NoticeSummaryLine } from '../../../core/privacy/notice.ts';
import { placedElements } from '../../../core/questionnaire/elements.ts';
import { formatMoment } from '../../../core/wording/moment.ts';
import { formatMinutes } from '../../../core/wording/numbers.ts';
import { titled } from '../../../core/wording/titled.ts';
import { titleOf, wordsOf } from './drawing.ts';
import { questionsOf } from './fields.ts';
import { type Html, html } from './html.ts';
import { drawFileField, drawPage, questionId } from './questions.ts';
import {
  addressOf,
  codeField,
  dayInWords,
  drawingOf,
  form,
  type Place,
  receiptView,
  summary,
} from './views.ts';
import { shownWith, type Theme, themesOf } from './visible.ts';

/** Where «Start» leads on the page. */
const startId = 'start';

export interface FirstFaults {
  code: string | null;
  /** Question name to words. */
  questions: Record<string, string>;
}
export const noFaults: FirstFaults = { code: null, questions: {} };

/**
 * The page that is met: who asks and what happens to the answers, and under it the first theme, to be read and answered at
 * once. A link brings its code by itself where scripts run; where they do not, it is typed here.
 */
export function firstView(place: Place, privacy: NoticeSummaryLine[] | null, faults = noFaults): Html {
  const [theme] = themesOf(place.prepared, place.answers);
  const own = new Set(['code', ...(theme?.questions ?? []).map(({ name }) => `q.${String(name)}`)]);
  const wrong = Object.entries(faults.questions).map(([name, words]): [string, string] => [
    questionId(name),
    titled(labelOf(place, name), words),
  ]);
  const all: [string, string][] = [
    ...(faults.code ? [['code', faults.code] as [string, string]] : []),
    ...wrong,
  ];
  const content = html`<div id="intro">${introduction(place, privacy, faults, all)}</div><div class="answering">${
    theme && firstTheme(place, theme, faults.questions)
  }<div class="buttons"><button class="primary" name="go" value="next">${
    themesOf(place.prepared, place.answers).length > 1 ? place.texts.next : place.texts.toReview
  }</button></div><p class="saved" role="status"></p></div>`;
  return form(place, 'first', theme?.page.name ?? '', own, content);
}

function introduction(
  place: Place,
  privacy: NoticeSummaryLine[] | null,
  faults: FirstFaults,
  all: [string, string][],
): Html {
  const { municipality, prepared, round, language, texts } = place;
  const { questionnaire } = prepared;
  const code = codeField(place, faults.code);
  const isAsked = round.mode !== 'openLink';
  return html`<p class="asker">${texts.asks(municipality.name)}</p><h1>${questionnaire.title[language]}</h1>${
    all.length > 0 && summary(texts, all)
  }<p class="extent">${texts.extent(prepared.questionCount, formatMinutes(questionnaire.estimatedMinutes, language))}</p><p>${
    questionnaire.purpose[language]
  }</p>${place.unit && html`<p class="for-unit">${texts.forUnit(place.unit.name)}</p>`}<p class="promise">${
    round.mode === 'confidential' ? texts.confidential : texts.anonymous
  }</p><details><summary>${texts.howItWorks}</summary><ul>${(
    { openLink: texts.howOpenLinkWorks, confidential: texts.howConfidentialWorks }[round.mode as string] ??
      texts.howItWorksText
  ).map((line) => html`<li>${line}</li>`)}</ul></details><div id="code-place">${
    isAsked && (faults.code === null ? html`<noscript>${code}</noscript>` : code)
  }</div><p class="to-start"><a class="primary" href="#${startId}">${texts.start}</a></p><p class="until">${untilWhen(place)}</p>${
    privacy &&
    html`<section class="privacy-summary" aria-label="${texts.privacy}"><dl>${privacy.map(
      ({ label, text }) => html`<div><dt>${label}</dt><dd>${text}</dd></div>`,
    )}</dl><p><a href="${addressOf(place, language, '/personvern')}">${texts.privacy}</a></p></section>`
  }`;
}

function untilWhen({ round, texts, language, isLate }: Place): string {
  return isLate
    ? texts.takesBegunUntil(formatMoment(round.acceptsUntilAt, language))
    : texts.openUntil(dayInWords(round.closesAt, language));
}

function firstTheme(place: Place, theme: Theme, faults: Record<string, string>): Html {
  const { texts, prepared, answers } = place;
  const drawing = drawingOf(place, faults);
  const count = themesOf(prepared, answers).length;
  return html`<section class="theme" id="${startId}" data-page="${theme.page.name}"><p class="progress">${texts.progress(
    1,
    count,
  )}</p><h2 tabindex="-1">${wordsOf(drawing, theme.page['title'], texts.review)}</h2>${drawParts(place, theme.page, faults, false)}</section>`;
}

/**
 * All parts of a page of the questionnaire, each in a block of its own with its name, and out of sight where it is not
 * asked with these answers, so that the script can let it be seen. `isRaw`: answers are not put into the texts.
 */
function drawParts(
  place: Place,
  page: Theme['page'],
  faults: Record<string, string>,
  isRaw: boolean,
): Html[] {
  const drawing = { ...drawingOf(place, faults), isRaw };
  const isShown = shownWith(place.prepared, place.answers);
  const stem = wordsOf(drawing, page['description']);
  const parts = placedElements({ pages: [page] }).flatMap(({ element }) => {
    const words = element.type === 'panel' ? wordsOf(drawing, element['description']) : '';
    if (element.type === 'panel' && words === '') return [];
    const drawn =
      element.type === 'panel'
        ? html`<p class="stem">${words}</p>`
        : html`${drawPage(drawing, { name: '', elements: [element] }, () => true)}`;
    const name = String(element.name);
    return [html`<div data-part="${name}"${!isShown(name) && html` hidden`}>${drawn}</div>`];
  });
  return [...(stem ? [html`<p class="stem">${stem}</p>`] : []), ...parts];
}

/**
 * What the script needs besides, in templates, which browsers neither show nor send: the other themes, the field for the
 * code, the fields that pictures are chosen in, and the receipt. With these the page goes on without contact.
 */
export function templatesOf(place: Place): Html {
  const { prepared, texts } = place;
  const [first] = themesOf(prepared, place.answers);
  const others = prepared.questionnaire.definition.pages.filter(
    (page) => page.name !== first?.page.name && questionsOf({ pages: [page] }).length > 0,
  );
  const drawing = { ...drawingOf(place), isRaw: true };
  const files = questionsOf(prepared.questionnaire.definition).filter(({ type }) => type === 'file');
  return html`<template id="themes">${others.map(
    (page) =>
      html`<section class="theme" data-page="${page.name}"><p class="progress"></p><h1 tabindex="-1">${wordsOf(drawing, page['title'], texts.review)}</h1>${drawParts(place, page, {}, true)}</section>`,
  )}</template><template id="code-template">${codeField(place, null)}</template>${
    files.length > 0 &&
    html`<template id="picture-fields">${files.map((element) => drawFileField(drawing, element, undefined))}</template>`
  }${receiptTemplate(place)}`;
}

/** Shown when an answer is acknowledged, or was with the page closed. */
export const receiptTemplate = (place: Place): Html =>
  html`<template id="receipt">${receiptView(place)}</template>`;

function labelOf(place: Place, name: string): string {
  const element = questionsOf(place.prepared.questionnaire.definition).find((each) => each.name === name);
  return element ? titleOf(drawingOf(place), element) : name;
}
