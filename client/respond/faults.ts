import type { RespondTexts } from '../i18n/respond.nb.ts';

/** The server's fault codes in words. */
export function wordFault(code: string, texts: RespondTexts): string {
  const { faults } = texts;
  switch (code) {
    case 'off-the-scale':
      return faults.scale(1, 6);
    case 'required':
      return faults.required;
    case 'not-a-choice':
    case 'not-a-column':
    case 'not-a-row':
      return faults.choice;
    case 'too-many-choices':
      return faults.tooMany;
    case 'too-long':
      return faults.tooLong;
    case 'wrong-form':
    case 'not-a-number':
    case 'out-of-range':
      return faults.form;
    default:
      return faults.other;
  }
}
