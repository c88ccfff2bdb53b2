/**
 * JSON as people save it: UTF-8, with or without a byte order mark. Else what is wrong, as the end of a sentence that
 * begins with the file's name: with row and column, and nothing of the file's own text, which can hold anything.
 */
export function parseJson(bytes: Buffer): { json: unknown } | { fault: string } {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { fault: ' is not UTF-8 text. Save it anew as UTF-8.' };
  }
  if (text.trim() === '') return { fault: ' is empty. Choose the file that has the questionnaire.' };
  try {
    return { json: JSON.parse(text) as unknown };
  } catch {
    const before = text.slice(0, placeOfFault(text)).split('\n');
    const column = (before.at(-1)?.length ?? 0) + 1;
    return {
      fault: `, row ${before.length}, column ${column}: this is not JSON. Look for a comma, a quotation mark or a bracket too many or too few.`,
    };
  }
}

const token =
  /\s+|"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|[{}[\],:]/uy;

/** Where the text stops being JSON. V8 tells the place of some faults only, and with pieces of the file. */
function placeOfFault(text: string): number {
  const open: string[] = [];
  // What may stand next: a value, a key, or what comes after a value.
  let expected = 'value';
  let mayClose = false;
  token.lastIndex = 0;
  for (let at = 0; at < text.length; at = token.lastIndex) {
    token.lastIndex = at;
    const found = token.exec(text)?.[0];
    if (found === undefined) return at;
    if (found.trim() === '') continue;
    const inside = open.at(-1);
    const closes = found === '}' || found === ']';
    if (closes) {
      const fits = (expected === 'after' || mayClose) && inside === (found === '}' ? '{' : '[');
      if (!fits) return at;
      open.pop();
      expected = 'after';
    } else if (expected === 'after') {
      if (found !== ',' || inside === undefined) return at;
      expected = inside === '{' ? 'key' : 'value';
    } else if (expected === 'key') {
      if (!found.startsWith('"')) return at;
      expected = 'colon';
    } else if (expected === 'colon') {
      if (found !== ':') return at;
      expected = 'value';
    } else if (found === '{' || found === '[') {
      open.push(found);
      expected = found === '{' ? 'key' : 'value';
    } else if (found === ',' || found === ':') return at;
    else expected = 'after';
    mayClose = found === '{' || found === '[';
  }
  return text.length;
}
