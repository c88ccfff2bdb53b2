import type { RespondTexts, ShownScale } from './respond.nb.ts';

/** The server's fault codes in words. */
export function wordFault(code: string, texts: RespondTexts, scale: ShownScale | null): string {
  const { faults } = texts;
  switch (code) {
    case 'off-the-scale':
      return scale ? faults.scale(scale) : faults.other;
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
    case 'not-a-picture':
      return faults.picture;
    case 'file-too-large':
      return faults.fileTooLarge;
    case 'not-ranked':
      return faults.ranking;
    case 'not-a-date':
      return faults.date;
    case 'wrong-form':
    case 'not-a-number':
    case 'out-of-range':
      return faults.form;
    default:
      return faults.other;
  }
}
