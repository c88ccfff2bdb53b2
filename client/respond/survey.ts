import type { Facts, QuestionFacts } from '../../server/stages/responses/page/facts.ts';
import { type Asked, askedWith } from './asked.ts';
import { Buttons } from './buttons.ts';
import { CodeField } from './code-field.ts';
import { Device } from './device.ts';
import type { Before, Draft } from './draft.ts';
import { clearFaults, type Fault, faultsAmong, showFaults } from './faults.ts';
import { fieldsOf, fill, picturesOf, questionOf } from './form.ts';
import { LostPictures, lostAmong } from './lost-pictures.ts';
import { drawnFor, putInOrder } from './order.ts';
import type { PicturePart } from './picture-part.ts';
import { pipe, pipedTexts } from './pipe.ts';
import { drawReview, droppedLines, linesOf, themesForReview } from './review.ts';
import type { Taken } from './send.ts';
import { Sending } from './sending.ts';
import { browserTrail, ownTrail, type Trail } from './trail.ts';
import { blockOf } from './words.ts';

const review = 'review';

export interface Ends {
  received(taken: Taken): void;
  /** The round takes no more. */
  closed(): void;
  /** Another answer with this submission was taken before. */
  keptElsewhere(): void;
  /** What lies on the device is deleted; the page begins anew. */
  forgotten(): void;
}

/**
 * The survey from the first theme to the sending, in the page that the server made: themes come one at a time, conditions are
 * asked as one answers, and all is kept on the device as one goes. What is answered stays in the form's own fields.
 */
export class Survey {
  readonly facts: Facts;
  readonly form: HTMLFormElement;
  readonly device: Device;
  readonly code: CodeField;
  readonly part: PicturePart | null;
  readonly lost: LostPictures;
  readonly #ends: Ends;
  readonly #sections: HTMLElement[];
  readonly #pipes: ReturnType<typeof pipedTexts>;
  readonly #buttons: Buttons;
  readonly #sending: Sending;
  readonly #trail: Trail;
  #asked: Asked;
  #review: HTMLElement | null = null;
  #screen = '';

  /** `part`: what goes with questions that ask for pictures, where there are such. */
  constructor(
    facts: Facts,
    form: HTMLFormElement,
    code: string,
    { draft, carried, pictures }: Before,
    ends: Ends,
    part: PicturePart | null,
  ) {
    this.facts = facts;
    this.form = form;
    this.part = part;
    this.#ends = ends;
    const buttons = form.querySelector('.buttons') as HTMLElement;
    const themes = document.getElementById('themes') as HTMLTemplateElement;
    buttons.before(themes.content.cloneNode(true));
    part?.placeFields(form);
    this.#sections = [...form.querySelectorAll<HTMLElement>('section.theme')];
    const isBegun = fieldsOf(form).length > 0;
    this.#pipes = this.#sections.flatMap((section) => pipedTexts(section));
    this.#buttons = new Buttons(facts.texts, buttons, () => this.#trail.back());
    const left = carried ?? draft;
    if (left) fill(form, left.fields);
    this.lost = new LostPictures(form, part, carried?.lost ?? lostAmong(draft, pictures));
    const drawn = drawnFor(facts, left, isBegun);
    putInOrder(facts, this.#sections, drawn);
    this.device = new Device(this, draft, drawn, () => ends.forgotten());
    this.code = new CodeField(facts, code);
    this.#sending = new Sending(this, buttons);
    this.#asked = askedWith(facts, fieldsOf(form));
    part?.takePictures(
      form.querySelectorAll('input[type=file]'),
      {
        keep: (field, picture) => this.#keepPicture(field, picture),
        hold: (isBusy) => this.hold(isBusy),
      },
      pictures,
      [...this.lost.fields].filter((field) => !this.#asked.isRequired(questionOf(field))),
    );
    form.addEventListener('input', () => this.#changed());
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#go();
    });
    const trailOf = facts.state === 'preview' ? ownTrail : browserTrail;
    this.#trail = trailOf((screen) => {
      if (screen !== this.#screen) this.show(screen, { isNew: false });
    });
  }

  get screen(): string {
    return this.#screen;
  }

  get #first(): string {
    return this.#sections[0]?.dataset['page'] ?? review;
  }

  /** Begins at `screen`, or where one was in the browser's history, or else first, with the way on to where one stopped. */
  begin(screen = ''): void {
    this.#changed(false);
    const given = this.#trail.here();
    const isBegun = fieldsOf(this.form).length > 0;
    this.show(screen || (isBegun && given) || this.#first, { isNew: false, moves: false });
    this.code.place(document.getElementById('code-place'));
    const start = this.form.querySelector<HTMLAnchorElement>('.to-start a');
    const left = this.device.draft.screen;
    if (start && left && left !== this.#first) start.textContent = this.facts.texts.continueDraft;
    start?.addEventListener('click', (event) => {
      event.preventDefault();
      if (left && left !== this.#first) this.show(left, { isNew: true });
      else this.#focusOn(this.#sections[0]);
    });
    // What was chosen before this came is kept from now on too.
    const fields = fieldsOf(this.form);
    if (JSON.stringify(fields) !== JSON.stringify(this.device.draft.fields)) {
      this.device.keep({ fields, screen: this.#screen });
    }
    if (!this.tellsOfLost()) this.#sending.goOn();
  }

  /** No more is done by this one: another stands in its place. */
  end(): void {
    this.#trail.end();
    this.#sending.stop();
    this.device.stop();
  }

  /** What is asked now, in the form's own fields. */
  toSend(): { fields: [string, string][]; pictures: [string, Blob][] } {
    const asked = new Set(this.#shownQuestions().map(({ name }) => name));
    const isAsked = ([field]: [string, unknown]) => asked.has(questionOf(field));
    return { fields: fieldsOf(this.form).filter(isAsked), pictures: this.pictures().filter(isAsked) };
  }

  /** All that is answered, asked now or not. */
  allFields(): [string, string][] {
    return fieldsOf(this.form);
  }

  pictures(): [string, Blob][] {
    return picturesOf(this.form);
  }

  lines(): Draft['lines'] {
    return linesOf(themesForReview(this.facts, this.#sections, this.#asked.isShown));
  }

  hold(isBusy: boolean, words?: string): void {
    this.#buttons.hold(isBusy, words);
  }

  received(taken: Taken): void {
    this.end();
    this.#ends.received(taken);
  }

  /** Nothing is sent while a picture that is asked for is lost: that is shown where it is chosen. False: none is. */
  tellsOfLost(): boolean {
    const faults = this.lost.faultsAmong(this.#shownQuestions());
    if (faults.length === 0) return false;
    this.device.keep({ waitingCode: null });
    this.refused('picture-lost', faults);
    return true;
  }

  /** What the server did not take is shown where it stands. */
  refused(code: string, faults: readonly Fault[]): void {
    if (code === 'round-not-open' || code === 'round-paused') this.#ends.closed();
    else if (code === 'submission-id-reused') this.#ends.keptElsewhere();
    else if (code === 'code-not-usable') this.#askForCode(this.facts.texts.codeNotUsable);
    else if (faults.length > 0) {
      const question = this.facts.questions.find(({ name }) => name === faults[0]?.place);
      this.show(question?.page ?? review, { isNew: true });
      this.#tell(faults);
    } else this.#sending.say(code === 'body-too-large' ? this.facts.texts.tooLarge : this.facts.texts.failed);
  }

  show(screen: string, { isNew, moves = true }: { isNew: boolean; moves?: boolean }): void {
    const themes = this.#themes();
    const at = themes.findIndex((section) => section.dataset['page'] === screen);
    const shown = at >= 0 ? screen : screen === review ? review : this.#first;
    clearFaults(this.form);
    this.#screen = shown;
    if (isNew) this.#trail.go(shown);
    else this.#trail.stay(shown);
    this.#review?.remove();
    this.#review = null;
    const isFirst = shown === this.#first;
    (document.getElementById('intro') as HTMLElement).hidden = !isFirst;
    for (const section of this.#sections) section.hidden = section.dataset['page'] !== shown;
    if (shown === review) this.#drawReview();
    pipe(this.#pipes);
    this.#buttons.label(themes, Math.max(at, 0), shown === review);
    this.#buttons.back.hidden = isFirst;
    if (!moves) return;
    this.device.keep({ screen: shown });
    this.#focusOn(this.#review ?? themes[at] ?? this.#sections[0], !isFirst);
  }

  /** In a preview: the theme of a question, with the question in sight; the top where there is none of the name. */
  look(question: string): void {
    const block = question === '' ? null : blockOf(question);
    const page = block?.closest<HTMLElement>('section.theme')?.dataset['page'] ?? this.#first;
    if (page !== this.#screen) this.show(page, { isNew: true, moves: false });
    if (block) block.scrollIntoView({ block: 'center' });
    else window.scrollTo(0, 0);
  }

  #drawReview(): void {
    const dropped = droppedLines(this.facts, this.#asked.isShown);
    const themes = themesForReview(this.facts, this.#themes(), this.#asked.isShown);
    this.#review = drawReview(this.facts, themes, dropped, (page) => this.show(page, { isNew: true }));
    (this.form.querySelector('.buttons') as HTMLElement).before(this.#review);
  }

  #go(): void {
    if (this.#buttons.primary.disabled) return;
    if (this.#screen === review) {
      const wrong = this.code.isMissing ? this.facts.texts.codeMissing : this.code.slip;
      if (wrong) this.#askForCode(wrong);
      else this.#sending.send();
      return;
    }
    const here = this.#shownQuestions().filter(({ page }) => page === this.#screen);
    const lost = this.lost.faultsAmong(here);
    const others = here.filter(({ name }) => !lost.some(({ place }) => place === name));
    const found: Fault[] = [...lost, ...faultsAmong(this.facts, others, this.#asked.isRequired)];
    const slip = this.#screen === this.#first ? this.code.slip : null;
    if (slip) found.unshift({ place: 'code', words: slip });
    if (found.length > 0) {
      this.#tell(found);
      return;
    }
    const themes = this.#themes().map((section) => section.dataset['page'] ?? '');
    const following = themes[themes.indexOf(this.#screen) + 1] ?? review;
    this.code.tryTyped().then((isRefused) => {
      if (isRefused) this.#tell([{ place: 'code', words: this.facts.texts.codeNotUsable }]);
      else this.show(following, { isNew: true });
    });
  }

  #askForCode(words: string): void {
    if (this.#screen !== this.#first) {
      if (this.#screen !== review) this.show(review, { isNew: true });
      this.code.place(document.getElementById('review-code'), true);
    } else this.code.place(document.getElementById('code-place'), true);
    this.#tell([{ place: 'code', words }]);
    document.getElementById('code')?.focus();
  }

  #tell(faults: readonly Fault[]): void {
    const shown = this.#review ?? this.#sections.find(({ hidden }) => !hidden);
    const isAbove = this.#screen === this.#first && faults.some(({ place }) => place === 'code');
    const top = (isAbove ? document.getElementById('intro') : shown)?.querySelector('h1, h2');
    if (top) showFaults(this.form, this.facts, faults, top);
  }

  #changed(isOwn = true): void {
    this.#asked = askedWith(this.facts, fieldsOf(this.form));
    for (const part of this.form.querySelectorAll<HTMLElement>('[data-part]')) {
      part.hidden = !this.#asked.isShown(part.dataset['part'] ?? '');
    }
    if (!isOwn) return;
    pipe(this.#pipes);
    const themes = this.#themes();
    const at = themes.findIndex((section) => section.dataset['page'] === this.#screen);
    this.#buttons.label(themes, at, this.#screen === review);
    this.device.keep({ fields: fieldsOf(this.form), screen: this.#screen });
  }

  /** False: the device has no room for it. */
  #keepPicture(field: string, picture: Blob | null): Promise<boolean> {
    if (this.lost.fields.delete(field)) clearFaults(this.form);
    return this.device.keepPicture(field, picture);
  }

  #shownQuestions(): QuestionFacts[] {
    return this.facts.questions.filter(({ name }) => this.#asked.isShown(name));
  }

  /** The themes that ask something now, in order. */
  #themes(): HTMLElement[] {
    const pages = new Set(this.#shownQuestions().map(({ page }) => page));
    return this.#sections.filter((section) => pages.has(section.dataset['page'] ?? ''));
  }

  #focusOn(section: HTMLElement | undefined | null, fromTop = false): void {
    const heading = section?.querySelector<HTMLElement>('h1, h2');
    if (fromTop) window.scrollTo(0, 0);
    else section?.scrollIntoView();
    heading?.focus({ preventScroll: true });
  }
}
