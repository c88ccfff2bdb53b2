import type { DraftText } from '../../draft/format.ts';
import type { Language } from '../../locale.ts';
import { formatDecimal } from '../../wording/numbers.ts';
import type { PaperBlock } from '../paper/blocks.ts';
import type { Codebook, CodebookVariable } from './codebook.ts';
import { type CodebookWords, codebookWords } from './words.ts';

type Say = (text: DraftText | null) => string;

/** A codebook to read and print, in one language; a text that is not written in it stands in the first. */
export function codebookBlocks(codebook: Codebook, language: Language): PaperBlock[] {
  const words = codebookWords[language];
  const base = codebook.languages[0] as string;
  const say: Say = (text) => text?.[language]?.trim() || text?.[base]?.trim() || '';
  const purpose = say(codebook.purpose);
  return [
    { kind: 'title', text: words.document(say(codebook.title)) },
    ...(purpose ? [{ kind: 'text', text: purpose } as const] : []),
    { kind: 'text', text: words.lead(codebook.variables.length) },
    ...(codebook.provenance
      ? [{ kind: 'text', text: `${words.provenance}: ${codebook.provenance}` } as const]
      : []),
    ...codebook.variables.map((variable): PaperBlock => factsOf(variable, say, words, language)),
  ];
}

function factsOf(variable: CodebookVariable, say: Say, words: CodebookWords, language: Language): PaperBlock {
  const { code, name, id, scale, history } = variable;
  const listed = (isMissing: boolean) =>
    variable.values
      .filter((value) => value.isMissing === isMissing)
      .map(({ code, label }) => (say(label) ? `${code} = ${say(label)}` : code))
      .join('; ');
  const facts = {
    [words.name]: `${name} · ${id}`,
    [words.page]: say(variable.page),
    [words.theme]: say(variable.theme),
    [words.stem]: variable.stem.map(say).filter(Boolean).join(' '),
    [words.values]: listed(false) || words.written,
    [words.missing]: listed(true),
    [words.direction]: scale ? words.directions[scale.direction] : '',
    [words.feeds]: variable.feeds
      .map(({ indicator, weight }) =>
        weight === 1 ? indicator : words.weight(indicator, formatDecimal(weight, placesOf(weight), language)),
      )
      .join(', '),
    [words.condition]: variable.condition ?? '',
    [words.history]: history
      .map(({ period, isSame }) => (isSame ? period : words.changed(period)))
      .join(', '),
  };
  return {
    kind: 'facts',
    heading: `${code}. ${say(variable.question)}`,
    text: say(variable.help),
    facts: Object.entries(facts).flatMap(([term, text]) => (text ? [{ term, text }] : [])),
  };
}

/** Decimals as it is written in the file. */
function placesOf(weight: number): number {
  return String(weight).split('.')[1]?.length ?? 0;
}
