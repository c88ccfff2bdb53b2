import {
  begun,
  done,
  type History,
  rebased,
  redo,
  type Step,
  undo,
} from '../../../server/core/draft/edit/history.ts';
import type { Draft } from '../../../server/core/draft/format.ts';
import { type Conflict, isSame, mergeDrafts } from '../../../server/core/draft/merge.ts';
import { resolved } from '../../../server/core/draft/resolve.ts';

/** What was done, as it is told. `joins`: what goes on with it, such as another letter in the same text, is the same step. */
export interface Did {
  text: string;
  joins?: string | undefined;
}

/** How it stands with what is written. `at`: when, in milliseconds since 1970. */
export type Saving =
  | { state: 'saved'; at: number | null }
  | { state: 'unsaved' | 'saving' | 'retrying' }
  | { state: 'refused'; code: string }
  | { state: 'conflict'; conflicts: readonly Conflict[] };

export interface Revision {
  revision: number;
  document: Draft;
}

/** What the server answers to a save. `conflict`: two have changed the same. `away`: it did not answer. */
export type Answer =
  | ({ outcome: 'saved' } & Revision)
  | ({ outcome: 'conflict' } & Revision)
  | { outcome: 'refused'; code: string }
  | { outcome: 'away' };

/** What a session needs of the world around it. */
export interface World {
  put(given: { baseRevision: number; document: Draft }): Promise<Answer>;
  now(): number;
  /** Does something after so many milliseconds; what it gives back takes that back. */
  later(milliseconds: number, act: () => void): () => void;
}

/** After so long without another letter it is saved, in milliseconds. */
export const pauseBeforeSaving = 800;
/** And after so long again where the server did not answer. */
export const pauseBeforeRetrying = 5_000;

/** What is on the screen: the draft as it is being written, and how it stands with it. A new one whenever anything changes. */
export interface Shown {
  draft: Draft;
  saving: Saving;
  undoes: string | null;
  redoes: string | null;
}

/**
 * A draft while somebody writes it. It is saved by itself a moment after each change, and what others have written meanwhile comes
 * in. Where both have changed the same it stops and asks; nothing that either has written is lost.
 */
export class DraftSession {
  #world: World;
  #history: History<Did>;
  #base: Revision;
  #saving: Saving = { state: 'saved', at: null };
  #shown: Shown;
  #listeners = new Set<() => void>();
  #waiting: (() => void) | null = null;
  #theirs: Draft | null = null;
  #isClosed = false;

  constructor(base: Revision, world: World) {
    this.#world = world;
    this.#base = base;
    this.#history = begun(base.document);
    this.#shown = this.#look();
  }

  /** For React's useSyncExternalStore. */
  readonly shown = (): Shown => this.#shown;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  get revision(): number {
    return this.#base.revision;
  }

  get isUnsaved(): boolean {
    return !isSame(this.#history.draft, this.#base.document);
  }

  /** What it began from and how it stands, to go on from if the page is left without being saved. */
  get kept(): { base: Revision; draft: Draft } | null {
    return this.isUnsaved ? { base: this.#base, draft: this.#history.draft } : null;
  }

  act(change: (draft: Draft) => Draft, did: Did): void {
    const joins = (last: Did) => did.joins !== undefined && last.joins === did.joins;
    this.#become(done(this.#history, change(this.#history.draft), did, joins));
  }

  undo(): Did | null {
    return this.#step(undo, this.#history.done);
  }

  redo(): Did | null {
    return this.#step(redo, this.#history.undone);
  }

  /** Somebody else has saved. What is written here and not saved yet stands on top of it. */
  refreshed(now: Revision): void {
    if (this.#saving.state === 'saving' || this.#saving.state === 'conflict') return;
    if (now.revision > this.#base.revision) this.#goOnFrom(now, this.#base.document);
  }

  /** Goes on with what was written before the page was left, on top of what there is now. */
  goOnWith({ base, draft }: { base: Revision; draft: Draft }): void {
    this.#history = { ...this.#history, draft };
    this.#goOnFrom(this.#base, base.document);
  }

  /** What was chosen for each conflict, in their order. */
  resolve(choices: readonly ('mine' | 'theirs')[]): void {
    if (this.#saving.state !== 'conflict' || !this.#theirs) return;
    const { conflicts } = this.#saving;
    const [mine, theirs] = [this.#history.draft, this.#theirs];
    const chosen = conflicts.map((conflict, at) => ({
      conflict,
      choice: choices[at] ?? ('theirs' as const),
    }));
    this.#saving = { state: 'unsaved' };
    this.#theirs = null;
    // The merge as it was made when the conflict came; where only one has changed, that stands.
    this.#become({ ...this.#history, draft: resolved(this.#merged as Draft, chosen, [theirs, mine]) });
  }
  #merged: Draft | null = null;

  /** At once, as when the page is about to be left or what was refused is mended. */
  async save(): Promise<void> {
    this.#waiting?.();
    this.#waiting = null;
    const isStopped = this.#saving.state === 'saving' || this.#saving.state === 'conflict';
    if (isStopped || this.#isClosed) return;
    if (!this.isUnsaved) return this.#say({ state: 'saved', at: this.#world.now() });
    await this.#send();
  }

  /**
   * The page is left: what is not saved yet is sent, also what was written while an earlier save was on its way. Nothing more
   * is saved from here afterwards, unless it is reopened.
   */
  async leave(): Promise<void> {
    this.#waiting?.();
    this.#waiting = null;
    this.#isClosed = true;
    await this.#sending;
    const isStopped = this.#saving.state === 'conflict' || this.#saving.state === 'refused';
    if (this.#isClosed && !isStopped && this.isUnsaved) await this.#send();
  }

  #send(): Promise<void> {
    const sent = this.#history.draft;
    this.#say({ state: 'saving' });
    this.#sending = this.#world
      .put({ baseRevision: this.#base.revision, document: sent })
      .then((answer) => this.#answered(answer, sent));
    return this.#sending;
  }
  #sending: Promise<void> = Promise.resolve();

  /** Saves what is written, also while an earlier save is on its way. False: it is not saved, since something stands in the way. */
  async settled(): Promise<boolean> {
    await this.#sending;
    await this.save();
    return !this.isUnsaved;
  }

  /** Saved from here again, after having been left. */
  reopen(): void {
    this.#isClosed = false;
  }

  #answered(answer: Answer, sent: Draft): void {
    if (answer.outcome === 'away') {
      this.#say({ state: 'retrying' });
      this.#saveLater(pauseBeforeRetrying);
    } else if (answer.outcome === 'refused') {
      this.#say({ state: 'refused', code: answer.code });
    } else {
      const from = answer.outcome === 'saved' ? sent : this.#base.document;
      this.#saving = { state: 'saved', at: this.#world.now() };
      this.#goOnFrom({ revision: answer.revision, document: answer.document }, from);
    }
  }

  /** The revision there is now, with what is written here since `from` on top of it. */
  #goOnFrom(now: Revision, from: Draft): void {
    const mine = this.#history.draft;
    const { draft, conflicts } = mergeDrafts(from, mine, now.document);
    this.#base = now;
    if (conflicts.length > 0) {
      this.#merged = draft;
      this.#theirs = now.document;
      this.#say({ state: 'conflict', conflicts });
      return;
    }
    this.#history = rebased(this.#history, draft);
    if (this.isUnsaved) {
      this.#say({ state: 'unsaved' });
      this.#saveLater(pauseBeforeSaving);
    } else {
      this.#say(this.#saving.state === 'saved' ? this.#saving : { state: 'saved', at: this.#world.now() });
    }
  }

  #step(take: (history: History<Did>) => History<Did>, steps: readonly Step<Did>[]): Did | null {
    const [step] = steps;
    if (!step) return null;
    this.#become(take(this.#history));
    return step.did;
  }

  #become(history: History<Did>): void {
    const { state } = this.#saving;
    // A question that waits for its answer is answered first.
    if (history === this.#history || state === 'conflict') return;
    this.#history = history;
    // Said anew also while it is saved, so that it is kept on the device with this last letter.
    this.#say({ state: state === 'saving' ? 'saving' : 'unsaved' });
    if (state !== 'saving') this.#saveLater(pauseBeforeSaving);
  }

  #saveLater(milliseconds: number): void {
    this.#waiting?.();
    this.#waiting = this.#world.later(milliseconds, () => void this.save());
  }

  #say(saving: Saving): void {
    this.#saving = saving;
    this.#shown = this.#look();
    for (const listener of this.#listeners) listener();
  }

  #look(): Shown {
    const { draft, done: past, undone } = this.#history;
    return {
      draft,
      saving: this.#saving,
      undoes: past[0]?.did.text ?? null,
      redoes: undone[0]?.did.text ?? null,
    };
  }
}
