import type { Facts } from '../../server/stages/responses/page/facts.ts';

/**
 * Shown only when the server has acknowledged. Says what happens next; in the demo, lets it happen now. `isClosed`: the round
 * had closed then, whatever it had when this page came.
 */
export function showReceipt(facts: Facts, main: HTMLElement, isClosed = false): void {
  const template = document.getElementById('receipt') as HTMLTemplateElement;
  main.replaceChildren(template.content.cloneNode(true));
  if (isClosed) {
    main.querySelector('[data-open]')?.remove();
    main.querySelector('[data-closed]')?.removeAttribute('hidden');
  }
  window.scrollTo(0, 0);
  main.querySelector<HTMLElement>('h1')?.focus();
  const demo = main.querySelector<HTMLElement>('.demo');
  const button = demo?.querySelector('button');
  if (!demo || !button) return;
  demo.hidden = false;
  button.addEventListener('click', async () => {
    const status = demo.querySelector('[role=status]') as HTMLElement;
    button.disabled = true;
    status.textContent = button.dataset['closing'] ?? '';
    try {
      await closeNow(facts);
    } catch {
      button.disabled = false;
      status.textContent = facts.texts.failed;
    }
  });
}

async function closeNow({ municipality, roundId, language }: Facts): Promise<void> {
  const closed = await fetch(`/api/${municipality}/demo/rounds/${roundId}/close`, { method: 'POST' });
  if (!closed.ok) throw new Error(`status ${closed.status}`);
  // A round of some thousand answers takes a few seconds.
  for (let tries = 0; tries < 60; tries++) {
    const round = (await (await fetch(`/api/${municipality}/rounds/${roundId}`)).json()) as {
      results: { indicatorKey: string } | null;
    };
    if (round.results) {
      window.location.assign(`/${municipality}/${language}/indikator/${round.results.indicatorKey}`);
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
  throw new Error('no result yet');
}
