import { describe, expect, it } from 'vitest';
import { afterLeft, leaving } from '../../../client/designer/leaving.ts';

describe('a draft whose page is left', () => {
  it('is read when what was written last is saved, and no other draft waits for it', async () => {
    const order: string[] = [];
    let save = () => {};
    leaving(
      'a',
      new Promise<void>((resolve) => {
        save = resolve;
      }),
    );
    const reading = afterLeft('a', async () => order.push('read'));
    await afterLeft('b', async () => order.push('other'));
    save();
    await reading;
    expect(order).toEqual(['other', 'read']);
  });
});
