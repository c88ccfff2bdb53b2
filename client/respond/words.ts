import { controlsOf, isChoice } from './form.ts';

/** The block of a question. */
export function blockOf(name: string): HTMLElement | null {
  return document.getElementById(`q-${name.replaceAll('.', '-')}`);
}

/** What a question, or a row of one, is called on the page. */
export function titleOf(block: Element): string {
  return textOf(block.querySelector(':scope > legend, :scope > label'));
}

/** An answer as the person would say it, in one line or one for each row. Empty: not answered. */
export function answerLines(block: Element): string[] {
  const ranked = [...block.querySelectorAll<HTMLElement>('.rank')];
  if (ranked.length > 0) {
    return ranked
      .map((label) => ({
        place: label.querySelector('select')?.value ?? '',
        word: textOf(label.querySelector('span')),
      }))
      .filter(({ place }) => place !== '')
      .sort((one, other) => Number(one.place) - Number(other.place))
      .map(({ place, word }) => `${place}. ${word}`);
  }
  const rows = [...block.querySelectorAll('.matrix-row')];
  if (rows.length > 0) {
    return rows.flatMap((row) => linesIn(row).map((answer) => `${titleOf(row)}: ${answer}`));
  }
  return linesIn(block);
}

function linesIn(block: Element): string[] {
  const controls = controlsOf(block);
  const chosen = controls.filter(isChoice).filter(({ checked }) => checked);
  if (chosen.length > 0) return [chosen.map(wordOf).join(', ')];
  return controls.filter((control) => !isChoice(control) && control.value.trim() !== '').map(writtenIn);
}

function writtenIn(control: HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement): string {
  if (control instanceof HTMLSelectElement) return textOf(control.selectedOptions[0]);
  if (control.type === 'file') return control.dataset['words'] ?? '';
  if (control.type !== 'date') return control.value.trim();
  const day = new Date(`${control.value}T12:00:00`);
  return new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'long' }).format(day);
}

const wordOf = (input: HTMLInputElement) => input.getAttribute('aria-label') ?? textOf(input.labels?.[0]);

const textOf = (element: Element | null | undefined) => (element?.textContent ?? '').trim();
