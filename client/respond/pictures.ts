/** Enough to read a letter by. What a phone takes is some times larger, and takes as many times longer to send. */
const longestSide = 2_560;
const quality = 0.85;

/**
 * A picture that is chosen is drawn anew on the phone, no larger than it need be: where and when it was taken never leaves, and
 * it is soon sent. It is shown small, and can be taken away again. Where the phone cannot draw it, the server strips it all the same.
 */
export function takePictures(inputs: Iterable<HTMLInputElement>): void {
  for (const input of inputs) {
    let chosen: File | undefined;
    input.addEventListener('change', async () => {
      const file = input.files?.[0];
      if (file === chosen) return;
      chosen = file;
      input.parentElement?.querySelector('.picture')?.remove();
      if (!file) return;
      const drawn = await redrawn(file).catch(() => null);
      // Another may have been chosen meanwhile.
      if (!drawn || chosen !== file) return;
      const given = new DataTransfer();
      given.items.add(drawn.file);
      chosen = drawn.file;
      input.files = given.files;
      input.after(shown(drawn.canvas, input));
    });
  }
}

async function redrawn(file: File): Promise<{ file: File; canvas: HTMLCanvasElement }> {
  const picture = await createImageBitmap(file);
  const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const pen = canvas.getContext('2d') as CanvasRenderingContext2D;
  // What can be seen through is white, not black.
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
  if (!blob) throw new Error('not drawn');
  return { file: new File([blob], `${file.name.replace(/\.\w+$/, '')}.jpg`, { type: 'image/jpeg' }), canvas };
}

/** The field itself says what is chosen; the picture is for those who see. */
function shown(canvas: HTMLCanvasElement, input: HTMLInputElement): HTMLElement {
  const box = document.createElement('p');
  box.className = 'picture';
  canvas.setAttribute('aria-hidden', 'true');
  const remove = document.createElement('button');
  Object.assign(remove, { type: 'button', className: 'link', textContent: input.dataset['remove'] ?? '' });
  remove.addEventListener('click', () => {
    input.value = '';
    input.dispatchEvent(new Event('change'));
    input.focus();
  });
  box.append(canvas, remove);
  return box;
}
