import type { Language } from '../../../core/locale.ts';
import type { NoticeSection } from '../../../core/privacy/notice.ts';
import { respondTexts } from '../../../core/wording/respond.ts';
import { titled } from '../../../core/wording/titled.ts';
import { answerInWords, titleOf } from './drawing.ts';
import { type Fields, questionsOf } from './fields.ts';
import { type Html, html } from './html.ts';
import { addressOf, drawingOf, type Place } from './views.ts';

/** A short message. What was answered is shown where it could not be sent, so that it can be copied. */
export function noticeView(
  place: Place,
  title: string,
  text: string,
  { keepsAnswers = false, resultsAt = null }: { keepsAnswers?: boolean; resultsAt?: string | null } = {},
): Html {
  const drawing = drawingOf(place);
  const given = questionsOf(place.prepared.questionnaire.definition).filter(
    ({ name }) => place.answers[String(name)] !== undefined,
  );
  const lines = given.map((element) =>
    titled(titleOf(drawing, element), answerInWords(drawing, element).join(', ')),
  );
  return html`<section><h1 tabindex="-1">${title}</h1><p>${text}</p>${
    keepsAnswers &&
    lines.length > 0 &&
    html`<label for="left-over">${place.texts.lateAnswers}</label><textarea id="left-over" rows="10" readonly>\n${lines.join('\n')}</textarea>`
  }${resultsAt && html`<p><a class="primary" href="${resultsAt}">${place.texts.seeResults}</a></p>`}</section>`;
}

/** The whole privacy notice. Without a place, its answers came in a file, and there is no survey to go back to. */
export function privacyView(notice: { title: string; sections: NoticeSection[] }, place: Place | null): Html {
  const back =
    place &&
    html`<p class="to-survey"><a href="${addressOf(place, place.language)}" data-back>‹ ${place.texts.privacyBack}</a></p>`;
  const article = html`${back}<article class="privacy"><h1>${notice.title}</h1>${notice.sections.map(
    ({ heading, paragraphs, points, rows }) =>
      html`<section><h2>${heading}</h2>${paragraphs.map((text) => html`<p>${text}</p>`)}${
        points.length > 0 && html`<ul>${points.map((text) => html`<li>${text}</li>`)}</ul>`
      }${
        rows.length > 0 &&
        html`<dl>${rows.map(({ who, what }) => html`<div><dt>${who}</dt><dd>${what}</dd></div>`)}</dl>`
      }</section>`,
  )}</article>`;
  return place ? article : html`<main>${article}</main>`;
}

/**
 * When nothing could be looked up: all that was sent, to be sent again by one press. A file cannot be carried: then one comes to
 * where it is chosen, so that nothing goes without it.
 */
export function againView(language: Language, fields: Fields): Html {
  const texts = respondTexts[language];
  const hasFile = Object.values(fields).some((value) => value instanceof Uint8Array);
  const carriedOn = Object.entries(fields).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value])
      .filter((each) => typeof each === 'string')
      .map(
        (each) =>
          html`<input type="hidden" name="${name}" value="${hasFile && name === 'go' ? 'stay' : each}">`,
      ),
  );
  return html`<main><form method="post">${carriedOn}<h1>${texts.failed}</h1><p role="alert">${texts.stillHere}</p><button class="primary">${texts.tryAgain}</button></form></main>`;
}

/** Where the link is open and names no unit: everyone finds their own. */
export function unitsView(place: Place, units: readonly { unitId: string; name: string }[]): Html {
  const { texts, language } = place;
  return html`<h1>${texts.whichUnit}</h1><ul class="units">${units.map(
    (unit) => html`<li><a href="${addressOf({ ...place, unit }, language)}">${unit.name}</a></li>`,
  )}</ul>`;
}

/** Where there is no such round, or none that a citizen may know of. */
export function unknownView(language: Language, what: 'survey' | 'privacy'): Html {
  const texts = respondTexts[language];
  const [title, text] =
    what === 'survey' ? [texts.unknown, texts.unknownText] : [texts.privacyUnknown, texts.privacyUnknownText];
  return html`<main><h1>${title}</h1><p>${text}</p></main>`;
}

/** When the page could not be made now. */
export function failedView(language: Language): Html {
  const texts = respondTexts[language];
  return html`<main><h1>${texts.failed}</h1><p role="alert">${texts.failedText}</p><p><a class="primary" href="">${texts.tryAgain}</a></p></main>`;
}

/** When the form that was sent could not be read, being too large or not a form. */
export function tooLargeView(language: Language, words: string): Html {
  const texts = respondTexts[language];
  return html`<main><h1>${texts.failed}</h1><p role="alert">${words}</p></main>`;
}
