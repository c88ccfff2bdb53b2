import type { ImportWords } from './import-words.nb.ts';

/** What is wrong in a file of units, people or figures, and how to mend it. English. */
export const en: ImportWords = {
  place: (row, column) =>
    [row === null ? 'The whole file' : `Row ${row}`, column === null ? null : `column “${column}”`]
      .filter((part) => part !== null)
      .join(', '),
  other: 'This cannot be read. Correct it and try again.',
  faults: {
    'empty-file': () => 'The file is empty. Choose the file that has the content.',
    'no-rows': () => 'There is only a header in the file. Write at least one row under it.',
    'unknown-encoding': () => 'The file has characters that cannot be read. Save it again as “CSV UTF-8”.',
    'unclosed-quote': () => 'A quotation mark opens here and is never closed. Close it, or remove it.',
    'not-a-table': () => 'The row cannot be read as CSV. Save the file again as CSV or xlsx.',
    'old-workbook': () => 'The file is an older or encrypted Excel file. Save it as xlsx or CSV.',
    'not-a-workbook': () => 'The file is damaged or is not an Excel file. Save it again as xlsx or CSV.',
    'workbook-too-large': () => 'The Excel file is too large to read. Save the sheet as CSV.',
    'file-too-large': () => 'The file is too large. Split it into several files.',
    'too-many-rows': () => 'The file has too many rows. Split it into several files.',
    'too-many-columns': () => 'The file has too many columns. Remove those that are not needed.',
    'cell-too-long': () => 'The cell is too long. Is a quotation mark left open?',
    'ragged-row': (about) =>
      `The row has ${about} cells, and the header another number. Add or remove a separator.`,
    'missing-column': (about) => `The column ${about} is missing. Add it.`,
    'unknown-column': (about) => `No column is called ${about}. Correct the name, or remove the column.`,
    'duplicate-column': (about) => `The column means the same as ${about}. Remove one of them.`,
    'column-without-name': (about) => `Column number ${about} has content and no header. Give it one.`,
    'national-identity-number': () =>
      'This is a national identity number. They are not accepted. Remove it from the file.',
    'empty-cell': () => 'The cell is empty. Fill it in.',
    'too-long': (about) => `The text is longer than ${about} characters. Shorten it.`,
    'unstorable-text': () => 'The text has characters that cannot be stored. Write it again.',
    'unreadable-date': (about) => `${about} is not a date. Write it as 26.11.2026 or 2026-11-26.`,
    'not-a-position': (about) => `${about} is not a whole number from 0 to 1,000,000.`,
    'code-twice': (about) => `The code is also in row ${about}. Each unit has a row and a code of its own.`,
    'unknown-parent': (about) =>
      `No unit has the code ${about}. Correct the code, or add the unit to the file.`,
    'parent-ended': (about) => `The unit ${about} has ended. Choose a parent that is in force.`,
    'under-itself': (about) => `The unit ${about} would stand under itself. Correct its parent.`,
    'second-root': () => 'Only one unit can stand at the top. Fill in the parent.',
    'unknown-person': (about) =>
      `Nobody in the municipality has the address ${about}. Correct the address, or add the person first.`,
    'unit-has-ended': (about) =>
      `The unit with this code ended ${about}. Let the new one begin that day or later, or remove the row.`,
    'unknown-predecessor': (about) =>
      `No unit in force has the code ${about}. Correct the code, or empty the cell.`,
    'already-in-force': (about) =>
      `The unit ${about} is there already. Only a new unit can take over. Empty the cell.`,
    'taken-over-twice': (about) => `Row ${about} takes over from this unit too. Empty one of the cells.`,
    'taken-over-here': (about) => `Row ${about} takes over from this unit. Remove this row.`,
    'takes-over-too-early': (about) =>
      `The unit it takes over from began ${about}. The new one must begin on a later day.`,
    'ends-before-it-begins': (about) => `The unit begins ${about}. It must end on a later day.`,
    'has-children': (about) => `The unit ${about} has units under it. Move or end them in the same file.`,
    'malformed-email': (about) => `${about} is not an email address. Correct it.`,
    'email-twice': (about) => `The address is also in row ${about}. Each person has one row.`,
    'unknown-language': (about) => `${about} is not one of the languages. Write nb, nn or en.`,
    'unknown-role': (about) =>
      `${about} is not a role. Write administrator, survey designer, key custodian or auditor.`,
    'role-needs-survey': (about) =>
      `The role ${about} is for one survey. Remove it here, and give it on the page “People and roles”.`,
    'own-role': (about) => `Nobody gives themselves a role. Remove ${about} from your own row.`,
    'own-lead': (about: string) =>
      `Nobody makes themselves a leader. Empty the cell for ${about}, or let somebody else set it.`,
    'unknown-body': (about) =>
      `No body is called ${about} on that day. Correct the name or the day, or add the body first.`,
    'ambiguous-body': (about) =>
      `Several bodies are called ${about}. Give the seat on the page “Political bodies”.`,
    'unknown-label': (about) => `${about} is not one of the offices. Correct it, or leave the cell empty.`,
    'seat-without-body': () => 'The row has no body. Fill in the body, or empty the cell.',
    'already-a-member': (about) =>
      `The person sits in the body until ${about}. Let the new seat begin that day.`,
    'faulty-address': () => 'This is not an email address. Correct it.',
    'recipient-twice': (about) =>
      `The person is also in row ${about}, with the same name and address. Each person has one row.`,
    'faulty-postcode': () => 'A Norwegian postcode has four digits. Correct it.',
    'already-invited': () => 'The person is already invited in this round. Remove the row.',
    'unknown-unit': (about) => `The round has no unit with the name or code ${about}. Correct the cell.`,
    'ambiguous-unit': (about) => `Several units are called ${about}. Write the code instead.`,
    'undeclared-stratum': (about) =>
      `${about} is not among the groups the round opened with. Correct it, or leave the cell empty.`,
    'design-empty': () => 'The file has no rows. Write one for each group or each answer.',
    'too-many-strata': (about) => `There can be at most ${about} groups. Merge some.`,
    'unknown-background': (about) =>
      `The survey has no background question called ${about}. Mend the cell, or write “group” for the groups of the sample.`,
    'unknown-category': (about) =>
      `The question has no answer ${about}. Write the answer as it stands in the survey.`,
    'category-twice': (about) => `The same stands in row ${about}. Take one of them away.`,
    'category-missing': (about) =>
      `The answer ${about} is missing. Every answer to a question must be there. Leave the count empty where nobody knows it.`,
    'too-few-counted': (about) =>
      `At least two of the answers to ${about} must have a count in the population.`,
    'not-a-population': (about) => `${about} is not a number of people. Write a whole number from 1.`,
    'not-a-weight': (about) => `${about} is no weight. Write a number above 0, or leave the cell empty.`,
    'weight-of-margin': () => 'Only the groups of the sample have a base weight. Leave the cell empty.',
    'weight-missing': () => 'Some groups have a weight and others have not. Give all a weight, or none.',
    'totals-disagree': (about) =>
      `The sums are not alike (${about}). Take all numbers from the same population on the same day.`,
    'unknown-survey-key': (about: string) =>
      `The municipality has no survey with the key ${about}. Write the key as it stands in the survey’s address.`,
    'unknown-question': (about: string) =>
      `The survey has no question with a scale called ${about}. Write the name as it stands in the questionnaire.`,
    'not-a-year': (about: string) => `${about} is not a year. Write it with four digits.`,
    'not-a-scale-end': (about: string) => `${about} is not a number from 0 to 10. Mend the end of the scale.`,
    'scale-upside-down': () => 'The scale must go from a lower to a higher number. Swap the two.',
    'count-outside-scale': (about: string) => `The scale is ${about}. Empty the cell, or mend the scale.`,
    'not-a-count': (about: string) => `${about} is not a number of people. Write a whole number from 0.`,
    'too-few-answers': (about: string) =>
      `The row has fewer than ${about} answers. So few are not taken, since they may be about somebody. Remove the row.`,
    'fewer-answered-than-counted': (about: string) =>
      `${about} answers are counted, and there cannot be more than those who answered. Mend the number, or leave it blank.`,
    'fewer-asked-than-answered': (about: string) =>
      `${about} answered, and there cannot be more than those who were asked. Mend the number, or leave it blank.`,
    'not-a-direction': (about: string) =>
      `${about} is not a direction. Write “highest is best” or “lowest is best”.`,
    'not-a-mode': (about: string) =>
      `${about} is not a way of asking. Write web, post, phone, interview, mixed or unknown.`,
    'not-a-sample': (about: string) =>
      `${about} does not say who was asked. Write everyone, sample, open or unknown.`,
    'not-a-weighting': (about: string) => `${about} is not a weighting. Write none, weighted or unknown.`,
    'not-yes-or-no': (about: string) => `${about} is neither yes nor no. Write yes, or leave the cell blank.`,
    'scale-differs': (about: string) =>
      `Our question has the scale ${about}. Answers on another scale cannot be compared. Mend the row, or remove it.`,
    'direction-differs': () =>
      'Our question goes the other way. Answers in different directions cannot be compared. Mend the row, or remove it.',
    'wording-differs': (about: string) =>
      `The question or the words of the scale are not as ours (${about}). Write in the column “judgement” why the answers can still be compared, or remove the row. What you write is shown to everyone.`,
    'peer-twice': (about: string) =>
      `The same municipality, year and question stand in row ${about}. Remove one of them.`,
    'unknown-peer-format': (about: string) =>
      `The file does not say that it has the form ${about}. Write that in the field “format”.`,
    'not-peer-json': () => 'The file cannot be read as JSON with the fields “format” and “figures”. Mend it.',
    'unknown-field': (about: string) => `There is no field called ${about}. Mend the name, or remove it.`,
    'unreadable-field': () => 'The field has no value that can be read. Mend it.',
    'person-deactivated': (about) =>
      `The account of ${about} is deactivated. Activate it first, or remove the row.`,
  },
};
