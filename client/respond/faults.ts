import { titled } from '../../server/core/wording/titled.ts';
import type { Facts, QuestionFacts } from '../../server/stages/responses/page/facts.ts';
import { controlsOf, isChoice } from './form.ts';
import { blockOf, titleOf } from './words.ts';

export interface Fault {
  /** The question's name, or `code`. */
  place: string;
  words: string;
}

/** What is missing or too much among these questions. Whatever else is wrong, the server tells. */
export function faultsAmong(
  facts: Facts,
  questions: readonly QuestionFacts[],
  isRequired: (name: string) => boolean,
): Fault[] {
  return questions.flatMap(({ name, type, rows, most, missing }) => {
    const block = blockOf(name);
    if (!block) return [];
    const controls = controlsOf(block);
    const chosen = controls.filter((control) =>
      isChoice(control) ? control.checked : control.value.trim() !== '',
    );
    // A ranking is whole, or not begun.
    const isWanted = isRequired(name) || (type === 'ranking' && chosen.length > 0);
    if (isWanted && chosen.length < (rows?.length ?? 1)) return [{ place: name, words: missing }];
    if (most !== undefined && chosen.length > most)
      return [{ place: name, words: facts.texts.tooManyChosen }];
    return [];
  });
}

/** Marks what is wrong, and says it on top of what is shown, with links. Focus goes there. None: takes the marks away. */
export function showFaults(
  form: HTMLFormElement,
  facts: Facts,
  faults: readonly Fault[],
  top: Element,
): void {
  clearFaults(form);
  if (faults.length === 0) return;
  const box = document.createElement('div');
  box.className = 'error-summary';
  box.tabIndex = -1;
  box.setAttribute('role', 'alert');
  const heading = document.createElement('h2');
  heading.textContent = facts.texts.errorSummary;
  const list = document.createElement('ul');
  box.append(heading, list);
  for (const { place, words } of faults) {
    const block =
      place === 'code' ? (document.getElementById('code')?.closest('.question') ?? null) : blockOf(place);
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = `#${block?.id || 'code'}`;
    link.textContent = place === 'code' || !block ? words : titled(titleOf(block), words);
    link.addEventListener('click', (event) => {
      event.preventDefault();
      const first = block && controlsOf(block)[0];
      block?.scrollIntoView({ block: 'start' });
      first?.focus({ preventScroll: true });
    });
    item.append(link);
    list.append(item);
    if (block) mark(block, words);
  }
  top.after(box);
  box.focus();
}

/** Takes away the list on top, the words at each question and what is read aloud of them. */
export function clearFaults(form: HTMLFormElement): void {
  for (const old of form.querySelectorAll('.error-summary, .error')) old.remove();
  for (const block of form.querySelectorAll('.wrong')) {
    block.classList.remove('wrong');
    for (const control of block.querySelectorAll('[aria-invalid]')) control.removeAttribute('aria-invalid');
    for (const told of [block, ...block.querySelectorAll('[aria-describedby]')]) {
      const left = (told.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .filter((id) => !id.endsWith('-error'));
      if (left.join('')) told.setAttribute('aria-describedby', left.join(' '));
      else told.removeAttribute('aria-describedby');
    }
  }
}

function mark(block: Element, words: string): void {
  const error = document.createElement('p');
  error.className = 'error';
  error.id = `${block.id || 'code'}-error`;
  error.textContent = words;
  block.classList.add('wrong');
  block.querySelector(':scope > legend, :scope > label')?.after(error);
  const told = block.matches('fieldset') ? block : (controlsOf(block)[0] ?? block);
  told.setAttribute('aria-describedby', `${told.getAttribute('aria-describedby') ?? ''} ${error.id}`.trim());
  if (told !== block) told.setAttribute('aria-invalid', 'true');
}
