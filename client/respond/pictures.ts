import { make, nameOf, sizeInWords, smallOf } from './picture-making.ts';
import { textsOf } from './picture-texts.ts';

export { post } from './picture-post.ts';

/*
 * What is needed where pictures are asked for, and nowhere else. A file of its own that shares nothing: the page's script brings
 * it by its address (`picture-part.ts`), so others pay nothing for it.
 */

/** What somebody has chosen stays with whoever keeps the answers. */
export interface Keeper {
  /** The picture of a field, or null when it is taken away. False: there is no room for it on the device. */
  keep(field: string, picture: Blob | null): Promise<boolean>;
  /** While a picture is made ready, one does not go on. */
  hold(isBusy: boolean): void;
}
/** On the server's own page nothing is kept, and the form's buttons wait. */
const nobody = ({ form }: HTMLInputElement): Keeper => ({
  keep: async () => true,
  hold(isBusy) {
    for (const each of form?.querySelectorAll('button') ?? []) each.disabled = isBusy;
  },
});

/** Puts the fields where pictures are chosen in the place of the words that they come last, as they do without the script. */
export function placeFields(form: HTMLFormElement): void {
  const template = document.getElementById('picture-fields') as HTMLTemplateElement;
  const fields = template.content.cloneNode(true) as DocumentFragment;
  for (const field of [...fields.children])
    form.querySelector(`#${CSS.escape(field.id)}`)?.replaceWith(field);
}

/**
 * A picture that is chosen is drawn anew on the phone, no larger than it need be: where and when it was taken never leaves, and
 * it is soon sent. It is shown small, and can be taken away again. Where the phone cannot draw it, the server strips it all
 * the same. What is no picture, or too large, is told there, and the one before stays. `before`: what was chosen earlier;
 * `lost`: the fields whose picture is gone, that may be answered without one.
 */
export function takePictures(
  inputs: Iterable<HTMLInputElement>,
  keeper?: Keeper,
  before: readonly [string, Blob][] = [],
  lost: readonly string[] = [],
): void {
  for (const input of inputs) {
    const earlier = before.find(([field]) => field === input.name)?.[1];
    take(input, keeper ?? nobody(input), earlier, lost.includes(input.name));
  }
}

/** What is said at a question whose picture is no longer on the device. */
export function lostWords(form: HTMLFormElement, field: string): string {
  const input = form.querySelector<HTMLInputElement>(`input[name="${CSS.escape(field)}"]`);
  return input ? textsOf(input).pictureLost : '';
}

/** The fields whose pictures are being made ready. */
const making = new Set<HTMLInputElement>();

function take(input: HTMLInputElement, keeper: Keeper, before: Blob | undefined, isLost: boolean): void {
  const texts = textsOf(input);
  const [box, status] = [document.createElement('div'), document.createElement('p')];
  box.className = 'picture';
  status.setAttribute('role', 'status');
  box.append(status);
  input.after(box);
  const title = input.labels?.[0]?.textContent ?? '';
  let chosen: File | null = null;
  let turn = 0;

  const set = (file: File | null) => {
    const given = new DataTransfer();
    if (file) given.items.add(file);
    chosen = file;
    input.files = given.files;
    input.dataset['words'] = file ? texts.pictureSize.replace('{0}', sizeInWords(file.size)) : '';
  };
  const say = (words: string, isWrong = false) => {
    const told = document.createElement('span');
    told.textContent = words;
    if (isWrong) told.className = 'error';
    status.replaceChildren(told);
  };
  const draw = (picture: HTMLCanvasElement | null) => {
    box.replaceChildren(...(picture ? [picture] : []), status, ...(chosen ? [remove] : []));
  };
  const show = (small: HTMLCanvasElement | null, isKept: boolean) => {
    draw(small);
    say(isKept ? `${input.dataset['words']}.` : `${input.dataset['words']}. ${texts.pictureNotKept}`);
  };

  const leave = async () => {
    turn += 1;
    making.delete(input);
    keeper.hold(making.size > 0);
    set(null);
    draw(null);
    say('');
    input.focus();
    await keeper.keep(input.name, null);
  };
  const remove = button(texts.removePicture, title, leave);
  if (isLost) box.append(button(texts.withoutPicture, title, leave));

  const choose = async (file: File) => {
    turn += 1;
    const mine = turn;
    // As it was taken, it is never in the form.
    set(chosen);
    making.add(input);
    keeper.hold(true);
    say(texts.pictureMaking);
    try {
      // One that cannot be read may lie in a cloud, or be gone.
      const made = await make(file, Number(input.dataset['limit'] ?? Infinity)).catch(
        () => 'notAPicture' as const,
      );
      // Another was chosen, or this taken away, meanwhile.
      if (mine !== turn) return;
      if (typeof made === 'string') {
        say(chosen ? `${texts[made]} ${texts.pictureStays}` : texts[made], true);
        return;
      }
      set(new File([made.picture], nameOf(file, made.picture), { type: made.picture.type }));
      const isKept = await keeper.keep(input.name, made.picture);
      if (mine === turn) show(made.small, isKept);
    } finally {
      if (mine === turn) {
        making.delete(input);
        keeper.hold(making.size > 0);
      }
    }
  };

  // It is an answer when it is made ready, not before.
  input.addEventListener('input', (event) => event.stopPropagation());
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    // Whoever goes back from choosing keeps what was chosen before.
    if (!file) set(chosen);
    else if (file !== chosen) choose(file);
  });
  // Some phones offer only what lies on them, where they have a camera too.
  if (matchMedia('(pointer: coarse)').matches)
    box.before(...cameraButton(input, texts.takePicture, title, choose));
  if (!before) return;
  set(new File([before], 'bilde.jpg', { type: before.type }));
  smallOf(before).then((small) => {
    if (turn === 0) show(small, true);
  });
}

function cameraButton(
  { accept }: HTMLInputElement,
  words: string,
  title: string,
  choose: (file: File) => void,
): HTMLElement[] {
  const camera = document.createElement('input');
  Object.assign(camera, { type: 'file', accept, hidden: true });
  camera.setAttribute('capture', 'environment');
  camera.addEventListener('change', () => {
    const file = camera.files?.[0];
    camera.value = '';
    if (file) choose(file);
  });
  const take = button(words, title, () => camera.click());
  take.className = 'camera';
  return [take, camera];
}

/** `title`: of the question it belongs to, for whoever hears it. */
function button(words: string, title: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  Object.assign(made, { type: 'button', className: 'link', textContent: words });
  made.setAttribute('aria-label', `${words}: ${title}`);
  made.addEventListener('click', act);
  return made;
}
