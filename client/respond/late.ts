import type { Facts } from '../../server/stages/responses/page/facts.ts';
import { leaveNothing } from './copy.ts';
import type { Draft } from './draft.ts';

/** For whoever has answers left when the round takes no more: what became of them, and a text to take care of. */
export function showLate(facts: Facts, draft: Draft, pictures: readonly [string, Blob][]): void {
  const { texts } = facts;
  const template = document.getElementById(
    draft.submissionId ? 'late-unsure' : 'late',
  ) as HTMLTemplateElement;
  const links = [...document.querySelectorAll('main a.primary')];
  const main = document.querySelector('main') as HTMLElement;
  main.replaceChildren(template.content.cloneNode(true), ...links);
  const box = main.querySelector('textarea') as HTMLTextAreaElement;
  const status = main.querySelector('[role=status]') as HTMLElement;
  box.value = draft.lines.map(({ question, answer }) => `${question}\n${answer}`).join('\n\n');
  const place = main.querySelector('[data-picture]') as HTMLElement | null;
  // One that was taken on the page lies nowhere else.
  for (const [, picture] of pictures) {
    const mine = place?.cloneNode(true) as HTMLElement | undefined;
    if (!place || !mine) continue;
    mine.hidden = false;
    (mine.firstElementChild as HTMLAnchorElement).href = URL.createObjectURL(picture);
    place.before(mine);
  }
  main.querySelector('[data-copy]')?.addEventListener('click', async () => {
    status.textContent = (await copied(box)) ? texts.copied : texts.notCopied;
  });
  main.querySelector('[data-forget]')?.addEventListener('click', async () => {
    if (!window.confirm(texts.deleteDraftConfirm)) return;
    await leaveNothing(facts);
    window.location.reload();
  });
  main.querySelector<HTMLElement>('h1')?.focus();
}

/** Where the browser gives no access to the clipboard, the text is marked, so that one can copy it by hand. */
async function copied(box: HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(box.value);
    return true;
  } catch {
    box.focus();
    box.select();
    return false;
  }
}
