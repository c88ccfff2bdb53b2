/** The id of a question's block on the page. */
export function questionId(name: string): string {
  return `q-${name.replaceAll('.', '-')}`;
}

/**
 * Moves the reader to a question: to its first input, so that it can be answered at once. Not by the address, whose
 * fragment is where a link carries the code.
 */
export function goToQuestion(name: string): void {
  const block = document.getElementById(questionId(name));
  const input = block?.querySelector<HTMLElement>('input:checked, input, select, textarea');
  block?.scrollIntoView({ block: 'start' });
  (input ?? block)?.focus({ preventScroll: true });
}
