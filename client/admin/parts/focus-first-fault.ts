/**
 * Moves the focus to the first field that is wrong, once it is drawn as such. A group of radio buttons says so with
 * `data-fault`. What is folded away is opened first: what is not seen cannot have the focus.
 */
export function focusFirstFault(among: () => HTMLElement | null): void {
  requestAnimationFrame(() => {
    const field = among()?.querySelector<HTMLElement>('[aria-invalid="true"], [data-fault] input');
    field?.closest('details')?.setAttribute('open', '');
    field?.focus();
  });
}
