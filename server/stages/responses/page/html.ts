/** Html that is safe to send: made by `html` only, which escapes whatever is put into it that is not html itself. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  toString(): string {
    return this.text;
  }
}

type Part = Html | string | number | false | null | undefined | readonly Part[];

/** A template: texts put in are escaped, html is not, lists are joined, and what is false or missing leaves nothing. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  return new Html(strings.reduce((made, string, index) => made + written(parts[index - 1]) + string));
}

/** An author's html, which was checked to hold nothing but a few plain tags when the questionnaire was saved. */
export function checkedHtml(text: string): Html {
  return new Html(text);
}

function written(part: Part): string {
  if (part instanceof Html) return part.text;
  if (Array.isArray(part)) return part.map(written).join('');
  return part === false || part === null || part === undefined ? '' : escaped(String(part));
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? '');
}
