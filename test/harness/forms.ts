/** A page without scripts, as a browser reads it: the one form in it with its fields as they stand, and its buttons. */
export interface FormPage {
  status: number;
  headers: Headers;
  text: string;
  heading: string;
  language: string;
  action: string;
  fields: [string, string][];
  /** What may be chosen: values by the name of the radio group, checkbox or list. */
  choices: Map<string, string[]>;
  buttons: string[];
}

const entities: Record<string, string> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};
const plain = (text: string) =>
  text.replaceAll(/&(lt|gt|quot|#39|amp);/g, (entity) => entities[entity] ?? '');
const attribute = (tag: string, name: string) => {
  const [, value] = new RegExp(`\\s${name}="([^"]*)"`).exec(tag) ?? [];
  return value === undefined ? undefined : plain(value);
};

/** Reads the page. What stands in `noscript` is there: this is a browser without scripts. */
export async function readPage(response: Response): Promise<FormPage> {
  const text = await response.text();
  // What is in templates is for scripts, and neither shown nor sent.
  const body = text.slice(text.indexOf('<body')).replaceAll(/<template.*?<\/template>/gs, '');
  const page: FormPage = {
    status: response.status,
    headers: response.headers,
    text,
    heading: plain(/<h1[^>]*>([^<]*)</.exec(body)?.[1] ?? ''),
    language: /<html lang="(\w+)"/.exec(text)?.[1] ?? '',
    action: attribute(/<form[^>]*>/.exec(body)?.[0] ?? '', 'action') ?? '',
    fields: [],
    choices: new Map(),
    buttons: [],
  };
  for (const [tag] of body.matchAll(/<input[^>]*>/g)) readInput(page, tag);
  for (const [, tag = '', written = ''] of body.matchAll(/<textarea([^>]*)>\n?([^<]*)</g)) {
    const name = attribute(tag, 'name');
    if (name) page.fields.push([name, plain(written)]);
  }
  for (const [, tag = '', options = ''] of body.matchAll(/<select([^>]*)>(.*?)<\/select>/gs)) {
    const chosen = /<option[^>]* selected>/.exec(options)?.[0] ?? '';
    page.fields.push([attribute(tag, 'name') ?? '', attribute(chosen, 'value') ?? '']);
  }
  for (const [tag] of body.matchAll(/<button[^>]*>/g)) page.buttons.push(attribute(tag, 'value') ?? '');
  return page;
}

function readInput(page: FormPage, tag: string): void {
  const [name = '', value = ''] = [attribute(tag, 'name'), attribute(tag, 'value')];
  const isChoice = /type="(radio|checkbox)"/.test(tag);
  if (isChoice) page.choices.set(name, [...(page.choices.get(name) ?? []), value]);
  if (!isChoice || / checked>/.test(tag)) page.fields.push([name, value]);
}

/** The form as it is sent when a button is pressed, with what was chosen and written put in. */
export function filled(
  page: FormPage,
  go: string,
  given: Record<string, string | string[]> = {},
): URLSearchParams {
  const form = new URLSearchParams(page.fields.filter(([name]) => given[name] === undefined));
  for (const [name, value] of Object.entries(given)) {
    for (const each of Array.isArray(value) ? value : [value]) form.append(name, each);
  }
  form.append('go', go);
  return form;
}

/** The same as a form that carries files is sent: `files` are bytes by field, each under the name it had on the device. */
export function filledWithFiles(
  page: FormPage,
  go: string,
  files: Record<string, Buffer>,
  given: Record<string, string> = {},
): FormData {
  const form = new FormData();
  for (const [name, value] of filled(page, go, given))
    if (files[name] === undefined) form.append(name, value);
  for (const [name, bytes] of Object.entries(files)) {
    form.append(name, new Blob([new Uint8Array(bytes)], { type: 'image/svg+xml' }), 'Kari Nordmann.svg');
  }
  return form;
}
