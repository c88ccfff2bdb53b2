import type { DraftText } from '../../draft/format.ts';
import type { Element } from '../../questionnaire/elements.ts';
import type { FileChoice } from '../assembly.ts';
import * as ownWords from '../own-words.ts';
import { arrayOf, cellsOf, dualArrayOf, fieldsOf } from './arrays.ts';
import type { Building } from './building.ts';
import { type LimeQuestion, numberOf, settingOf } from './survey.ts';

/** What a question became, and which of it is shown when the question is. */
export interface Built {
  elements: Element[];
  shownWith: Element[];
}

/** The elements for one question of LimeSurvey's, by its type. What is no question here is noted. */
export function builtOf(question: LimeQuestion, building: Building): Built {
  switch (question.type) {
    case 'L':
    case '!':
    case 'O':
      return listOf(question, building);
    case 'M':
    case 'P':
      return severalOf(question, building);
    case 'R':
      return whole(chosenOf(question, building, 'ranking', rankedOf(question, building)));
    case '5':
      return whole(fivePointsOf(question, building));
    case 'G':
      return whole(oneOf(question, building, 'radiogroup', ownWords.genders));
    case 'Y':
      return whole(yesNoOf(question, building));
    case 'S':
    case 'T':
    case 'U':
    case 'N':
    case 'D':
      return whole(writtenOf(question, building));
    case 'Q':
    case 'K':
      return whole(fieldsOf(question, building));
    case 'A':
    case 'B':
    case 'C':
    case 'E':
    case 'F':
    case 'H':
      return whole(arrayOf(question, building));
    case '1':
      return whole(dualArrayOf(question, building));
    case ':':
    case ';':
      return whole(cellsOf(question, building));
    case '|':
      return whole(building.base(question, 'file'));
    case 'X':
      return whole(shownOf(question, building));
    default:
      return leftOut(question, building);
  }
}

function whole(element: Element): Built {
  return { elements: [element], shownWith: [element] };
}

const notAsked: Readonly<Record<string, 'calculated' | 'buttons'>> = { '*': 'calculated', I: 'buttons' };

/** Equations, which count answers, and the choice of language, which is the page's own. */
function leftOut({ type, place, code, text }: LimeQuestion, { assembly }: Building): Built {
  const why = Object.hasOwn(notAsked, type) ? notAsked[type] : undefined;
  const written = Object.values(text)[0] ?? '';
  if (why) assembly.notes.leftOut(why, place, code, written);
  else assembly.notes.leftOut('type', place, code, type);
  return { elements: [], shownWith: [] };
}

const isMixed = (question: LimeQuestion) =>
  settingOf(question, 'random_order') === '1' || settingOf(question, 'answer_order') === 'random';

/** A question where something is chosen, with «Annet» last where the file has it. */
function chosenOf(question: LimeQuestion, building: Building, type: string, choices: readonly FileChoice[]) {
  const { list, values } = building.listed(choices, question.place);
  const element: Element = { ...building.base(question, type), choices: list };
  if (isMixed(question)) element['choicesOrder'] = 'random';
  const name = String(element.name);
  if (type === 'checkbox') {
    for (const [code, value] of values)
      building.know(question, code, { kind: 'ticked', name, value, yes: 'Y' });
    building.know(question, '', { kind: 'several', name, values });
  } else if (type !== 'ranking') building.know(question, '', { kind: 'one', name, values });
  return element;
}

function oneOf(question: LimeQuestion, building: Building, type: string, choices: readonly FileChoice[]) {
  return chosenOf(question, building, type, choices);
}

const otherCode = 'annet';

/** `-oth-` is what LimeSurvey calls it. */
function withOther(question: LimeQuestion, building: Building, choices: FileChoice[]): FileChoice[] {
  if (!question.hasOther) return choices;
  const own = question.settings.get('other_replace_text') ?? {};
  const words = building.text({ ...ownWords.other, ...perLanguage(own, building) }, question.place);
  return [...choices, { code: otherCode, text: words }];
}

/** A setting without a language is in all of them. */
function perLanguage(text: DraftText, { assembly }: Building): DraftText {
  const { '': all, ...named } = text;
  return all === undefined
    ? named
    : { ...Object.fromEntries(assembly.languages.map((language) => [language, all])), ...named };
}

/** The line where one says what else it is, asked of those who chose it. */
function sayWhat(question: LimeQuestion, building: Building, sign: string): Element[] {
  if (!question.hasOther) return [];
  const { assembly } = building;
  const name = assembly.name(`${building.nameOf(question)}_other`, question.place);
  assembly.notes.changed('otherAsQuestion', question.place, question.code, name);
  building.know(question, 'other', { kind: 'written', name });
  const visibleIf = `{${building.nameOf(question)}} ${sign} '${otherCode}'`;
  return [{ type: 'text', name, title: assembly.text(ownWords.sayWhat, question.place), visibleIf }];
}

function listOf(question: LimeQuestion, building: Building): Built {
  const choices = withOther(question, building, building.choicesOf(question.answers));
  const element = oneOf(question, building, question.type === '!' ? 'dropdown' : 'radiogroup', choices);
  const others = sayWhat(question, building, '=');
  if (question.type !== 'O') return { elements: [element, ...others], shownWith: [element] };
  const comment = commentOf(question, building);
  return { elements: [element, ...others, comment], shownWith: [element, comment] };
}

function commentOf(question: LimeQuestion, building: Building): Element {
  const { assembly } = building;
  const name = assembly.name(`${building.nameOf(question)}_comment`, question.place);
  assembly.notes.changed('commentAsQuestion', question.place, question.code, name);
  building.know(question, 'comment', { kind: 'written', name });
  return { type: 'comment', name, title: assembly.text(ownWords.comment, question.place) };
}

function severalOf(question: LimeQuestion, building: Building): Built {
  const choices = withOther(question, building, building.choicesOf(question.subquestions));
  const element = chosenOf(question, building, 'checkbox', choices);
  const most = Number(settingOf(question, 'max_answers'));
  if (Number.isInteger(most) && most > 0) element['maxSelectedChoices'] = most;
  const others = sayWhat(question, building, 'contains');
  if (question.type === 'M') return { elements: [element, ...others], shownWith: [element] };
  const comments = (element['choices'] as { value: string; text: DraftText }[])
    .filter(({ value }) => value !== otherCode)
    .map(({ value, text }): Element => {
      const { assembly } = building;
      const name = assembly.name(`${String(element.name)}_${value}_comment`, question.place);
      building.know(question, `${value}comment`, { kind: 'written', name });
      return { type: 'text', name, title: text, visibleIf: `{${String(element.name)}} contains '${value}'` };
    });
  building.assembly.notes.changed('commentAsQuestion', question.place, question.code);
  return { elements: [element, ...others, ...comments], shownWith: [element] };
}

function rankedOf(question: LimeQuestion, building: Building): FileChoice[] {
  return building.choicesOf(question.answers.length > 0 ? question.answers : question.subquestions);
}

function fivePointsOf(question: LimeQuestion, building: Building): Element {
  const element = building.base(question, 'rating');
  const { scale, values } = building.columns(question, ownWords.arrayAnswers['A'] ?? []);
  if (scale !== null) building.assembly.setScale(String(element.name), scale);
  building.know(question, '', { kind: 'one', name: String(element.name), values });
  return element;
}

function yesNoOf(question: LimeQuestion, building: Building): Element {
  const element = building.base(question, 'boolean');
  const values = new Map([
    ['Y', true],
    ['N', false],
  ]);
  building.know(question, '', { kind: 'one', name: String(element.name), values });
  return {
    ...element,
    labelTrue: building.assembly.text(ownWords.yes, question.place),
    labelFalse: building.assembly.text(ownWords.no, question.place),
  };
}

/** A line, a text, a number or a day. */
function writtenOf(question: LimeQuestion, building: Building): Element {
  const isLong = question.type === 'T' || question.type === 'U';
  const element = building.base(question, isLong ? 'comment' : 'text');
  const { notes } = building.assembly;
  const longest = Number(settingOf(question, 'maximum_chars'));
  const isCounted =
    question.type === 'N' || (question.type === 'S' && settingOf(question, 'numbers_only') === '1');
  building.know(question, '', { kind: isCounted ? 'number' : 'written', name: String(element.name) });
  if (isCounted) {
    element['inputType'] = 'number';
    setLimits(element, question, 'min_num_value_n', 'max_num_value_n', numberOf);
    if (longest > 0) notes.leftOut('check', question.place, question.code, `maximum_chars = ${longest}`);
  } else if (question.type === 'D') {
    element['inputType'] = 'date';
    setLimits(element, question, 'date_min', 'date_max', dayIn);
    const form = settingOf(question, 'date_format');
    if (/[HM]{2}|:/.test(form.replace(/dd|mm|yyyy/i, '')) && /h/i.test(form)) {
      notes.changed('typeChanged', question.place, question.code, form);
    }
  } else if (Number.isInteger(longest) && longest > 0) element['maxLength'] = longest;
  return element;
}

function setLimits(
  element: Element,
  question: LimeQuestion,
  lowest: string,
  highest: string,
  read: (text: string) => unknown,
): void {
  const [min, max] = [read(settingOf(question, lowest)), read(settingOf(question, highest))];
  if (min !== null) element['min'] = min;
  if (max !== null) element['max'] = max;
}

function dayIn(text: string): string | null {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : null;
}

function shownOf(question: LimeQuestion, building: Building): Element {
  const { notes } = building.assembly;
  if (
    Object.keys(question.help).length > 0 &&
    Object.values(question.help).some((words) => words.trim() !== '')
  ) {
    notes.leftOut('property', question.place, question.code, Object.values(question.help)[0]);
  }
  return {
    type: 'html',
    name: building.nameOf(question),
    html: building.html(question.text, question.place),
  };
}
