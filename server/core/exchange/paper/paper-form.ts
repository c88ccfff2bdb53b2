import { conditionOf } from '../../draft/edit/conditions.ts';
import type { Draft, DraftText } from '../../draft/format.ts';
import { textIn } from '../../draft/texts.ts';
import type { Language } from '../../locale.ts';
import { asks, codesOf, type Element, placedElements } from '../../questionnaire/elements.ts';
import type { Questionnaire } from '../../questionnaire/format.ts';
import { type CodebookVariable, codebookOf } from '../codebook/codebook.ts';
import { plainText } from '../markup.ts';
import type { PaperAnswer, PaperBlock } from './blocks.ts';
import { type PaperWords, paperWords } from './words.ts';

/** Lines for a sentence, and for more. */
const lines = { text: 1, comment: 4 };
/** What another answer would stand in: there is room to think of it. */
const blank = '______';

/**
 * A questionnaire as a form to fill in with a pen, in one language, with the codes that the codebook has. It has no personal
 * code: a stack of them is one unit's answers and no more. A text that is not written in the language is in the first.
 * Every question is on it, those of some people with the condition in words.
 */
export function paperFormOf(draft: Draft, language: Language): PaperBlock[] {
  const words = paperWords[language];
  const base = draft.languages[0] as string;
  const say = (text: DraftText | undefined) =>
    withoutPipes(plainText(text?.[language]?.trim() || text?.[base] || '').text);
  const { variables } = codebookOf(draft);
  const known: Known = { words, say, byName: new Map(variables.map((one) => [one.name, one])) };
  return [
    { kind: 'title', text: say(draft.title) },
    ...texts(say(draft.purpose)),
    ...texts(words.howTo),
    ...draft.definition.pages.flatMap((page) => pageBlocks(page, known)),
  ];
}

interface Known {
  words: PaperWords;
  say(text: DraftText | undefined): string;
  byName: ReadonlyMap<string, CodebookVariable>;
}

function pageBlocks(page: Draft['definition']['pages'][number], known: Known): PaperBlock[] {
  const { say } = known;
  return [
    ...headings(say(textIn(page['title']))),
    ...texts(say(textIn(page['description']))),
    ...whenTexts(page, known),
    ...placedElements({ pages: [page] } as Questionnaire['definition']).flatMap(({ element }) =>
      elementBlocks(element, known),
    ),
  ];
}

function elementBlocks(element: Element, known: Known): PaperBlock[] {
  const { say } = known;
  const [title, description] = [say(textIn(element.title)), say(textIn(element['description']))];
  if (element.type === 'html') return texts(say(textIn(element['html'])));
  if (!asks(element)) return [...headings(title), ...texts(description), ...whenTexts(element, known)];
  if (element.type !== 'matrix')
    return questionBlocks(String(element.name), element, title, description, known);
  const rows = codesOf(element['rows']).map((row) => `${String(element.name)}.${row}`);
  return [
    ...headings(title),
    ...texts(description),
    ...whenTexts(element, known),
    ...rows.flatMap((name) =>
      questionBlocks(
        name,
        { ...element, visibleIf: undefined },
        say(known.byName.get(name)?.question),
        '',
        known,
      ),
    ),
  ];
}

function questionBlocks(
  name: string,
  element: Element,
  text: string,
  help: string,
  known: Known,
): PaperBlock[] {
  const variable = known.byName.get(name);
  if (!variable) return [];
  const when = whenOf(element, known);
  return [
    { kind: 'question', code: variable.code, text, help, when, answer: answerOf(element, variable, known) },
  ];
}

function answerOf(element: Element, { scale, values }: CodebookVariable, { words, say }: Known): PaperAnswer {
  const labels = values.map(({ code, label }) => say(label) || code);
  if (scale || element.type === 'rating') {
    return {
      kind: 'scale',
      values: values
        .filter(({ isMissing }) => !isMissing)
        .map(({ code, label }) => ({ code, label: say(label) })),
      outside: values.flatMap(({ isMissing }, at) => (isMissing ? [labels[at] as string] : [])),
    };
  }
  if (element.type === 'file') return { kind: 'none', why: words.picture };
  if (element.type === 'ranking') return { kind: 'ranking', labels, hint: words.rank(labels.length) };
  if (element.type === 'boolean') {
    const own = values.map(({ label }) => say(label));
    return { kind: 'choices', labels: [own[0] || words.yes, own[1] || words.no], hint: words.oneOf };
  }
  if (labels.length > 0) {
    const most = element['maxSelectedChoices'];
    const several = typeof most === 'number' && most > 0 ? words.atMost(most) : words.severalOf;
    return { kind: 'choices', labels, hint: element.type === 'checkbox' ? several : words.oneOf };
  }
  const isNumber = element['inputType'] === 'number';
  const hint = isNumber ? words.number : element['inputType'] === 'date' ? words.date : words.write;
  return { kind: 'lines', count: element.type === 'comment' ? lines.comment : lines.text, hint };
}

/** Who is to answer, in words; where the condition is more than clauses joined in one way, that it is for some. */
function whenOf({ visibleIf }: Element, { words, say, byName }: Known): string {
  if (typeof visibleIf !== 'string' || visibleIf.trim() === '') return '';
  const condition = conditionOf(visibleIf);
  const clauses = condition?.clauses.flatMap(({ question, operator, values }) => {
    const variable = byName.get(question);
    if (!variable) return [];
    const named = values.map((value) => {
      const offered = variable.values.find(({ code }) => code === String(value));
      return (offered && say(offered.label)) || String(value);
    });
    return [words.clause[operator](variable.code, named.join(words.or))];
  });
  if (!condition || clauses?.length !== condition.clauses.length) return words.onlySome;
  return words.onlyIf(clauses, condition.join);
}

function whenTexts(part: Element | Draft['definition']['pages'][number], known: Known): PaperBlock[] {
  return texts(whenOf(part as Element, known));
}

function headings(text: string): PaperBlock[] {
  return text === '' ? [] : [{ kind: 'heading', text }];
}

function texts(text: string): PaperBlock[] {
  return text === '' ? [] : [{ kind: 'text', text }];
}

function withoutPipes(text: string): string {
  return text.replaceAll(/\{[A-Za-z][\w.-]*\}/g, blank);
}
