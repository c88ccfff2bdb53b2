import type { Facts } from '../../server/stages/responses/page/facts.ts';

/** The way on, which the server drew, and beside it the way back, which needs the script. */
export class Buttons {
  readonly primary: HTMLButtonElement;
  readonly back: HTMLButtonElement;
  readonly #texts: Facts['texts'];

  constructor(texts: Facts['texts'], place: HTMLElement, goBack: () => void) {
    this.#texts = texts;
    this.primary = place.querySelector('button.primary') as HTMLButtonElement;
    this.back = document.createElement('button');
    Object.assign(this.back, { type: 'button', className: 'secondary', textContent: `‹ ${texts.back}` });
    this.back.addEventListener('click', goBack);
    place.append(this.back);
  }

  /** What the way on is called where one is, and how far that is. */
  label(themes: readonly HTMLElement[], at: number, isReview: boolean): void {
    const texts = this.#texts;
    const isLast = at === themes.length - 1;
    this.primary.textContent = isReview ? texts.send : isLast ? texts.toReview : texts.next;
    const progress = themes[at]?.querySelector('.progress');
    if (!progress) return;
    const [here, all] = [String(at + 1), String(themes.length)];
    progress.textContent = texts.progress.replace('{0}', here).replace('{1}', all);
  }

  /** While something is on its way, nothing more is begun. */
  hold(isBusy: boolean, words?: string): void {
    this.primary.disabled = isBusy;
    if (words) this.primary.textContent = words;
  }
}
