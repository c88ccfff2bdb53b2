import { describe, expect, it } from 'vitest';
import {
  codeAlphabet,
  codeFrom,
  codeWithin,
  inFours,
  isTypedCode,
  isWholeCode,
  normaliseCode,
  typedCodeFrom,
} from '../../server/core/code.ts';

const bytes = (seed: number) =>
  Uint8Array.from({ length: 26 }, (_, index) => (seed * 37 + index * 101 + seed * index) % 256);
const codes = Array.from({ length: 20 }, (_, seed) => typedCodeFrom(bytes(seed)));

describe('a code to type from paper', () => {
  it('is twelve characters and their check, written in fours', () => {
    expect(typedCodeFrom(new Uint8Array(12))).toBe('0000000000000');
    expect(inFours('ABCDEFGHJKMNP')).toBe('ABCD-EFGH-JKMN-P');
    for (const code of codes) {
      expect(code).toHaveLength(13);
      expect(isTypedCode(normaliseCode(inFours(code).toLowerCase()))).toBe(true);
      expect(isWholeCode(code)).toBe(true);
    }
    expect(() => typedCodeFrom(new Uint8Array(11))).toThrow(RangeError);
  });

  it('is seen to be wrong with any one character changed', () => {
    for (const code of codes) {
      for (let at = 0; at < 13; at++) {
        for (const other of codeAlphabet) {
          const changed = code.slice(0, at) + other + code.slice(at + 1);
          expect(isTypedCode(changed)).toBe(other === code[at]);
        }
      }
    }
  });

  it('is seen to be wrong with any two characters swapped, one left out or one too many', () => {
    for (const code of codes) {
      for (let one = 0; one < 13; one++) {
        expect(isTypedCode(code.slice(0, one) + code.slice(one + 1))).toBe(false);
        expect(isTypedCode(`${code.slice(0, one)}7${code.slice(one)}`)).toBe(false);
        for (let other = one + 1; other < 13; other++) {
          const swapped = [...code];
          [swapped[one], swapped[other]] = [code[other] as string, code[one] as string];
          expect(isTypedCode(swapped.join(''))).toBe(code[one] === code[other]);
        }
      }
    }
  });

  it('has no letter that looks like another', () => {
    expect(isTypedCode('U000000000000')).toBe(false);
    expect(normaliseCode('oO iL-l')).toBe('00111');
  });
});

describe('a link’s code', () => {
  it('is twenty-six characters of the same, and another kind', () => {
    const code = codeFrom(bytes(3));
    expect([isWholeCode(code), isTypedCode(code), isWholeCode(code.slice(1))]).toEqual([true, false, false]);
    expect(isWholeCode(`U${code.slice(1)}`)).toBe(false);
    expect(inFours(code)).toMatch(/^(.{4} ){6}.{2}$/);
  });

  it('is found in the whole link, and a code in whatever stands about it', () => {
    const code = codeFrom(bytes(3));
    expect(codeWithin(` https://fet.example/fet/s/1b2c/nb#${code} `)).toBe(code);
    const typed = inFours(typedCodeFrom(bytes(3)));
    for (const dash of ['–', '—', '‑', '.', ' - ', '_']) {
      expect(codeWithin(`«${typed.toLowerCase().replaceAll('-', dash)}».`)).toBe(normaliseCode(typed));
    }
  });
});
