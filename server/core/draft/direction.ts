/** Languages that are written from right to left, by the first part of their tags. */
const fromRight = ['ar', 'fa', 'he', 'ur', 'ps', 'ckb', 'yi', 'dv', 'sd', 'ug'];

/** Which way a language is written, by its tag. */
export function directionOf(tag: string): 'rtl' | 'ltr' {
  return fromRight.includes(tag.split('-')[0] as string) ? 'rtl' : 'ltr';
}
