/** Sets of small whole numbers as bits: 32 to a word. */
export type Bits = Uint32Array;

export function bitsOf(size: number, members: Iterable<number>): Bits {
  const bits = new Uint32Array((size + 31) >> 5);
  for (const member of members) bits[member >> 5] = (bits[member >> 5] as number) | (1 << (member & 31));
  return bits;
}

export function isWithin(part: Bits, whole: Bits): boolean {
  for (let word = 0; word < part.length; word++) {
    if (((part[word] as number) & ~(whole[word] as number)) !== 0) return false;
  }
  return true;
}

export function overlaps(one: Bits, other: Bits): boolean {
  for (let word = 0; word < one.length; word++) {
    if (((one[word] as number) & (other[word] as number)) !== 0) return true;
  }
  return false;
}

export function without(whole: Bits, part: Bits): Bits {
  return whole.map((word, index) => word & ~(part[index] as number));
}

export function sizeOf(bits: Bits): number {
  let size = 0;
  for (let word of bits) {
    for (; word !== 0; word &= word - 1) size += 1;
  }
  return size;
}

export function membersOf(bits: Bits): number[] {
  const members: number[] = [];
  bits.forEach((word, index) => {
    for (let left = word; left !== 0; left &= left - 1) {
      members.push((index << 5) + 31 - Math.clz32(left & -left));
    }
  });
  return members;
}

export function bitsKey(bits: Bits): string {
  return bits.join();
}
