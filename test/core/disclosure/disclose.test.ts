import { describe, expect, it } from 'vitest';
import { discloseFigures } from '../../../server/core/disclosure/disclose.ts';

describe('figures', () => {
  const never = () => {
    throw new Error('computed though it is not told');
  };

  it('are computed only as far as they are told', () => {
    expect(discloseFigures('nothing', never, never, never)).toEqual({ shown: 'nothing' });
    expect(discloseFigures('nearlyAll', never, never, () => ({ value: 6 }))).toEqual({
      shown: 'nearlyAll',
      value: 6,
    });
    expect(discloseFigures('mean', () => ({ n: 7, mean: 4.5 }), never, never)).toEqual({
      shown: 'mean',
      n: 7,
      mean: 4.5,
    });
  });
});
