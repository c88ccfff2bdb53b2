import type { Facts } from '../../server/stages/responses/page/facts.ts';

/** The way on, which the server drew, and beside it the way back, which needs the script. */
export class Buttons {
  readonly primary: HTMLButtonElement;
  readonly back: HTMLButtonElement;

  constructor(texts: Facts['texts'], place: HTMLElement, goBack: () => void) {
    this.primary = place.querySelector('button.primary') as HTMLButtonElement;
    this.back = document.createElement('button');
    Object.assign(this.back, { type: 'button', className: 'secondary', textContent: `‹ ${texts.back}` });
    this.back.addEventListener('click', goBack);
    place.append(this.back);
  }

  /** While something is on its way, nothing more is begun. */
  hold(isBusy: boolean, words?: string): void {
    this.primary.disabled = isBusy;
    if (words) this.primary.textContent = words;
  }
}
