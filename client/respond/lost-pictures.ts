import type { QuestionFacts } from '../../server/stages/responses/page/facts.ts';
import type { Draft } from './draft.ts';
import type { Fault } from './faults.ts';
import { questionOf } from './form.ts';
import type { PicturePart } from './picture-part.ts';

/** The fields whose pictures a draft names and the device no longer has. */
export function lostAmong(draft: Draft | null, left: readonly [string, Blob][]): string[] {
  const here = new Set(left.map(([field]) => field));
  return (draft?.pictures ?? []).filter((field) => !here.has(field));
}

/** Pictures that were chosen and are no longer on the device, by field, until they are chosen anew or answered without. */
export class LostPictures {
  readonly fields: Set<string>;
  readonly #form: HTMLFormElement;
  readonly #part: PicturePart | null;

  constructor(form: HTMLFormElement, part: PicturePart | null, fields: readonly string[]) {
    this.fields = new Set(fields);
    this.#form = form;
    this.#part = part;
  }

  /** What is said at those of these questions whose picture is lost. */
  faultsAmong(questions: readonly QuestionFacts[]): Fault[] {
    const asked = new Set(questions.map(({ name }) => name));
    return [...this.fields]
      .map((field) => ({ place: questionOf(field), words: this.#part?.lostWords(this.#form, field) ?? '' }))
      .filter(({ place }) => asked.has(place));
  }
}
