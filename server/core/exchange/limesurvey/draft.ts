import type { DraftText } from '../../draft/format.ts';
import type { Element } from '../../questionnaire/elements.ts';
import { Assembly } from '../assembly.ts';
import type { ImportChoices, Imported } from '../imported.ts';
import { languageTagOf, saysTag } from '../languages.ts';
import { plainHtml, plainText } from '../markup.ts';
import { Building } from './building.ts';
import { builtOf } from './kinds.ts';
import { isAlways, visibleIfOf } from './relevance.ts';
import { noteSettings } from './settings.ts';
import type { LimeGroup, LimeQuestion, LimeSurvey } from './survey.ts';

/**
 * A LimeSurvey questionnaire as a draft: a page for each group, an element for each question. Where ours has no such question, its
 * parts stand as questions of their own in a panel that has its name.
 */
export function draftOfLime(survey: LimeSurvey, choices: ImportChoices): Imported {
  const named = survey.languages.length > 0 ? survey.languages : [choices.language];
  const assembly = new Assembly(
    choices,
    named.map((name) => languageTagOf(name).tag),
  );
  const { notes } = assembly;
  for (const name of named) {
    const { tag } = languageTagOf(name);
    if (!saysTag(name, tag)) notes.changed('languageRenamed', 'languages', name, tag);
  }
  const building = new Building(assembly);
  const waiting: { element: Element; relevance: string; place: string; subject: string }[] = [];

  for (const group of survey.groups) for (const question of group.questions) building.nameOf(question);
  for (const group of survey.groups) {
    const page = pageOf(group, assembly, building);
    if (!isAlways(group.relevance))
      waiting.push({
        element: page,
        ...{ relevance: group.relevance, place: group.place, subject: String(page.name) },
      });
    for (const question of group.questions) {
      const { elements, shownWith } = builtOf(question, building);
      page.elements.push(...elements);
      if (elements.length > 0) noteSettings(question, notes);
      for (const element of shownWith) {
        if (isAlways(question.relevance) || isNever(question)) continue;
        waiting.push({
          element,
          relevance: question.relevance,
          place: question.place,
          subject: question.code,
        });
      }
    }
  }
  for (const { element, relevance, place, subject } of waiting) {
    const condition = visibleIfOf(relevance, building.known);
    if (condition === null) notes.leftOut('condition', place, subject, relevance);
    else element['visibleIf'] = condition;
  }
  for (const [name, count] of Object.entries(survey.beside))
    notes.leftOut('property', '', name, String(count));

  const end = htmlOfAll(survey.end);
  if (Object.keys(end).length > 0)
    assembly.definitionOwn = { completedHtml: assembly.text(end, 'surveyls_endtext') };
  const [title, description, welcome] = [survey.title, survey.description, survey.welcome].map((text) =>
    mapped(text, (html) => plainText(html).text),
  ) as [DraftText, DraftText, DraftText];
  return assembly.finish(
    assembly.text(title, 'surveyls_title'),
    assembly.text(together(description, welcome), 'surveyls_description'),
    'Read from a LimeSurvey file.',
  );
}

function pageOf(group: LimeGroup, assembly: Assembly, building: Building) {
  const written = Object.values(group.name)[0] ?? '';
  const name = assembly.pageName(written);
  const title = building.text(group.name, group.place);
  const description = building.text(group.description, group.place);
  const page = { name, title, elements: [] as Element[] };
  if (Object.keys(description).length > 0) Object.assign(page, { description });
  assembly.pages.push(page);
  return page;
}

/** LimeSurvey hides a question for good in these two ways. */
function isNever(question: LimeQuestion): boolean {
  return question.relevance.trim() === '0';
}

/** What it is about, and how people are greeted, where that is something else. */
function together(description: DraftText, welcome: DraftText): DraftText {
  return Object.fromEntries(
    [...new Set([...Object.keys(description), ...Object.keys(welcome)])].map((language) => {
      const texts = [description[language] ?? '', welcome[language] ?? ''].filter(Boolean);
      return [language, [...new Set(texts)].join('\n')];
    }),
  );
}

function htmlOfAll(text: DraftText): DraftText {
  return mapped(text, (html) => plainHtml(html).text);
}

function mapped(text: DraftText, change: (words: string) => string): DraftText {
  return Object.fromEntries(Object.entries(text).map(([language, words]) => [language, change(words)]));
}
