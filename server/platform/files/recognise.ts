const zip = Buffer.from([0x50, 0x4b, 0x03, 0x04]);
const oldWorkbook = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);
/** What a table of questions has in its first lines, in every format of tables. */
const heads = /\b(?:class|type|survey)\b/i;

/**
 * Whether the beginning of a file could be that of a questionnaire: JSON, XML, a workbook, or a table with the headings of one. It
 * costs nothing, so that what is plainly something else costs no process.
 */
export function couldBeQuestionnaire(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 4_096));
  if ([zip, oldWorkbook].some((magic) => start.subarray(0, 4).equals(magic))) return true;
  const text = start
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart();
  return /^[{[<]/.test(text) || heads.test(text);
}

/** The same of a file of translations: XML, a workbook, or a table with the column that every one has. */
export function couldBeTranslations(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 4_096));
  if (start.subarray(0, 4).equals(zip)) return true;
  const text = start
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart();
  return text.startsWith('<') || (!/^[{[]/.test(text) && /\bkey\b/i.test(text));
}
