import { readAddress, takeCode } from './address.ts';

/*
 * The script of the pages that the server makes, and all there is after the first: the code of the link that was opened goes with the form,
 * so that whoever pressed «Start» before the app had come need not write it.
 */
const form = document.querySelector('form');
const given = form?.elements.namedItem('code');
if (form && !(given instanceof HTMLInputElement && given.value)) {
  const code = takeCode(readAddress(window.location.pathname).roundId);
  if (given instanceof HTMLInputElement) given.value = code;
  else if (code) {
    const field = document.createElement('input');
    Object.assign(field, { type: 'hidden', name: 'code', value: code });
    form.append(field);
  }
}
