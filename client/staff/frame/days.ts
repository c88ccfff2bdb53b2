/** «7, 14» as days; an empty text is none. Null: not whole numbers from 1 to 365, or more than five. */
export function readDays(typed: string): number[] | null {
  const words = typed.split(/[\s,;]+/).filter((word) => word !== '');
  const days = words.map((word) => (/^\d{1,3}$/.test(word) ? Number(word) : 0));
  return days.length <= 5 && days.every((day) => day >= 1 && day <= 365) ? days : null;
}
