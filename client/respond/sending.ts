import { newSubmissionId, readDraft } from './draft.ts';
import { bodyOf, type Post, type SendState, send } from './send.ts';
import type { Survey } from './survey.ts';

/** How long after the last try it is tried again by itself while the page is open, in milliseconds. */
const pauseMs = 60_000;

/** Sending: once, however often it is pressed, and again by itself when there is contact, until there is a receipt. */
export class Sending {
  readonly #survey: Survey;
  readonly #status: HTMLElement;
  #isUnderWay = false;
  #isStopped = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(survey: Survey, buttons: Element) {
    this.#survey = survey;
    this.#status = document.createElement('p');
    this.#status.className = 'sending';
    this.#status.setAttribute('role', 'status');
    // Beside the button that was pressed, which is always in view.
    buttons.prepend(this.#status);
    window.addEventListener('online', this.#again);
  }

  /** What was on its way when the page was left goes on. */
  goOn(): void {
    if (this.#survey.device.draft.waitingCode === null) return;
    this.#survey.show('review', { isNew: true });
    this.send();
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    window.removeEventListener('online', this.#again);
  }

  say(words: string): void {
    this.#status.textContent = words;
  }

  async send(): Promise<void> {
    if (this.#isUnderWay || this.#isStopped || this.#survey.tellsOfLost()) return;
    if (this.#survey.facts.state === 'preview') {
      this.#survey.received({ isClosed: false });
      return;
    }
    this.#isUnderWay = true;
    clearTimeout(this.#timer);
    const { device, facts, code } = this.#survey;
    const { texts } = facts;
    // Another page of the same round on this device may have begun sending; then it is the same submission.
    const other = await readDraft(facts.draftKey);
    const known = device.draft.submissionId ?? other?.submissionId ?? null;
    const submissionId = known ?? newSubmissionId();
    const waitingCode = code.value || (device.draft.waitingCode ?? '');
    await device.keep({ submissionId, waitingCode });
    const { variant } = device.draft.drawn;
    const { fields, pictures } = this.#survey.toSend();
    const body = bodyOf(fields, pictures, { code: waitingCode, submissionId, variant });
    const { part } = this.#survey;
    const post: Post | undefined =
      part && body instanceof FormData
        ? (address) => part.post(address, body, (words) => this.say(words))
        : undefined;
    this.#survey.hold(true);
    let tries = 0;
    try {
      const outcome = await send(
        facts,
        body,
        (state) => {
          if (state === 'sending') tries += 1;
          else if (tries === 1) device.sendLater();
          this.#tell(state);
        },
        post,
      );
      if ('isClosed' in outcome) {
        await device.received(outcome);
        this.#survey.received(outcome);
        return;
      }
      // The only try, and the server refused it: then it is known that nothing came in before.
      const isKnown = known === null && tries === 1;
      const isNew = isKnown || outcome.faults.length > 0 || outcome.code === 'code-not-usable';
      await device.keep({ waitingCode: null, ...(isNew ? { submissionId: null } : {}) });
      this.say('');
      this.#survey.hold(false, texts.sendAgain);
      this.#survey.refused(outcome.code, outcome.faults);
    } catch {
      this.say(texts.waiting);
      this.#survey.hold(false, texts.sendAgain);
      this.#timer = setTimeout(this.#again, pauseMs);
    } finally {
      this.#isUnderWay = false;
    }
  }

  readonly #again = (): void => {
    if (this.#survey.device.draft.waitingCode !== null) this.send();
  };

  #tell(state: SendState): void {
    this.say(this.#survey.facts.texts[state]);
  }
}
