import { describe, expect, it } from 'vitest';
import { workPool } from '../../server/platform/work-pool.ts';

/** Work that ends when it is told to. */
function held(): { work: () => Promise<string>; end: () => void } {
  let end = () => {};
  const done = new Promise<void>((go) => {
    end = go;
  });
  return { end: () => end(), work: () => done.then(() => 'done') };
}
const settle = () => new Promise((go) => setImmediate(go));

describe('a pool of work', () => {
  it('does so many at once, lets so many wait and refuses the rest; patient work comes last and is never refused', async () => {
    const pool = workPool({ lanes: 2, waitingLimit: 2 });
    const order: string[] = [];
    const [first, second] = [held(), held()];
    const running = [pool(first.work), pool(second.work)];
    const waiting = [
      pool(async () => order.push('patient'), 'patient'),
      pool(async () => order.push('patient'), 'patient'),
      pool(async () => order.push('one')),
      pool(async () => order.push('two')),
    ];
    await expect(pool(async () => {})).rejects.toMatchObject({ status: 503, code: 'try-again-soon' });
    await settle();
    expect(order).toEqual([]);
    first.end();
    await Promise.all(waiting);
    expect(order).toEqual(['one', 'two', 'patient', 'patient']);
    second.end();
    expect(await Promise.all(running)).toEqual(['done', 'done']);
  });

  it('gives a lane on when work fails', async () => {
    const pool = workPool({ lanes: 1, waitingLimit: 1 });
    const failing = pool(async () => {
      throw new Error('no');
    });
    const after = pool(async () => 'after');
    await expect(failing).rejects.toThrow('no');
    expect(await after).toBe('after');
    expect(await pool(async () => 'again')).toBe('again');
  });
});
