import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SentFile } from '../../../server/core/sent-file/sent-file.ts';
import { jpegOf, pngOf, tellingJpeg, tellingPng } from '../../fixtures/pictures.ts';

const secret = /Kari|Nordmann|2026:11|Canon|69\.65|http/;
const textOf = (file: SentFile | null) => Buffer.from(file?.bytes ?? []).toString('latin1');
/** Segments of a JPEG before its first scan. */
function segmentsOf(file: SentFile | null): string[] {
  const bytes = Buffer.from(file?.bytes ?? []);
  const names: string[] = [];
  for (let at = 2; bytes[at] === 0xff && bytes[at + 1] !== 0xda; at += 2 + bytes.readUInt16BE(at + 2)) {
    names.push((bytes[at + 1] as number).toString(16));
  }
  return names;
}

describe('a JPEG', () => {
  it('loses place, time, camera, comment, profile, thumbnail and what follows its end, and keeps the picture', () => {
    const told = tellingJpeg({ orientation: 1 });
    expect(told.toString('latin1')).toMatch(secret);
    const file = SentFile.from(told);
    expect(file?.kind).toBe('jpeg');
    expect(textOf(file)).not.toMatch(secret);
    expect(Buffer.from(file?.bytes ?? []).equals(jpegOf())).toBe(true);
  });

  it.each([3, 6, 8])('keeps which way is up (%i), and nothing else of the camera’s', (orientation) => {
    for (const endian of ['II', 'MM'] as const) {
      const file = SentFile.from(tellingJpeg({ orientation, endian }));
      expect(textOf(file)).not.toMatch(secret);
      expect(segmentsOf(file)[0]).toBe('e1');
      // Done again, the same stands: the tag that is written is the tag that is read.
      expect(textOf(SentFile.from(file?.bytes ?? new Uint8Array()))).toBe(textOf(file));
      expect(Buffer.from(file?.bytes ?? [])[31]).toBe(orientation);
    }
  });

  it('keeps what Adobe says of colours, and nothing that only has its name', () => {
    const adobe = Buffer.from('Adobe\0d\0\0\0\0\x01', 'latin1');
    const other = Buffer.from('Adobe, owner Kari Nordmann');
    expect(segmentsOf(SentFile.from(jpegOf([0xee, adobe])))).toContain('ee');
    expect(segmentsOf(SentFile.from(jpegOf([0xee, other])))).not.toContain('ee');
  });

  it('is whole with several scans, restarts and stuffed bytes', () => {
    const scan = Buffer.concat([Buffer.of(0xff, 0xda, 0, 3, 1), Buffer.of(1, 0xff, 0, 2, 0xff, 0xd3, 4)]);
    const whole = jpegOf();
    const two = Buffer.concat([whole.subarray(0, -2), scan, whole.subarray(-2)]);
    expect(textOf(SentFile.from(two))).toBe(two.toString('latin1'));
  });

  it('is not taken when it is cut off, or holds no picture', () => {
    const whole = tellingJpeg({ orientation: 6 });
    const picture = whole.indexOf(Buffer.of(0xff, 0xd9));
    for (const length of [3, 4, 10, 40, 200, picture - 1, picture, picture + 1]) {
      expect(SentFile.from(whole.subarray(0, length))).toBeNull();
    }
    expect(SentFile.from(Buffer.of(0xff, 0xd8, 0xff, 0xd9))).toBeNull();
    expect(SentFile.from(Buffer.of(0xff, 0xd8, 0xff, 0xe0, 0, 1, 0xff, 0xd9))).toBeNull();
  });

  it('with a directory that points outside itself is taken as lying the right way', () => {
    const exif = (...bytes: number[]) => Buffer.from([0x45, 0x78, 0x69, 0x66, 0, 0, ...bytes]);
    for (const content of [
      exif(0x4d, 0x4d, 0, 0x2a, 0xff, 0xff, 0xff, 0xff),
      exif(0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0xff, 0xff),
      exif(0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 99, 0, 0),
      exif(0x4d),
    ]) {
      expect(segmentsOf(SentFile.from(jpegOf([0xe1, content])))).not.toContain('e1');
    }
  });
});

describe('a PNG', () => {
  it('loses texts, time, place, profile and what follows its end, and keeps the picture', () => {
    const told = tellingPng();
    expect(told.toString('latin1')).toMatch(secret);
    const file = SentFile.from(told);
    expect(file?.kind).toBe('png');
    expect(Buffer.from(file?.bytes ?? []).equals(pngOf())).toBe(true);
  });

  it('is not taken when it is cut off, begins wrongly or holds no picture', () => {
    const whole = tellingPng();
    const picture = whole.indexOf('IEND');
    for (const length of [8, 20, 33, 100, picture, picture + 7]) {
      expect(SentFile.from(whole.subarray(0, length))).toBeNull();
    }
    expect(SentFile.from(Buffer.concat([whole.subarray(0, 8), whole.subarray(33)]))).toBeNull();
    const noPicture = pngOf().subarray(0, 33);
    expect(SentFile.from(Buffer.concat([noPicture, pngOf().subarray(-12)]))).toBeNull();
  });
});

describe('anything else', () => {
  it.each(['<svg xmlns="http://www.w3.org/2000/svg"/>', '%PDF-1.7', 'GIF89a', ''])(
    '%j is not taken',
    (text) => {
      expect(SentFile.from(Buffer.from(text))).toBeNull();
    },
  );

  it('whatever stands in a picture’s place neither throws nor makes it longer by more than the tag', () => {
    const start = fc.constantFrom(tellingJpeg({ orientation: 6 }), tellingPng());
    const change = fc.array(fc.tuple(fc.nat(700), fc.nat(255)), { maxLength: 20 });
    fc.assert(
      fc.property(start, change, (whole, changes) => {
        const bytes = Buffer.from(whole);
        for (const [at, value] of changes) bytes[at % bytes.length] = value;
        const file = SentFile.from(bytes);
        expect(file?.bytes.length ?? 0).toBeLessThanOrEqual(bytes.length + 36);
      }),
      { numRuns: 500 },
    );
  });
});
