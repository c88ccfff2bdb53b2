const firstWeights = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1];
const secondWeights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

/** Eleven digits with a possible day and month and both check digits right (Skatteetaten's modulus 11). */
export function isNationalId(value: string): boolean {
  if (!/^\d{6} ?\d{5}$/.test(value)) return false;
  const digits = [...value.replace(' ', '')].map(Number);
  // D-numbers add 40 to the day; synthetic and help numbers add 40, 65 or 80 to the month.
  const day = (digits[0]! % 4) * 10 + digits[1]!;
  const month = digits[2]! * 10 + digits[3]!;
  const monthFits = [0, 40, 65, 80].some((added) => month - added >= 1 && month - added <= 12);
  if (day < 1 || day > 31 || !monthFits) return false;
  return [firstWeights, secondWeights].every(
    (weights) => weights.reduce((sum, weight, at) => sum + weight * digits[at]!, 0) % 11 === 0,
  );
}
