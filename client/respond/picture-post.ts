import { textsOf } from './picture-texts.ts';

/** A line that takes nothing for so long is given up, in milliseconds, and the sending tried again. */
const patience = 30_000;
/** How often it is told how much is uploaded, at most, in milliseconds: it is read aloud too. */
const toldEvery = 1_000;

/**
 * Sends a form as `fetch` does, and tells how much is uploaded, in tenths. When it is received only the answer tells.
 * Rejects where there is no contact, or the line takes nothing for half a minute.
 */
export function post(address: string, body: FormData, say: (words: string) => void): Promise<Response> {
  const input = document.querySelector('input[data-texts]') as HTMLInputElement;
  const texts = textsOf(input);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    let timer: ReturnType<typeof setTimeout>;
    let [told, toldAt] = [0, performance.now()];
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(() => request.abort(), patience);
    };
    request.upload.onprogress = ({ loaded, total }) => {
      wait();
      const tenths = Math.floor((10 * loaded) / total);
      if (tenths === told || tenths === 10 || performance.now() - toldAt < toldEvery) return;
      [told, toldAt] = [tenths, performance.now()];
      say(texts.pictureGoing.replace('{0}', String(10 * tenths)));
    };
    request.upload.onload = () => {
      wait();
      say(texts.pictureGone);
    };
    request.onload = () => resolve(new Response(request.responseText, { status: request.status }));
    request.onerror = request.onabort = () => reject(new Error('no contact'));
    request.onloadend = () => clearTimeout(timer);
    request.open('POST', address);
    wait();
    request.send(body);
  });
}
