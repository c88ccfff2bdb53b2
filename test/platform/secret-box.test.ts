import { describe, expect, it } from 'vitest';
import { secretBox } from '../../server/platform/crypto/secret-box.ts';

describe('the mark of a text', () => {
  const box = secretBox(Buffer.alloc(32, 1));

  it('is the same each time, and another for another text, place or key', () => {
    const mark = box.mark('ola@fet.no', 'address a').toString('hex');
    expect(box.mark('ola@fet.no', 'address a').toString('hex')).toBe(mark);
    const others = [
      box.mark('ole@fet.no', 'address a'),
      box.mark('ola@fet.no', 'address b'),
      secretBox(Buffer.alloc(32, 2)).mark('ola@fet.no', 'address a'),
    ];
    for (const other of others) expect(other.toString('hex')).not.toBe(mark);
    expect(mark).toMatch(/^[0-9a-f]{64}$/);
  });
});
