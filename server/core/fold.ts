/**
 * A value made comparable: Unicode composed, lower case, one space where there were several, every dash a hyphen
 * without spaces around it ("18 – 24" is "18-24"), every apostrophe straight.
 */
export function foldValue(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/ ?[\u2010-\u2015\u2212-] ?/g, '-')
    .replace(/[’‘´`]/g, "'")
    .trim();
}

/**
 * A column name made comparable with an item's name, which has no Norwegian letters: ø becomes o, å becomes a, and
 * spaces and hyphens become underscores. Two forms, since æ is written both ae and a.
 */
export function foldName(text: string): string[] {
  const base = foldValue(text).replace(/[ -]/g, '_').replaceAll('ø', 'o').replaceAll('å', 'a');
  return base.includes('æ') ? [base.replaceAll('æ', 'ae'), base.replaceAll('æ', 'a')] : [base];
}
