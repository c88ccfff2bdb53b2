/** Enough to read a letter by. What a phone takes is some times larger, and takes as many times longer to send. */
const longestSide = 2_560;
/** Below this one no longer sees what it is of. */
const shortestSide = 320;
/** Twice what it is shown as, for screens with small points. */
const shownSide = 480;
const quality = 0.85;

/** A picture as it is sent, with a small one to look at where the phone can draw it; or what is wrong with it. */
export async function make(
  file: File,
  limit: number,
): Promise<{ picture: Blob; small: HTMLCanvasElement | null } | 'notAPicture' | 'tooLarge'> {
  const whole = await createImageBitmap(file).catch(() => null);
  if (!whole) {
    if (!(await isPicture(file))) return 'notAPicture';
    return file.size > limit ? 'tooLarge' : { picture: file, small: null };
  }
  try {
    for (let side = longestSide; side >= shortestSide; side = Math.round(side / Math.SQRT2)) {
      const picture = await new Promise<Blob | null>((resolve) =>
        drawn(whole, side).toBlob(resolve, 'image/jpeg', quality),
      );
      if (picture && picture.size <= limit) return { picture, small: drawn(whole, shownSide) };
    }
    return 'tooLarge';
  } finally {
    whole.close();
  }
}

/** The small one of a picture that was made before; null where the phone cannot draw it. */
export async function smallOf(picture: Blob): Promise<HTMLCanvasElement | null> {
  const whole = await createImageBitmap(picture).catch(() => null);
  const small = whole && drawn(whole, shownSide);
  whole?.close();
  return small;
}

/** No longer than `side` either way. The words beside it say that it is there; what it shows is for those who see. */
function drawn(whole: ImageBitmap, side: number): HTMLCanvasElement {
  const scale = Math.min(1, side / Math.max(whole.width, whole.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(whole.width * scale));
  canvas.height = Math.max(1, Math.round(whole.height * scale));
  canvas.setAttribute('aria-hidden', 'true');
  const pen = canvas.getContext('2d') as CanvasRenderingContext2D;
  // What can be seen through is white, not black.
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(whole, 0, 0, canvas.width, canvas.height);
  return canvas;
}

/** A JPEG or a PNG by its first bytes, as the server tells it. */
async function isPicture(file: File): Promise<boolean> {
  const start = new Uint8Array(await file.slice(0, 4).arrayBuffer()).join();
  return start.startsWith('255,216,255') || start === '137,80,78,71';
}

/** What the field says is chosen. It is not sent. */
export const nameOf = (file: File, picture: Blob) =>
  picture.type === 'image/jpeg' ? `${file.name.replace(/\.\w+$/, '')}.jpg` : file.name;

/** In the page's language: «340 kB», «1,2 MB». */
export function sizeInWords(bytes: number): string {
  const [size, unit] = bytes < 1_048_576 ? [bytes / 1_024, 'kilobyte'] : [bytes / 1_048_576, 'megabyte'];
  const maximumFractionDigits = unit === 'megabyte' ? 1 : 0;
  return new Intl.NumberFormat(document.documentElement.lang, {
    ...{ style: 'unit', unit, maximumFractionDigits },
  }).format(unit === 'kilobyte' ? Math.max(1, size) : size);
}
