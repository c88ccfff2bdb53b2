import { inFours } from '../../../core/code.ts';
import type { Language } from '../../../core/locale.ts';
import { osloDay } from '../../../core/oslo.ts';
import { formatDate } from '../../../core/wording/dates.ts';
import type { RespondTexts } from '../../../core/wording/respond.nb.ts';
import { titled } from '../../../core/wording/titled.ts';
import type { Municipality } from '../../organisation/organisation.store.ts';
import type { Round } from '../../rounds/rounds.store.ts';
import type { Prepared } from '../questionnaire-cache.ts';
import { answerInWords, type Drawing, titleOf, wordsOf } from './drawing.ts';
import { carried, type Posted, questionsOf } from './fields.ts';
import { type Html, html } from './html.ts';
import { drawFileField, drawPage, questionId } from './questions.ts';
import { shownWith, type Theme, themesOf } from './visible.ts';

/** Where the person is: whose round, in which language, with what answered so far. */
export interface Place {
  municipality: Municipality;
  round: Round;
  prepared: Prepared;
  language: Language;
  texts: RespondTexts;
  answers: Posted;
  code: string;
  /** Made for the page where one looks the answers over; empty before. */
  submissionId: string;
  /** Where a link is open: the unit it is for, and what it is called. Null: people are asked by code. */
  unit: { unitId: string; name: string } | null;
  /** Closed, and taking at most what was begun before. */
  isLate: boolean;
  /** Anyone may close the round at once and see its result, which is fictitious. */
  isDemo: boolean;
}

const languageNames: Record<Language, string> = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' };

/** The pattern of the page's addresses, which `addressOf` fills in. */
export const surveyRoute = '/:municipality/s/:round/:language';

/** The address of a survey’s page in a language, for the unit it was opened for; `rest` follows it. */
export const addressOf = ({ municipality, round, unit }: Place, language: Language, rest = '') =>
  `/${municipality.slug}/s/${round.id}/${language}${unit ? `/enhet/${unit.unitId}` : ''}${rest}`;

/** What questions are drawn by. `faults`: words by the question’s name. */
export function drawingOf(place: Place, faults: Record<string, string> = {}): Drawing {
  const { prepared, language, texts, answers } = place;
  return { questionnaire: prepared.questionnaire, language, texts, answers, faults };
}

/** What the browser’s tab says: the survey and whose it is. */
export const surveyTitle = ({ prepared, language, municipality }: Place) =>
  `${prepared.questionnaire.title[language]} – ${municipality.name}`;

/** «24. november 2026», in Norway’s time. */
export const dayInWords = (instant: Date, language: Language) => formatDate(osloDay(instant), language);

/** The same page in another language, with what is answered. Belongs to the form, wherever it stands. */
const languageButton = (place: Place, language: Language) =>
  html`<button class="link" form="survey" formaction="${addressOf(place, language)}" name="go" value="stay" lang="${language}">${languageNames[language]}</button> `;

/** What stands around every page: who asks, and what may be read besides. `by`: how the language is changed. */
export function frame(
  place: Place,
  main: Html,
  { by, rest = '' }: { by: 'links' | 'form' | 'page' | 'nothing'; rest?: string },
): Html {
  const { municipality, texts, language } = place;
  const choices = place.round.languages
    .filter((each) => each !== language)
    .map((each) =>
      by === 'links'
        ? html`<a href="${addressOf(place, each, rest)}" lang="${each}" hreflang="${each}">${languageNames[each]}</a> `
        : languageButton(place, each),
    );
  // The Enter key presses a form's first button; the languages stand before the one that goes on.
  const first =
    by === 'form' &&
    html`<button class="visually-hidden" form="survey" name="go" value="next" tabindex="-1" aria-hidden="true">${texts.next}</button>`;
  // Shown within another page, which has the same parts: these are told apart by their name.
  const named = by === 'nothing' && html` aria-label="${texts.previewed}"`;
  return html`${first}<header${named}><span class="municipality">${municipality.name}</span>${
    (by === 'links' || by === 'form') &&
    html`<nav class="languages" aria-label="${texts.language}">${choices}</nav>`
  }</header>${
    municipality.dataLabel === 'fictitious' && html`<aside class="label"${named}>${texts.fictitious}</aside>`
  }${
    place.round.kind !== 'real' &&
    html`<aside class="label" aria-label="${texts.kindLabels[place.round.kind]}">${texts.kinds[place.round.kind]}</aside>`
  }<main${named}>${main}</main>${
    by !== 'nothing' &&
    html`<footer>${
      rest === '' &&
      html`<a href="${addressOf(place, language, '/personvern')}"${by === 'page' && html` target="_blank"`}>${texts.privacy}</a>`
    }<a href="/${municipality.slug}/${language}/tilgjengelighet">${texts.accessibility}</a></footer>`
  }`;
}

/** Where the code is typed. */
export function codeField({ texts, code }: Place, fault: string | null): Html {
  const help = fault === texts.codeNotUsable ? texts.codeNotUsableHelp : texts.codeHelp;
  return html`<div class="question${fault && ' wrong'}"><label class="question-title" for="code">${texts.codeLabel}</label><p class="help" id="code-help">${help}</p>${
    fault && html`<p class="error" id="code-error">${fault}</p>`
  }<input id="code" name="code" type="text" value="${inFours(code)}" maxlength="80" autocomplete="off" autocapitalize="characters" spellcheck="false" aria-describedby="code-help${
    fault && ' code-error'
  }"${fault && html` aria-invalid="true"`}></div>`;
}

/** What is wrong, on top, each with a link to where it is. */
export function summary(texts: RespondTexts, faults: [string, string][]): Html {
  return html`<div class="error-summary" role="alert" tabindex="-1" autofocus><h2>${texts.errorSummary}</h2><ul>${faults.map(
    ([id, words]) => html`<li><a href="#${id}">${words}</a></li>`,
  )}</ul></div>`;
}

/** A form that carries all there is to the next page, in fields nobody sees; those of `own` are on the page itself. */
export function form(
  place: Place,
  view: string,
  page: string,
  own: ReadonlySet<string>,
  content: Html,
  takesFiles = false,
): Html {
  const { prepared, language, answers, code, submissionId, texts } = place;
  const hidden = [
    ['view', view],
    ['page', page],
    [
      'drawn',
      [...own]
        .filter((name) => name.startsWith('q.'))
        .map((name) => name.slice(2))
        .join(' '),
    ],
    ...(code && !own.has('code') ? [['code', code]] : []),
    ...(submissionId ? [['submissionId', submissionId]] : []),
    ...questionsOf(prepared.questionnaire.definition)
      .filter((element) => !own.has(`q.${String(element.name)}`))
      .flatMap((element) => carried(element, answers[String(element.name)])),
  ];
  // Last in the form: the Enter key presses a form's first button.
  const inLanguages = place.round.languages
    .filter((each) => each !== language)
    .map((each) => languageButton(place, each));
  return html`<form id="survey" method="post" action="${addressOf(place, language)}"${takesFiles && html` enctype="multipart/form-data"`} novalidate autocomplete="off">${hidden.map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  )}${content}${view !== 'first' && inLanguages.length > 0 && html`<p class="languages">${texts.language}: ${inLanguages}</p>`}</form>`;
}

/** One theme with its questions. */
export function themeView(place: Place, theme: Theme, faults: Record<string, string>): Html {
  const { prepared, answers, texts } = place;
  const themes = themesOf(prepared, answers);
  const index = themes.findIndex(({ page }) => page.name === theme.page.name);
  const drawing = drawingOf(place, faults);
  const own = new Set(theme.questions.map(({ name }) => `q.${String(name)}`));
  const wrong = theme.questions
    .filter(({ name }) => faults[String(name)])
    .map((element): [string, string] => [
      questionId(String(element.name)),
      titled(titleOf(drawing, element), faults[String(element.name)] ?? ''),
    ]);
  return form(
    place,
    'theme',
    theme.page.name,
    own,
    html`<p class="progress">${texts.progress(index + 1, themes.length)}</p><h1>${wordsOf(drawing, theme.page['title'], texts.review)}</h1>${
      wrong.length > 0 && summary(texts, wrong)
    }${drawPage(drawing, theme.page, shownWith(prepared, answers))}<div class="buttons"><button class="primary" name="go" value="next">${
      index === themes.length - 1 ? texts.toReview : texts.next
    }</button>${index > 0 && html`<button class="secondary" name="go" value="back">‹ ${texts.back}</button>`}</div>`,
  );
}

/** What was answered to questions that are no longer asked, before it is taken away. */
export function droppedView(place: Place, page: string, names: string[]): Html {
  const { texts, prepared } = place;
  const drawing = drawingOf(place);
  const questions = questionsOf(prepared.questionnaire.definition).filter(({ name }) =>
    names.includes(String(name)),
  );
  return form(
    place,
    'dropped',
    page,
    new Set(),
    html`<h1>${texts.dropped}</h1><p>${texts.droppedText}</p><dl>${questions.map(
      (element) =>
        html`<div><dt>${titleOf(drawing, element)}</dt>${answerInWords(drawing, element).map((line) => html`<dd class="answer">${line}</dd>`)}</div>`,
    )}</dl><div class="buttons"><button class="primary" name="go" value="drop">${texts.dropThem}</button><button class="secondary" name="go" value="stay-theme">‹ ${texts.back}</button></div>`,
  );
}

/** What cannot be undone by sending, which is another thing where an answer can be found again. */
export const beforeSendingOf = ({ round, texts }: Place) =>
  round.mode === 'confidential' ? texts.beforeSendingConfidential : texts.beforeSending;

/** About the code, shown at its field; about sending, shown above all; or about files, by question. */
export type ReviewFault =
  | { about: 'code' | 'sending'; words: string }
  | { about: 'files'; words: Record<string, string> };

/** All answers in words, to be looked over, and the button that sends them. */
export function reviewView(place: Place, fault: ReviewFault | null): Html {
  const { texts, prepared, answers, code } = place;
  const drawing = drawingOf(place);
  const themes = themesOf(prepared, answers);
  const codeFault = fault?.about === 'code' ? fault.words : null;
  const files = themes.flatMap(({ questions }) => questions.filter(({ type }) => type === 'file'));
  const fileFaults = fault?.about === 'files' ? fault.words : {};
  const wrong = files.flatMap((element): [string, string][] => {
    const words = fileFaults[String(element.name)];
    return words ? [[questionId(String(element.name)), titled(titleOf(drawing, element), words)]] : [];
  });
  const asksForCode = place.round.mode !== 'openLink' && (code === '' || codeFault !== null);
  return form(
    place,
    'review',
    '',
    new Set(asksForCode ? ['code'] : []),
    html`<h1>${texts.review}</h1>${codeFault && summary(texts, [['code', codeFault]])}${wrong.length > 0 && summary(texts, wrong)}${
      fault?.about === 'sending' &&
      html`<div class="error-summary" role="alert" tabindex="-1" autofocus><p>${fault.words}</p></div>`
    }<p>${texts.reviewText} ${beforeSendingOf(place)}</p>${files.map((element) => drawFileField(drawing, element, fileFaults[String(element.name)]))}${
      files.length > 0 && fault && html`<p class="help">${texts.fileAgain}</p>`
    }${asksForCode && codeField(place, codeFault)}<div class="buttons"><button class="primary" name="go" value="send">${
      fault ? texts.sendAgain : texts.send
    }</button><button class="secondary" name="go" value="back">‹ ${texts.back}</button></div>${themes.map(
      ({ page, questions }) =>
        html`<section class="review"><h2>${wordsOf(drawing, page['title'])}</h2><dl>${questions
          .filter(({ type }) => type !== 'file')
          .map((element) => {
            const lines = answerInWords(drawing, element);
            return html`<div><dt>${titleOf(drawing, element)}</dt>${
              lines.length > 0
                ? lines.map((line) => html`<dd class="answer">${line}</dd>`)
                : html`<dd class="help">${texts.notAnswered}</dd>`
            }</div>`;
          })}</dl><button class="link" name="go" value="to:${page.name}" aria-label="${texts.changeOf(wordsOf(drawing, page['title']))}">${texts.change}</button></section>`,
    )}`,
    files.length > 0,
  );
}

/**
 * Thanks, and what happens now. Where the page is from before the round closed it has the words for after too, which the
 * script shows when the server says that it has.
 */
export function receiptView(place: Place): Html {
  const { texts, round, municipality, language, isLate } = place;
  const last = html`<p data-closed${!isLate && html` hidden`}>${texts.receivedLast}</p>`;
  const next = html`<p data-open>${texts.receivedNext(dayInWords(round.closesAt, language))}</p>`;
  return html`<section><h1 tabindex="-1">${texts.received}</h1>${
    round.kind === 'real'
      ? html`${!isLate && next}${last}<p>${texts.receivedResults}</p><p class="to-results"><a href="/${municipality.slug}/${language}">${texts.resultsPage}</a></p>`
      : html`<p>${texts.receivedByKind[round.kind]}</p>`
  }${
    place.isDemo &&
    round.kind === 'real' &&
    html`<div class="demo" hidden><p>${texts.demoCloseHelp}</p><button type="button" class="primary" data-closing="${texts.demoClosing}">${texts.demoClose}</button><p role="status"></p></div>`
  }</section>`;
}
