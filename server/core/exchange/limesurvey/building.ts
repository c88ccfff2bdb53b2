import type { DraftText } from '../../draft/format.ts';
import type { Element } from '../../questionnaire/elements.ts';
import { type Assembly, type FileChoice, scaleValuesOf } from '../assembly.ts';
import type { Known } from '../condition.ts';
import { plainHtml, plainText } from '../markup.ts';
import type { LimePart, LimeQuestion } from './survey.ts';

/** What the questions of one survey are built with: names, texts, and what conditions may ask about. */
export class Building {
  readonly assembly: Assembly;
  /** By each of the names that expressions have for it. */
  readonly known = new Map<string, Known>();
  readonly #names = new Map<LimeQuestion, string>();
  /** Questions whose answers may be put into later texts, by their code. */
  readonly #piped = new Map<string, string>();

  constructor(assembly: Assembly) {
    this.assembly = assembly;
  }

  nameOf(question: LimeQuestion): string {
    const known = this.#names.get(question);
    if (known !== undefined) return known;
    const name = this.assembly.name(question.code, question.place);
    this.#names.set(question, name);
    if ('LSTN5DYG!O'.includes(question.type)) this.#piped.set(question.code, name);
    return name;
  }

  /** Also as old files call it, where the number of the question is followed by the part's code. */
  know(question: LimeQuestion, part: string, known: Known): void {
    this.known.set(part === '' ? question.code : `${question.code}_${part}`, known);
    if (question.oldName !== null) this.known.set(`${question.oldName}${part}`, known);
  }

  /** Words without markup, with answers put in by our names for them. */
  text(text: DraftText, place: string): DraftText {
    let isChanged = false;
    const plain = Object.fromEntries(
      Object.entries(text).map(([language, html]) => {
        const cleaned = plainText(html);
        isChanged ||= cleaned.isChanged;
        return [language, this.#piping(cleaned.text, place)];
      }),
    );
    if (isChanged) this.assembly.notes.changed('markupCleaned', place, null, Object.values(text)[0]);
    return this.assembly.text(plain, place);
  }

  html(text: DraftText, place: string): DraftText {
    let isChanged = false;
    const plain = Object.fromEntries(
      Object.entries(text).map(([language, html]) => {
        const cleaned = plainHtml(html);
        isChanged ||= cleaned.isChanged;
        return [language, cleaned.text];
      }),
    );
    if (isChanged) this.assembly.notes.changed('markupCleaned', place, null, Object.values(text)[0]);
    return this.assembly.text(plain, place);
  }

  #piping(text: string, place: string): string {
    return text.replaceAll(/\{([^{}]*)\}/g, (whole, inside: string) => {
      const name = this.#piped.get(inside.trim().replace(/\.(?:NAOK|shown|value|code)$/, ''));
      if (name !== undefined) return `{${name}}`;
      this.assembly.notes.leftOut('calculated', place, null, whole);
      return '…';
    });
  }

  /** What every question has. */
  base(question: LimeQuestion, type: string): Element {
    const { place } = question;
    const help = this.text(question.help, place);
    return {
      ...{ type, name: this.nameOf(question), title: this.text(question.text, place) },
      ...(Object.keys(help).length > 0 ? { description: help } : {}),
      ...(question.mandatory === 'Y' ? { isRequired: true } : {}),
    };
  }

  choicesOf(parts: readonly LimePart[]): FileChoice[] {
    return parts.map(({ code, text, place }) => ({ code, text: this.text(text, place) }));
  }

  /** Choices as an element has them, and our value of each of the file's codes. */
  listed(choices: readonly FileChoice[], place: string, isRow = false) {
    const codes = this.assembly.codes(choices, place, isRow);
    return {
      list: choices.map(({ text }, at) => ({ value: codes[at] as string, text })),
      values: new Map(choices.map(({ code }, at) => [code, codes[at] as string])),
    };
  }

  /** The columns of an array: those of a scale that its rows share, where the codes make one. */
  columns(question: LimeQuestion, choices: readonly FileChoice[]) {
    const onScale = scaleValuesOf(choices);
    if (!onScale) return { ...this.listed(choices, question.place), scale: null };
    this.assembly.notes.changed('askedAsScale', question.place, question.code);
    return {
      list: choices.map(({ code, text }) => ({ value: onScale.get(code) as string | number, text })),
      values: onScale as ReadonlyMap<string, string | number>,
      scale: this.assembly.scale(choices, onScale),
    };
  }
}
