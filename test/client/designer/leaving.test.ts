import { describe, expect, it } from 'vitest';
import { leaving, whenLeft } from '../../../client/designer/leaving.ts';

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
    const reading = whenLeft('a').then(() => order.push('read'));
    await whenLeft('b');
    order.push('other');
    save();
    await reading;
    await whenLeft('a');
    expect(order).toEqual(['other', 'read']);
  });
});
