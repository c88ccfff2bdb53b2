import { describe, expect, it } from 'vitest';
import {
  type Answer,
  type Did,
  DraftSession,
  pauseBeforeRetrying,
} from '../../../client/designer/editor/session.ts';
import { withText } from '../../../server/core/draft/edit/text.ts';
import { blankDraft, type Draft } from '../../../server/core/draft/format.ts';

const blank = () => blankDraft('bibliotek', 'user', { nb: 'Biblioteket' });
const title = (words: string) => (draft: Draft) => withText(draft, 'title', 'nb', words);
const purpose = (words: string) => (draft: Draft) => withText(draft, 'purpose', 'nb', words);
const did = (text: string, joins?: string): Did => ({ text, joins });

/** A session with a world where time stands until it is moved, and a server that answers what it is told to. */
function opened(answers: (Answer | ((document: Draft) => Answer))[]) {
  const planned: { after: number; act(): void }[] = [];
  const sent: { baseRevision: number; document: Draft }[] = [];
  const session = new DraftSession(
    { revision: 1, document: blank() },
    {
      put: async (given) => {
        sent.push(given);
        const answer = answers.shift();
        if (!answer) throw new Error('nothing more was to be saved');
        return typeof answer === 'function' ? answer(given.document) : answer;
      },
      now: () => 1_000,
      later(after, act) {
        const plan = { after, act };
        planned.push(plan);
        return () => {
          const at = planned.indexOf(plan);
          if (at >= 0) planned.splice(at, 1);
        };
      },
    },
  );
  const passes = async () => {
    for (const { act } of planned.splice(0)) act();
    for (let turn = 0; turn < 5; turn++) await Promise.resolve();
  };
  return { session, planned, sent, passes };
}

const saved =
  (revision: number) =>
  (document: Draft): Answer => ({ outcome: 'saved', revision, document });

describe('a draft while it is written', () => {
  it('is saved a moment after the last letter, once', async () => {
    const { session, planned, sent, passes } = opened([saved(2)]);
    for (const words of ['F', 'Fo', 'Fol']) session.act(title(words), did('title', 'title'));
    expect(planned).toHaveLength(1);
    expect(session.shown().saving).toEqual({ state: 'unsaved' });
    await passes();
    expect(sent).toHaveLength(1);
    expect(sent[0]?.document.title['nb']).toBe('Fol');
    expect(session.shown().saving).toEqual({ state: 'saved', at: 1_000 });
    expect(session.kept).toBeNull();
    session.undo();
    expect(session.shown().draft).toEqual(blank());
    expect(session.shown().redoes).toBe('title');
  });

  it('is saved before a file is made of it, and says where it could not be', async () => {
    const { session, sent } = opened([saved(2), { outcome: 'refused', code: 'draft-too-large' }]);
    expect(await session.settled()).toBe(true);
    expect(sent).toHaveLength(0);
    session.act(title('Folkebiblioteket'), did('title'));
    expect(await session.settled()).toBe(true);
    expect(sent[0]?.document.title['nb']).toBe('Folkebiblioteket');
    session.act(purpose('Derfor'), did('purpose'));
    expect(await session.settled()).toBe(false);
  });

  it('goes on being written while it is saved, and is saved again', async () => {
    const { session, sent, passes } = opened([saved(2), saved(3)]);
    session.act(title('En'), did('a'));
    const saving = session.save();
    session.act(purpose('To'), did('b'));
    expect(session.shown().saving).toEqual({ state: 'saving' });
    await saving;
    expect(session.shown().saving).toEqual({ state: 'unsaved' });
    await passes();
    expect(sent.map(({ baseRevision }) => baseRevision)).toEqual([1, 2]);
    expect(sent[1]?.document).toMatchObject({ title: { nb: 'En' }, purpose: { nb: 'To' } });
  });

  it('is kept where the server does not answer, and tried again', async () => {
    const { session, planned, passes } = opened([{ outcome: 'away' }, saved(2)]);
    session.act(title('En'), did('a'));
    await passes();
    expect(session.shown().saving).toEqual({ state: 'retrying' });
    expect(session.kept?.draft.title['nb']).toBe('En');
    expect(planned.map(({ after }) => after)).toEqual([pauseBeforeRetrying]);
    await passes();
    expect(session.shown().saving).toMatchObject({ state: 'saved' });
  });

  it('says why it was not saved, and is saved when that is mended', async () => {
    const { session, passes } = opened([{ outcome: 'refused', code: 'national-identity-number' }, saved(2)]);
    session.act(title('En'), did('a'));
    await passes();
    expect(session.shown().saving).toEqual({ state: 'refused', code: 'national-identity-number' });
    session.act(title('To'), did('a'));
    await passes();
    expect(session.shown().saving).toMatchObject({ state: 'saved' });
  });
});

describe('a draft that two write', () => {
  it('has what both have written, and one’s own steps can still be taken back', async () => {
    const { session, passes } = opened([
      (document) => ({ outcome: 'saved', revision: 3, document: purpose('Deres')(document) }),
      saved(4),
    ]);
    session.act(title('Min'), did('a'));
    await passes();
    expect(session.shown().draft).toMatchObject({ title: { nb: 'Min' }, purpose: { nb: 'Deres' } });
    expect(session.undo()).toEqual(did('a'));
    expect(session.shown().draft).toMatchObject({ title: { nb: 'Biblioteket' }, purpose: { nb: 'Deres' } });
    await passes();
    expect(session.shown().redoes).toBe('a');
    expect(session.redo()?.text).toBe('a');
  });

  it('takes in what the other has saved meanwhile', () => {
    const { session } = opened([]);
    session.refreshed({ revision: 2, document: purpose('Deres')(blank()) });
    expect(session.shown().draft.purpose['nb']).toBe('Deres');
    expect(session.revision).toBe(2);
    session.refreshed({ revision: 1, document: blank() });
    expect(session.shown().draft.purpose['nb']).toBe('Deres');
    expect(session.undo()).toBeNull();
  });

  it('asks where both have written the same, and loses neither', async () => {
    const theirs = purpose('Hvorfor')(title('Deres')(blank()));
    const { session, sent, passes } = opened([
      { outcome: 'conflict', revision: 2, document: theirs },
      saved(3),
    ]);
    session.act(title('Min'), did('a'));
    await passes();
    const { saving, draft } = session.shown();
    expect(saving).toMatchObject({
      state: 'conflict',
      conflicts: [{ path: ['title', 'nb'], base: 'Biblioteket', mine: 'Min', theirs: 'Deres' }],
    });
    expect(draft.title['nb']).toBe('Min');
    session.refreshed({ revision: 5, document: blank() });
    await session.save();
    session.resolve(['mine']);
    expect(session.shown().draft).toMatchObject({ title: { nb: 'Min' }, purpose: { nb: 'Hvorfor' } });
    await passes();
    expect(sent[1]).toMatchObject({ baseRevision: 2, document: { title: { nb: 'Min' } } });
    session.resolve(['theirs']);
    expect(session.shown().saving).toMatchObject({ state: 'saved' });
  });

  it('has theirs where that is chosen, and is saved with no more ado', async () => {
    const theirs = title('Deres')(blank());
    const { session, passes } = opened([{ outcome: 'conflict', revision: 2, document: theirs }]);
    session.act(title('Min'), did('a'));
    await passes();
    session.resolve(['theirs']);
    await passes();
    expect(session.shown()).toMatchObject({ draft: { title: { nb: 'Deres' } }, saving: { state: 'saved' } });
  });

  it('goes on with what was written before the page was left', async () => {
    const { session, sent, passes } = opened([saved(2)]);
    session.goOnWith({ base: { revision: 1, document: blank() }, draft: title('Min')(blank()) });
    expect(session.shown().saving).toEqual({ state: 'unsaved' });
    await passes();
    expect(sent[0]?.document.title['nb']).toBe('Min');
  });

  it('is saved to the last letter when the page is left while it is saved', async () => {
    const { session, sent, planned } = opened([saved(2), saved(3)]);
    session.act(title('En'), did('a'));
    void session.save();
    session.act(title('To'), did('b'));
    expect(session.shown().saving).toEqual({ state: 'saving' });
    await session.leave();
    expect(sent.map(({ document }) => document.title['nb'])).toEqual(['En', 'To']);
    expect(sent[1]?.baseRevision).toBe(2);
    expect(session.kept).toBeNull();
    await session.save();
    expect(sent).toHaveLength(2);
    expect(planned.filter(({ after }) => after < pauseBeforeRetrying).length).toBeLessThanOrEqual(1);
  });

  it('is said anew for each letter while it is saved, so that none is missing of what the device keeps', async () => {
    const { session } = opened([saved(2)]);
    session.act(title('En'), did('a', 'title'));
    void session.save();
    const before = session.shown().saving;
    session.act(title('Eng'), did('a', 'title'));
    expect(session.shown().saving).not.toBe(before);
    expect(session.kept?.draft.title['nb']).toBe('Eng');
  });

  it('waits for what is chosen when it is left in a conflict, and is kept', async () => {
    const theirs = withText(blank(), 'title', 'nb', 'Deres');
    const { session, sent } = opened([{ outcome: 'conflict', revision: 2, document: theirs }]);
    session.act(title('Mitt'), did('a'));
    await session.save();
    await session.leave();
    expect(sent).toHaveLength(1);
    expect(session.kept?.draft.title['nb']).toBe('Mitt');
  });
});
