import { isWholeCode, normaliseCode } from '../../server/core/code.ts';
import type { Facts } from '../../server/stages/responses/page/facts.ts';
import { isUsable } from './send.ts';

/** The code that spends the invitation: the link's, or one that is typed where no link brought one. */
export class CodeField {
  readonly #facts: Facts;
  readonly #given: string;
  #isRefused = false;
  #tried = '';

  constructor(facts: Facts, given: string) {
    this.#facts = facts;
    this.#given = given;
  }

  get #input(): HTMLInputElement | null {
    return document.querySelector('input#code');
  }

  /** What is typed goes before the link's, since it is only asked for where that did not do. */
  get value(): string {
    return normaliseCode(this.#input?.value ?? '') || (this.#isRefused ? '' : normaliseCode(this.#given));
  }

  get isMissing(): boolean {
    return this.#facts.asksForCode && this.value === '';
  }

  /** Puts the field there when it is needed; `isWrong`: also where a link brought a code, which cannot be used. */
  place(where: HTMLElement | null, isWrong = false): void {
    if (!this.#facts.asksForCode || !where || (this.#given !== '' && !isWrong)) return;
    if (isWrong) this.#isRefused = true;
    const typed = this.#input?.value ?? '';
    this.#input?.closest('.question')?.remove();
    const template = document.getElementById('code-template') as HTMLTemplateElement;
    where.append(template.content.cloneNode(true));
    if (this.#input) this.#input.value = typed;
  }

  /** What is wrong with what stands in the field, as far as the page can see by itself; null: nothing. */
  get slip(): string | null {
    const { codeMissing, codeNotWhole } = this.#facts.texts;
    if (!this.#facts.asksForCode || !this.#input) return null;
    if (this.isMissing) return codeMissing;
    const typed = normaliseCode(this.#input.value);
    return typed === '' || isWholeCode(typed) ? null : codeNotWhole;
  }

  /** A typed code is tried at once, so that nobody answers in vain. True: it cannot be used. */
  async tryTyped(): Promise<boolean> {
    const typed = normaliseCode(this.#input?.value ?? '');
    if (!this.#facts.asksForCode || typed === '' || typed === this.#tried) return false;
    const usable = await isUsable(this.#facts, typed);
    if (usable === true) this.#tried = typed;
    return usable === false;
  }

  /** The link's is tried while one reads. True: it cannot be used. */
  async tryGiven(): Promise<boolean> {
    if (!this.#facts.asksForCode || this.#given === '') return false;
    return (await isUsable(this.#facts, normaliseCode(this.#given))) === false;
  }
}
