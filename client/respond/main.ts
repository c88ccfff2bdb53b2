import type { Facts } from '../../server/stages/responses/page/facts.ts';
import { forgetCode, takeCode } from './code.ts';
import { dropCopy, leaveNothing } from './copy.ts';
import { type Before, type Carried, isBegun, readDraft, readPictures, takeReceipt } from './draft.ts';
import { showLate } from './late.ts';
import { type PicturePart, picturePart } from './picture-part.ts';
import { showReceipt } from './receipt.ts';
import type { Taken } from './send.ts';
import { Survey } from './survey.ts';

/*
 * The script of the citizen's page. The page can be read, answered and sent without it; with it the themes come at once,
 * what is answered is kept on the device, and what is sent without contact goes when there is contact again.
 */

// A link that is opened in a tab that already shows the page changes only the fragment; its code must be taken too.
window.addEventListener('hashchange', () => {
  const fragment = window.location.hash.slice(1);
  if (fragment && !document.getElementById(fragment)) window.location.reload();
});
let current: Survey | null = null;
start(null);

async function start(carried: Carried | null): Promise<void> {
  const facts = readFacts();
  if (!facts) return onPlainPage();
  if (facts.state === 'preview') return preview(facts);
  const code = takeCode(facts.roundId);
  const taken = carried ? null : await takeReceipt(facts.draftKey);
  if (taken) return received(facts, taken);
  const draft = await readDraft(facts.draftKey);
  const hasAnswers = draft !== null && isBegun(draft);
  // The page came by its worker, and there is nothing to come back to.
  if (!hasAnswers && !carried && navigator.serviceWorker?.controller) dropCopy(facts);
  if (facts.state === 'over') {
    if (draft && hasAnswers) showLate(facts, draft, await readPictures(facts.draftKey, draft));
    return;
  }
  if (facts.state === 'begun') {
    if (!hasAnswers && !carried) return;
    const begun = document.getElementById('begun') as HTMLTemplateElement;
    main().replaceChildren(begun.content.cloneNode(true));
  }
  // Without the part for pictures, the pages are the server's.
  const part = facts.conditions ? await picturePart().catch(() => undefined) : undefined;
  if (part === undefined) return withCode(code);
  const pictures = carried?.pictures ?? (draft && part ? await readPictures(facts.draftKey, draft) : []);
  begin(facts, code, { draft: hasAnswers ? draft : null, carried, pictures }, part);
}

function begin(facts: Facts, code: string, before: Before, part: PicturePart | null): void {
  const form = document.querySelector('form');
  if (!form) return;
  const survey = new Survey(
    facts,
    form,
    code,
    before,
    {
      received: (taken) => received(facts, taken),
      closed: () => window.location.reload(),
      async keptElsewhere() {
        await leaveNothing(facts);
        notice(facts.texts.keptElsewhere, facts.texts.keptElsewhereText);
      },
      forgotten() {
        window.history.replaceState(null, '');
        window.location.reload();
      },
    },
    part,
  );
  current = survey;
  survey.begin(before.carried?.screen);
  survey.code.tryGiven().then((isRefused) => {
    if (isRefused && survey === current) survey.refused('code-not-usable', []);
  });
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[value=stay]')) {
    button.addEventListener('click', (event) => {
      event.preventDefault();
      changeLanguage(survey, button.formAction);
    });
  }
}

function received(facts: Facts, { isClosed }: Taken): void {
  forgetCode(facts.roundId);
  window.history.replaceState(null, '');
  showReceipt(facts, main(), isClosed);
}

/** In a frame on somebody else's page: one goes through it, and nothing is sent, kept or followed. */
async function preview(facts: Facts): Promise<void> {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element && event.target.closest('a');
    if (link) event.preventDefault();
  });
  document.addEventListener('submit', (event) => event.preventDefault());
  // Whoever writes the questions is shown the one they are at, as soon as there is something to show it with.
  let wanted: unknown;
  let survey: Survey | null = null;
  const look = () => survey?.look(typeof wanted === 'string' ? wanted : '');
  window.addEventListener('message', ({ source, data }) => {
    if (source !== window.parent) return;
    wanted = data?.question;
    look();
  });
  const again = () => undefined;
  const form = document.querySelector('form');
  if (!form || !facts.conditions) return;
  const ends = {
    received: () => showReceipt(facts, main()),
    closed: again,
    keptElsewhere: again,
    forgotten: again,
  };
  const part = await picturePart().catch(() => undefined);
  if (part === undefined) return;
  survey = new Survey(facts, form, '', { draft: null, carried: null, pictures: [] }, ends, part);
  survey.begin();
  if (wanted) look();
}

/** The same page in another language takes this one's place, with what is answered and where one is. */
async function changeLanguage(survey: Survey, address: string): Promise<void> {
  try {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`status ${response.status}`);
    const other = new DOMParser().parseFromString(await response.text(), 'text/html');
    const root = other.getElementById('root');
    if (!root) throw new Error('no page');
    const { drawn } = survey.device.draft;
    const carried: Carried = {
      ...{ fields: survey.allFields(), pictures: survey.pictures() },
      ...{ lost: [...survey.lost.fields], screen: survey.screen, drawn },
    };
    survey.end();
    document.getElementById('root')?.replaceChildren(...root.childNodes);
    document.documentElement.lang = other.documentElement.lang;
    document.title = other.title;
    window.history.replaceState(window.history.state, '', new URL(address).pathname);
    await start(carried);
  } catch {
    window.alert(survey.facts.texts.languageLater);
  }
}

/** The pages that the server makes theme by theme, and the privacy notice. */
function onPlainPage(): void {
  const [, , , roundId = ''] = window.location.pathname.split('/');
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-back]')) {
    link.addEventListener('click', (event) => {
      // The survey as it was left, with what is answered, is one step back.
      if (document.referrer !== link.href) return;
      event.preventDefault();
      window.history.back();
    });
  }
  withCode(takeCode(roundId));
  const inputs = document.querySelectorAll<HTMLInputElement>('input[type=file]');
  // Without it the server strips what is sent all the same.
  if (inputs.length > 0)
    picturePart().then(
      (part) => part?.takePictures(inputs),
      () => {},
    );
}

/** The code of the link goes with the form, so that whoever went on before the script had come need not write it. */
function withCode(code: string): void {
  const form = document.querySelector('form');
  const given = form?.elements.namedItem('code');
  if (!form || code === '') return;
  if (given instanceof HTMLInputElement) {
    if (given.value === '') given.value = code;
    return;
  }
  const field = document.createElement('input');
  Object.assign(field, { type: 'hidden', name: 'code', value: code });
  form.append(field);
}

function notice(title: string, text: string): void {
  const [heading, words] = [document.createElement('h1'), document.createElement('p')];
  Object.assign(heading, { tabIndex: -1, textContent: title });
  words.textContent = text;
  main().replaceChildren(heading, words);
  heading.focus();
}

function readFacts(): Facts | null {
  const template = document.getElementById('facts') as HTMLTemplateElement | null;
  return template ? (JSON.parse(template.content.textContent ?? '') as Facts) : null;
}

function main(): HTMLElement {
  return document.querySelector('main') as HTMLElement;
}
