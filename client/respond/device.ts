import { leaveCode } from './code.ts';
import { keepCopy, leaveNothing, sendFromWorker } from './copy.ts';
import { type Draft, type Drawn, isBegun, noDraft, saveDraft, savePicture } from './draft.ts';
import type { Taken } from './send.ts';
import { readShared, writeShared } from './shared.ts';
import type { Survey } from './survey.ts';

/** What is kept on this device while one answers, what is said of it, and the ways to keep nothing. */
export class Device {
  draft: Draft;
  readonly #survey: Survey;
  readonly #status: HTMLElement | null;
  readonly #ways: HTMLElement;
  readonly #channel: BroadcastChannel | null;
  readonly #isPreview: boolean;
  #isShared: boolean;
  #isStopped = false;
  /** Savings under way: until they are done, what the status says is of those before. */
  #saving = 0;

  /** `drawn`: in which order things stand on the page. */
  constructor(survey: Survey, draft: Draft | null, drawn: Drawn, onForgotten: () => void) {
    this.#survey = survey;
    this.draft = { ...(draft ?? noDraft), drawn };
    this.#status = survey.form.querySelector('.saved');
    this.#isPreview = survey.facts.state === 'preview';
    const { texts, roundId, draftKey } = survey.facts;
    this.#isShared = readShared(roundId);
    this.#ways = document.createElement('p');
    this.#ways.className = 'device';
    this.#ways.hidden = true;
    const forget = button(texts.deleteDraft, async () => {
      if (!window.confirm(texts.deleteDraftConfirm)) return;
      await this.forget();
      onForgotten();
    });
    const shared = button(texts.sharedDevice, async () => {
      this.#isShared = true;
      writeShared(roundId);
      leaveCode(roundId);
      await leaveNothing(survey.facts);
      shared.remove();
      this.#say(texts.notKept);
    });
    this.#ways.append(forget, ...(this.#isShared ? [] : [shared]));
    this.#status?.after(this.#ways);
    this.#channel = this.#isPreview ? null : channelOf(draftKey);
    this.#channel?.addEventListener('message', ({ data }) => survey.received(data as Taken));
    if (draft && isBegun(draft)) this.#ways.hidden = false;
  }

  /** Keeps what is new. Said when it is on the device, and when the device keeps nothing. */
  async keep(change: Partial<Draft>): Promise<void> {
    if (this.#isStopped) return;
    // A picture that is lost is asked for until it is chosen anew, or answered without: the draft goes on naming it.
    const pictures = [...this.#survey.pictures().map(([field]) => field), ...this.#survey.lost.fields];
    this.draft = { ...this.draft, ...change, pictures };
    // What is taken away again is taken away from what lies here too.
    const wasBegun = !this.#ways.hidden;
    if (this.#isPreview || !(isBegun(this.draft) || wasBegun)) return;
    this.#ways.hidden = false;
    const { texts, draftKey } = this.#survey.facts;
    if (this.#isShared) {
      this.#say(texts.notKept);
      return;
    }
    this.#mark(1);
    const isKept = await saveDraft(draftKey, { ...this.draft, lines: this.#survey.lines() });
    this.#mark(-1);
    // Said to be shared meanwhile: then it is deleted again.
    const stays = isKept && !this.#isShared;
    this.#say(stays ? texts.saved : texts.notKept);
    if (stays && !this.#isStopped) keepCopy(this.#survey.facts);
  }

  /** A picture goes with the rest, or is taken away from it. False: the device has no room for it. */
  async keepPicture(field: string, picture: Blob | null): Promise<boolean> {
    const isKept = !this.#isStopped && !this.#isShared && !this.#isPreview;
    this.#mark(1);
    const isHere = !isKept || (await savePicture(this.#survey.facts.draftKey, field, picture));
    await this.keep({});
    this.#mark(-1);
    return isHere;
  }

  /** There was no contact: what waits goes without this page too, where it is kept. */
  sendLater(): void {
    if (!this.#isShared) sendFromWorker(this.#survey.facts);
  }

  async forget(): Promise<void> {
    this.#isStopped = true;
    this.draft = noDraft;
    await leaveNothing(this.#survey.facts);
  }

  /** Other pages of the same round on this device are told that it is sent. */
  async received(taken: Taken): Promise<void> {
    await this.forget();
    this.#channel?.postMessage(taken);
  }

  stop(): void {
    this.#isStopped = true;
    this.#channel?.close();
  }

  #mark(change: 1 | -1): void {
    this.#saving += change;
    this.#status?.setAttribute('aria-busy', String(this.#saving > 0));
  }

  #say(words: string): void {
    // What is not kept would be lost by leaving the page.
    if (words === this.#survey.facts.texts.notKept) {
      for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href$="/personvern"]')) {
        link.target = '_blank';
      }
    }
    if (this.#status && this.#status.textContent !== words) this.#status.textContent = words;
  }
}

function button(words: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  Object.assign(made, { type: 'button', className: 'link', textContent: words });
  made.addEventListener('click', act);
  return made;
}

function channelOf(draftKey: string): BroadcastChannel | null {
  try {
    return new BroadcastChannel(`spredning.${draftKey}`);
  } catch {
    return null;
  }
}
