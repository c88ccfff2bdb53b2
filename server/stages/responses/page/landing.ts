import type { MunicipalityId, RoundId } from '../../../core/ids.ts';
import { asksForFiles } from '../../../core/questionnaire/check-files.ts';
import { roundState, takesAnswers } from '../../../core/round.ts';
import { formatMoment } from '../../../core/wording/moment.ts';
import type { Context } from '../../../platform/context.ts';
import { linkUnits, summariseNotice } from '../open-round.service.ts';
import { ordersOfRound } from '../orders.service.ts';
import { factsHtml, factsOf } from './facts.ts';
import { firstView, receiptTemplate, templatesOf } from './first-page.ts';
import { type Html, html } from './html.ts';
import { noticeView, unitsView } from './notices.ts';
import type { Page } from './shell.ts';
import { dayInWords, frame, type Place, surveyTitle } from './views.ts';

interface LandingNeed {
  findResult(municipalityId: MunicipalityId, roundId: RoundId): Promise<{ indicatorKey: string } | null>;
}

/** What somebody who opens the link meets, the same for everyone. `key` changes whenever the page does. */
export interface Landing {
  key: string;
  status: number;
  make(): Promise<Page>;
}

/**
 * Before the round opens, when; while it is open, who asks and the first theme; after, that it is closed, with what the
 * script needs for whoever has answers left on the device: to send them while they are taken, and else to copy them.
 */
export async function landingPage(context: Context, need: LandingNeed, place: Place): Promise<Landing> {
  const now = context.clock.now();
  const { round, municipality, language, texts } = place;
  const state = roundState(round, now);
  const takes = takesAnswers(round, now);
  const times = [round.opensAt, round.closesAt, round.acceptsUntilAt].map((at) => at.getTime()).join();
  const page = (main: Html, by: 'links' | 'form' = 'links'): Page => ({
    language,
    title: surveyTitle(place),
    body: frame(place, main, { by }),
    hasPictures: asksForFiles(place.prepared.questionnaire),
  });
  const key = `${round.id} ${round.pausedAt?.getTime() ?? ''} ${place.unit?.unitId ?? ''} ${language} ${state} ${takes} ${times}`;
  if (state === 'notOpenYet') {
    const text = texts.notOpenYetText(dayInWords(round.opensAt, language));
    return { key, status: 200, make: async () => page(noticeView(place, texts.notOpenYet, text)) };
  }
  if (state === 'open' && round.mode === 'openLink' && !place.unit) {
    const units = await linkUnits(context, municipality.id, round.id);
    return { key, status: 200, make: async () => page(unitsView(place, units)) };
  }
  if (takes && round.pausedAt) {
    return { key, status: 200, make: async () => page(noticeView(place, texts.paused, texts.pausedText)) };
  }
  if (state === 'open') {
    return {
      key,
      status: 200,
      make: async () => {
        const { main, templates } = await surveyOf(context, place);
        const orders = await ordersOfRound(context, municipality.id, round, place.prepared);
        const { body, ...rest } = page(main, 'form');
        return { ...rest, body: html`${body}${templates}${factsHtml(factsOf(place, 'open', orders))}` };
      },
    };
  }
  const result = await need.findResult(municipality.id, round.id);
  const resultsAt = result && `/${municipality.slug}/${language}/indikator/${result.indicatorKey}`;
  const closed = noticeView(place, texts.closed, texts.closedText(dayInWords(round.closesAt, language)), {
    resultsAt,
  });
  return {
    key: `${key} ${resultsAt ?? ''}`,
    status: 200,
    make: async () => {
      const { body, ...rest } = page(closed);
      if (!takes) {
        const facts = factsHtml(factsOf(place, 'over'));
        return {
          ...rest,
          body: html`${body}${lateTemplates(place)}${receiptTemplate({ ...place, isLate: true })}${facts}`,
        };
      }
      const late = { ...place, isLate: true };
      const { main, templates } = await surveyOf(context, late);
      const begun = html`<template id="begun">${main}</template>`;
      const facts = factsHtml(factsOf(late, 'begun'));
      return { ...rest, body: html`${body}${begun}${templates}${lateTemplates(place)}${facts}` };
    },
  };
}

async function surveyOf(context: Context, place: Place): Promise<{ main: Html; templates: Html }> {
  const { municipality, round, prepared, language } = place;
  const privacy = await summariseNotice(context, municipality, round, prepared.questionnaire);
  return { main: firstView(place, privacy?.[language] ?? null), templates: templatesOf(place) };
}

/** For answers that are left on a device: what became of them, and a text to take care of. */
function lateTemplates({ texts, round, language, prepared }: Place): Html {
  const moment = formatMoment(round.acceptsUntilAt, language);
  const picture =
    asksForFiles(prepared.questionnaire) &&
    html`<p data-picture hidden><a download="bilde">${texts.savePicture}</a></p>`;
  const view = (id: string, title: string, text: string) =>
    html`<template id="${id}"><section class="late"><h1 tabindex="-1">${title}</h1><p>${text}</p><p>${texts.lateKept}</p><label class="question-title" for="late-answers">${texts.lateAnswers}</label><textarea id="late-answers" readonly rows="12"></textarea>${picture}<div class="buttons"><button type="button" class="primary" data-copy>${texts.copy}</button><button type="button" class="link" data-forget>${texts.deleteDraft}</button></div><p role="status"></p></section></template>`;
  return html`${view('late', texts.late, texts.lateText(moment))}${view('late-unsure', texts.lateUnsure, texts.lateUnsureText(moment))}`;
}
