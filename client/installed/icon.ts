import { crc32, deflateSync } from 'node:zlib';

/** Red, green and blue, 0–255. */
type Ink = readonly [number, number, number];
const [ground, bar, bad]: Ink[] = [
  [0x00, 0x50, 0x4b],
  [0xff, 0xff, 0xff],
  [0xf2, 0xa4, 0x78],
];

/**
 * A distribution with some at the bad end: heights of six bars from the bottom, in hundredths of the icon. All of it lies within
 * the middle eight tenths, which every phone shows whatever the shape it cuts icons to.
 */
const bars = [
  ...[
    { height: 18, ink: bad },
    { height: 10, ink: bad },
  ],
  ...[16, 28, 46, 38].map((height) => ({ height, ink: bar })),
] as const;
const [left, floor, step, width] = [21, 73, 10, 7.5];

/** The app's icon as a PNG, `size` pixels wide and high. */
export function iconOf(size: number): Buffer {
  const rows = Buffer.alloc(size * (1 + size * 3));
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const at = y * (1 + size * 3) + 1 + x * 3;
      const [red, green, blue] = inkAt(((x + 0.5) / size) * 100, ((y + 0.5) / size) * 100);
      rows[at] = red;
      rows[at + 1] = green;
      rows[at + 2] = blue;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  // Eight bits of each of three colours; nothing else is asked for.
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    ...[
      chunk('IHDR', header),
      chunk('IDAT', deflateSync(rows, { level: 9 })),
      chunk('IEND', Buffer.alloc(0)),
    ],
  ]);
}

/** The ink at a place, in hundredths of the icon. */
function inkAt(x: number, y: number): Ink {
  const at = bars.findIndex((_, index) => x >= left + index * step && x < left + index * step + width);
  const found = bars[at];
  if (found && y < floor && y >= floor - found.height) return found.ink as Ink;
  const isFloor = y >= floor + 1.5 && y < floor + 3.5 && x >= left && x < left + 5 * step + width;
  return (isFloor ? bar : ground) as Ink;
}

/** One part of a PNG: its length, its name, its content and a check of both (PNG specification, 5.3). */
function chunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
