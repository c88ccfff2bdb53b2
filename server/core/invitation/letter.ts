import { inFours } from '../code.ts';
import type { Language } from '../locale.ts';
import { formatDate } from '../wording/dates.ts';
import { type LetterWords, letterWords } from './letter-words.ts';

/** What a letter to one person is made of. */
export interface LetterGiven {
  language: Language;
  isReminder: boolean;
  municipalityName: string;
  surveyTitle: string;
  /** The last day one can answer, `YYYY-MM-DD`. */
  closesOn: string;
  /** The address of the survey, without the code. */
  surveyLink: string;
  code: string;
  optOutLink: string;
}

export interface Letter {
  subject: string;
  text: string;
  html: string;
}

/** The letter in the person's own language, as plain text and as html that says the same. */
export function letterOf(given: LetterGiven): Letter {
  const words = letterWords[given.language];
  const link = `${given.surveyLink}#${given.code}`;
  const parts = partsOf(given, words);
  return {
    subject: parts.subject,
    text: [
      ...[parts.lead, parts.until, `${words.open}\n${link}`],
      ...[`${words.code}\n${inFours(given.code)}\n${given.surveyLink}`, words.anonymous, '--'],
      `${words.optOut}\n${given.optOutLink}\n`,
    ].join('\n\n'),
    html: htmlOf(given, words, parts, link),
  };
}

function partsOf(
  { isReminder, municipalityName, surveyTitle, closesOn, language }: LetterGiven,
  words: LetterWords,
) {
  return {
    subject: isReminder ? words.reminderSubject(surveyTitle) : words.subject(surveyTitle),
    lead: isReminder
      ? words.reminderLead(municipalityName, surveyTitle)
      : words.lead(municipalityName, surveyTitle),
    until: words.until(formatDate(closesOn, language)),
  };
}

function htmlOf(
  { language, code, surveyLink, optOutLink }: LetterGiven,
  words: LetterWords,
  { subject, lead, until }: ReturnType<typeof partsOf>,
  link: string,
): string {
  const anchor = (href: string, text: string) => `<a href="${escaped(href)}">${escaped(text)}</a>`;
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head>`,
    '<body style="font-family:sans-serif;font-size:16px;line-height:1.5;max-width:36em;margin:1em auto;padding:0 1em">',
    `<p>${escaped(lead)}</p><p>${escaped(until)}</p>`,
    `<p><strong>${anchor(link, words.open)}</strong></p>`,
    `<p>${escaped(words.code)}<br><strong style="font-family:monospace">${escaped(inFours(code))}</strong><br>`,
    `${anchor(surveyLink, surveyLink)}</p><p>${escaped(words.anonymous)}</p>`,
    `<hr><p>${anchor(optOutLink, words.optOut)}</p></body></html>`,
  ].join('\n');
}

function escaped(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replaceAll(/[&<>"]/g, (character) => entities[character] ?? '');
}
