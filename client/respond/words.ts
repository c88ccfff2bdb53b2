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
  return controls
    .filter((control) => !isChoice(control) && control.value.trim() !== '')
    .map((control) => {
      const words =
        control instanceof HTMLSelectElement ? textOf(control.selectedOptions[0]) : control.value.trim();
      const own = control.labels?.[0];
      // Where a question has several fields, each is named.
      return controls.length > 1 &&
        own &&
        own.closest('.question') === block &&
        own !== block.firstElementChild
        ? `${textOf(own)}: ${words}`
        : words;
    });
}

const wordOf = (input: HTMLInputElement) => input.getAttribute('aria-label') ?? textOf(input.labels?.[0]);

const textOf = (element: Element | null | undefined) => (element?.textContent ?? '').trim();
