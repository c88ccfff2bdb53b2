import type { Element } from '../../questionnaire/elements.ts';
import { depthLimit } from '../../questionnaire/elements.ts';
import { Assembly } from '../assembly.ts';
import type { ImportChoices, Imported } from '../imported.ts';
import { languageTagOf, saysTag } from '../languages.ts';
import { type FormSheet, formOf } from './form.ts';
import { Forming } from './forming.ts';
import { matrixOf, tableOf } from './matrix.ts';
import { ownProperties, restored } from './own.ts';
import { elementsOf } from './questions.ts';
import { fixedOf, visibleIfOf } from './relevant.ts';
import { type Branch, treeOf } from './tree.ts';

/**
 * An XLSForm as a draft: a page for each outermost group and for what lies between them, a panel for each inner group, an
 * element for each question. What our own export keeps beside the form is read back (`own.ts`).
 */
export function draftOfXlsForm(sheets: readonly FormSheet[], choices: ImportChoices): Imported {
  const form = formOf(sheets, choices.language);
  const assembly = new Assembly(
    choices,
    form.languages.map((name) => languageTagOf(name).tag),
  );
  const { notes } = assembly;
  for (const name of form.languages) {
    const { tag } = languageTagOf(name);
    if (!saysTag(name, tag)) notes.changed('languageRenamed', 'survey', name, tag);
  }
  if (form.isLanguageUntold) notes.changed('languageAssumed', 'survey', null, choices.language);
  for (const { place, name } of form.unread) notes.leftOut('property', place, name);

  const forming = new Forming(assembly, form);
  const tree = treeOf(form.survey);
  nameAll(tree, forming);
  let loose: Element[] | null = null;
  for (const branch of tree) {
    if (branch.type.kind === 'begin') {
      loose = null;
      pageOf(branch, forming);
    } else {
      loose ??= forming.page(null).elements;
      loose.push(...built(branch, forming, 0));
    }
  }
  assembly.pages.splice(0, Infinity, ...assembly.pages.filter(({ elements }) => elements.length > 0));
  settleConditions(forming);
  forming.noteUnused();

  const title = form.settings['form_title'] ?? form.settings['form_id'] ?? form.settings['id_string'] ?? '';
  for (const name of ['instance_name', 'public_key', 'submission_url', 'style']) {
    if (form.settings[name]) notes.leftOut('property', 'settings', name);
  }
  const own = languageTagOf(form.languages[0] ?? choices.language).tag;
  const finished = assembly.finish(title === '' ? {} : { [own]: title }, {}, 'Read from an XLSForm file.');
  return 'faults' in finished ? finished : restored(finished, form, forming.ownOf);
}

/** Names first, since conditions and texts speak of questions that come later too. Walks with a stack of its own. */
function nameAll(tree: readonly Branch[], forming: Forming): void {
  const stack = [...tree].reverse().map((branch) => ({ branch, isOutermost: true }));
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { branch, isOutermost } = next;
    const isPage = isOutermost && branch.type.kind === 'begin';
    if (isPage) forming.namePage(branch);
    const table = tableOf(branch, forming);
    if (!isPage || table) forming.name(branch);
    forming.count(branch.type);
    // The rows of a matrix are parts of its name.
    if (table) for (const { type } of table.rows) forming.count(type);
    if (table) continue;
    for (const inner of branch.inside.toReversed()) stack.push({ branch: inner, isOutermost: false });
  }
}

function pageOf(branch: Branch, forming: Forming): void {
  const page = forming.page(branch);
  const matrix = forming.isPage(branch) ? null : matrixOf(branch, forming);
  if (matrix) {
    // A matrix that stands alone: the page has no words of its own.
    delete page.title;
    page.elements.push(matrix);
    forming.wait(branch.row, matrix);
    return;
  }
  Object.assign(
    page,
    forming.described(branch.row),
    ownProperties(branch.row, 'page', forming.assembly.notes),
  );
  forming.wait(branch.row, page);
  for (const inner of branch.inside) page.elements.push(...built(inner, forming, 0));
}

/** The elements for a row; `depth`: how many panels it lies in. */
function built(branch: Branch, forming: Forming, depth: number): Element[] {
  const { notes } = forming.assembly;
  const { row, type, inside } = branch;
  if (type.kind !== 'begin') return elementsOf(branch, forming);
  const matrix = matrixOf(branch, forming);
  if (matrix) {
    forming.wait(row, matrix);
    return [matrix];
  }
  if (type.isRepeat)
    notes.changed('repeatedOnce', forming.place(row), row.cell('name'), row.cell('repeat_count'));
  if (depth >= depthLimit) {
    notes.changed('panelsOpened', forming.place(row), row.cell('name'));
    if (row.cell('relevant') !== '')
      notes.leftOut('condition', forming.place(row), null, row.cell('relevant'));
    return inside.flatMap((inner) => (inner.type.kind === 'begin' ? [] : built(inner, forming, depth)));
  }
  const elements = inside.flatMap((inner) => built(inner, forming, depth + 1));
  if (elements.length === 0) {
    notes.leftOut('emptyPart', forming.place(row), row.cell('name'));
    return [];
  }
  const panel: Element = { type: 'panel', name: forming.nameOf(branch), ...forming.titled(row) };
  Object.assign(panel, forming.described(row), ownProperties(row, 'panel', notes), { elements });
  forming.wait(row, panel);
  return [panel];
}

function settleConditions(forming: Forming): void {
  const { notes } = forming.assembly;
  for (const { element, row } of forming.waiting) {
    const settle = (column: 'relevant' | 'required', property: 'visibleIf' | 'requiredIf') => {
      const written = row.cell(column);
      // What our own export wrote stands as it was, as long as nobody has changed what it was written as.
      if (element[property] !== undefined && row.own(column) === written) return;
      delete element[property];
      if (column === 'relevant' ? fixedOf(written) === true || written === '' : fixedOf(written) !== null)
        return;
      const condition = visibleIfOf(written, forming.known);
      if (condition === null) notes.leftOut('condition', forming.place(row), row.cell('name'), written);
      else element[property] = condition;
    };
    settle('relevant', 'visibleIf');
    if (element.type !== 'html' && element.type !== 'matrix') settle('required', 'requiredIf');
  }
}
