import type { Language } from '../../../core/locale.ts';
import { fileLimitOf } from '../../../core/questionnaire/check-files.ts';
import { htmlFault } from '../../../core/questionnaire/check-html.ts';
import { mixedCodes } from '../../../core/questionnaire/choice-order.ts';
import { isTicked } from '../../../core/questionnaire/choices.ts';
import { dayOf } from '../../../core/questionnaire/dates.ts';
import { isLocalized } from '../../../core/questionnaire/definition.ts';
import { type Element, placedElements } from '../../../core/questionnaire/elements.ts';
import type { Questionnaire } from '../../../core/questionnaire/format.ts';
import { fileTypes } from '../../../core/sent-file/sent-file.ts';
import { formatDecimal } from '../../../core/wording/numbers.ts';
import { pictureTexts } from '../../../core/wording/respond-script.ts';
import {
  type Drawing,
  type Point,
  pointsOf,
  type ScaleParts,
  scalePoints,
  titleOf,
  wordsOf,
  yesAndNo,
} from './drawing.ts';
import { fieldOf, optionsOf, type Posted, placesOf, scaleOf } from './fields.ts';
import { checkedHtml, type Html, html } from './html.ts';

/** The id of a question's block, as in the app. */
export const questionId = (name: string) => `q-${name.replaceAll('.', '-')}`;

/** The parts of a page in order, with the texts between the questions. */
export function drawPage(
  drawing: Drawing,
  page: Questionnaire['definition']['pages'][number],
  isShown: (name: string) => boolean,
): Html[] {
  const stem = wordsOf(drawing, page['description']);
  const parts = placedElements({ pages: [page] })
    .map(({ element }) => element)
    .filter((element) => element.type === 'panel' || isShown(String(element.name)))
    .map((element) => drawElement(drawing, element, isShown));
  return [...(stem ? [html`<p class="stem">${stem}</p>`] : []), ...parts];
}

function drawElement(drawing: Drawing, element: Element, isShown: (name: string) => boolean): Html {
  if (element.type === 'panel') {
    const asksSomething = placedElements({ pages: [{ name: '', elements: element.elements }] }).some(
      (inner) => inner.element.type !== 'panel' && isShown(String(inner.element.name)),
    );
    const words = wordsOf(drawing, element['description']);
    return asksSomething && words ? html`<p class="stem">${words}</p>` : html``;
  }
  if (element.type === 'html') {
    const author = element['html'];
    const text = isLocalized(author) ? author[drawing.language] : String(author ?? '');
    // It was checked when the questionnaire was saved; what would not be now is shown as it is written.
    return html`<div class="author-html">${htmlFault(text) ? text : checkedHtml(text)}</div>`;
  }
  return drawQuestion(drawing, element);
}

function drawQuestion(drawing: Drawing, element: Element): Html {
  const id = questionId(String(element.name));
  const fault = drawing.faults[String(element.name)];
  const help = wordsOf(drawing, element['description']);
  const own = isOwnWords(drawing, element) ? drawing.texts.ownWordsHelp : '';
  const describedBy = [help && `${id}-help`, own && `${id}-own`, fault && `${id}-error`]
    .filter(Boolean)
    .join(' ');
  const described = describedBy ? html` aria-describedby="${describedBy}"` : html``;
  const notes = html`${help && html`<p class="help" id="${id}-help">${help}</p>`}${
    own && html`<p class="help" id="${id}-own">${own}</p>`
  }${fault && html`<p class="error" id="${id}-error">${fault}</p>`}`;
  const kind = html`class="question${fault && ' wrong'}" id="${id}"`;
  const title = titleOf(drawing, element);
  if (element.type === 'file') {
    return html`<div ${kind}><p class="question-title">${title}</p>${notes}<p class="help">${drawing.texts.fileLater}</p></div>`;
  }
  if (['text', 'comment', 'dropdown'].includes(String(element.type))) {
    const attributes = html` id="${id}-input" name="${fieldOf(element)}"${described}${fault && html` aria-invalid="true"`}`;
    return html`<div ${kind}><label class="question-title" for="${id}-input">${title}</label>${notes}${drawInput(drawing, element, attributes)}</div>`;
  }
  return html`<fieldset ${kind}${described}><legend class="question-title">${title}</legend>${notes}${drawChoices(drawing, element)}</fieldset>`;
}

/** What is written there is kept apart, and read by people. */
function isOwnWords({ questionnaire }: Drawing, element: Element): boolean {
  return questionnaire.items.some(({ role, name }) => role === 'freeText' && name === element.name);
}

/**
 * Where a picture is chosen: with the script at its question, and without on the page from which all is sent, since nothing
 * is stored before.
 */
export function drawFileField(drawing: Drawing, element: Element, fault: string | undefined): Html {
  const id = questionId(String(element.name));
  const words = wordsOf(drawing, element['description']);
  const notes = [words && `${id}-words`, `${id}-help`, fault && `${id}-error`].filter(Boolean).join(' ');
  const megabytes = megabytesOf(fileLimitOf(element), drawing.language);
  return html`<div class="question${fault && ' wrong'}" id="${id}"><label class="question-title" for="${id}-input">${titleOf(drawing, element)}</label>${words && html`<p class="help" id="${id}-words">${words}</p>`}<p class="help" id="${id}-help">${drawing.texts.fileHelp(megabytes)}</p>${
    fault && html`<p class="error" id="${id}-error">${fault}</p>`
  }<input id="${id}-input" name="${fieldOf(element)}" type="file" data-limit="${fileLimitOf(element)}" data-texts="${JSON.stringify(pictureTexts(drawing.texts))}" accept="${Object.values(fileTypes).join(',')}" aria-describedby="${notes}"${fault && html` aria-invalid="true"`}></div>`;
}

/** Whole where it is, so that «5» does not look exact to a tenth. */
function megabytesOf(bytes: number, language: Language): string {
  const megabytes = bytes / 1_048_576;
  return formatDecimal(megabytes, Number.isInteger(megabytes) ? 0 : 1, language);
}

/** Marks what the script may put in another order, with what it is called there. */
function movable(element: Element): (value: string) => Html | false {
  const codes = new Set(mixedCodes(element));
  return (value) => codes.has(value) && html` data-moves="${value}"`;
}

function drawInput(drawing: Drawing, element: Element, own: Html): Html {
  const given = drawing.answers[String(element.name)];
  const value = given === undefined ? '' : String(given);
  const longest = Number(element['maxLength']) > 0 ? Number(element['maxLength']) : undefined;
  if (element.type === 'dropdown') {
    const options = pointsOf(drawing, optionsOf(element['choices']));
    const moves = movable(element);
    return html`<select${own}><option value="">${drawing.texts.choose}</option>${options.map(
      (option) =>
        html`<option value="${option.value}"${moves(option.value)}${option.value === value && html` selected`}>${option.text}</option>`,
    )}</select>`;
  }
  // A first line's end in a text area is the browser's; one of the text's own comes after it.
  if (element.type === 'comment') {
    return html`<textarea${own} rows="5" maxlength="${longest ?? 2_000}">\n${value}</textarea>`;
  }
  if (element['inputType'] === 'date') {
    const [min, max] = [dayOf(element['min']), dayOf(element['max'])];
    return html`<input${own} type="date" value="${value}" autocomplete="off"${min && html` min="${min}"`}${max && html` max="${max}"`}>`;
  }
  const isNumber = element['inputType'] === 'number';
  const shown = isNumber && drawing.language !== 'en' ? value.replace('.', ',') : value;
  return html`<input${own} type="text" inputmode="${isNumber ? 'decimal' : 'text'}" maxlength="${longest ?? 200}" value="${shown}" autocomplete="off">`;
}

function drawChoices(drawing: Drawing, element: Element): Html {
  const name = String(element.name);
  const value = drawing.answers[name];
  switch (element.type) {
    case 'rating': {
      const scale = scaleOf(drawing.questionnaire, name);
      return scale ? drawScale(fieldOf(element), scalePoints(drawing, scale), value) : html``;
    }
    case 'matrix':
      return drawMatrix(drawing, element, (value ?? {}) as Posted);
    case 'boolean':
      return drawBoxes(
        isTicked(element) ? 'checkbox' : 'radio',
        fieldOf(element),
        yesAndNo(drawing, element),
        [value],
        movable(element),
      );
    case 'ranking':
      return drawRanking(drawing, element);
    case 'checkbox':
      return drawBoxes(
        'checkbox',
        fieldOf(element),
        pointsOf(drawing, optionsOf(element['choices'])),
        Array.isArray(value) ? value : [],
        movable(element),
      );
    default:
      return drawBoxes(
        'radio',
        fieldOf(element),
        pointsOf(drawing, optionsOf(element['choices'])),
        [value],
        movable(element),
      );
  }
}

function drawBoxes(
  type: 'radio' | 'checkbox',
  field: string,
  options: Point[],
  chosen: unknown[],
  moves: ReturnType<typeof movable>,
): Html {
  const values = new Set(chosen.map(String));
  return html`${options.map(
    ({ value, text }) =>
      html`<label class="choice"${moves(value)}><input type="${type}" name="${field}" value="${value}"${values.has(value) && html` checked`}><span>${text}</span></label>`,
  )}`;
}

function drawScale(field: string, { points, outside, low, high }: ScaleParts, value: unknown): Html {
  const radio = (point: Point) =>
    html`<input type="radio" name="${field}" value="${point.value}"${point.spoken && html` aria-label="${point.spoken}"`}${
      String(value) === point.value && html` checked`
    }>`;
  return html`<div class="scale"><div class="scale-points">${points.map(
    (point) =>
      html`<label class="scale-point">${radio(point)}<span aria-hidden="true">${point.text}</span></label>`,
  )}</div><div class="scale-ends" aria-hidden="true"><span>${low}</span><span>${high}</span></div>${outside.map(
    (point) => html`<label class="scale-outside">${radio(point)}<span>${point.text}</span></label>`,
  )}</div>`;
}

/** On a phone a matrix is a list of questions with the same scale, and so it is everywhere. */
function drawMatrix(drawing: Drawing, element: Element, cells: Posted): Html {
  const columns = optionsOf(element['columns']);
  const inWords = pointsOf(drawing, columns);
  const isNumber = (index: number) => typeof columns[index]?.value === 'number';
  const numbers = inWords.filter((_, index) => isNumber(index));
  const endOf = (point: Point | undefined) => (point && point.text !== point.value ? point.text : '');
  const parts = {
    low: endOf(numbers[0]),
    high: endOf(numbers.at(-1)),
    points: numbers.map(({ value, text }) => ({
      value,
      text: value,
      spoken: drawing.texts.scaleOf(Number(value), text === value ? null : text),
    })),
    outside: inWords.filter((_, index) => !isNumber(index)),
  };
  const rows = pointsOf(drawing, optionsOf(element['rows']));
  const moves = movable(element);
  return html`${rows.map(
    (row, index) =>
      html`<fieldset class="matrix-row"${moves(row.value)}><legend>${row.text}</legend>${drawScale(fieldOf(element, index), parts, cells[row.value])}</fieldset>`,
  )}`;
}

/** A number for each choice, which every phone can do without a script. */
function drawRanking(drawing: Drawing, element: Element): Html {
  const choices = pointsOf(drawing, optionsOf(element['choices']));
  const places = placesOf(drawing.answers[String(element.name)]);
  const numbers = choices.map((_, index) => String(index + 1));
  const moves = movable(element);
  return html`<p class="help">${drawing.texts.rankingHelp}</p>${choices.map(
    ({ value, text }, index) =>
      html`<label class="rank"${moves(value)}><select name="${fieldOf(element, index)}"><option value="">–</option>${numbers.map(
        (number) =>
          html`<option value="${number}"${places[value] === number && html` selected`}>${number}</option>`,
      )}</select><span>${text}</span></label>`,
  )}`;
}
