import type { DraftText } from '../../draft/format.ts';
import type { Codebook, CodebookVariable } from '../codebook/codebook.ts';
import { writeXml, type XmlPart, xml } from '../xml-writing.ts';

const namespace = 'ddi:codebook:2_5';

/**
 * A codebook as DDI-Codebook 2.5 (DDI Alliance), for archives and statistics programs: the study, its themes as groups, and a
 * variable for each question with its wording in every language it is written in. What DDI has no place for (direction, what
 * a question feeds, the rounds it was asked in) stands in notes with a type.
 */
export function writeDdi(codebook: Codebook): string {
  const { key, languages, title, purpose, provenance, variables } = codebook;
  const base = languages[0] as string;
  const others = languages.slice(1).filter((language) => isWritten(title, language));
  return writeXml(
    xml(
      'codeBook',
      { xmlns: namespace, version: '2.5', 'xml:lang': base },
      xml(
        'stdyDscr',
        {},
        xml(
          'citation',
          {},
          xml(
            'titlStmt',
            {},
            xml('titl', { 'xml:lang': base }, title[base] ?? key),
            ...others.map((language) => xml('parTitl', { 'xml:lang': language }, title[language])),
            xml('IDNo', {}, key),
          ),
        ),
        xml(
          'stdyInfo',
          {},
          ...inEach('abstract', purpose, languages),
          xml('sumDscr', {}, xml('dataKind', {}, 'survey data')),
          provenance ? xml('notes', { type: 'provenance' }, provenance) : null,
        ),
      ),
      xml(
        'dataDscr',
        {},
        ...themeGroups(variables, languages),
        ...variables.map((variable) => varOf(variable, languages)),
      ),
    ),
  );
}

function themeGroups(variables: readonly CodebookVariable[], languages: readonly string[]): XmlPart[] {
  const themes = [...new Set(variables.flatMap(({ theme }) => (theme ? [theme] : [])))];
  return themes.map((theme, at) => {
    const members = variables.filter((variable) => variable.theme === theme).map(({ code }) => code);
    return xml(
      'varGrp',
      { ID: `G${at + 1}`, type: 'subject', var: members.join(' ') },
      ...inEach('labl', theme, languages),
    );
  });
}

/** The parts of a variable stand in the order that the schema wants them. */
function varOf(variable: CodebookVariable, languages: readonly string[]): XmlPart {
  const { code, name, id, question, stem, help, scale, values, condition, feeds, history } = variable;
  const isNumeric = scale !== null;
  const note = (type: string, subject: string | null, text: string) => xml('notes', { type, subject }, text);
  return xml(
    'var',
    {
      ID: code,
      name,
      intrvl: 'discrete',
      nature: isNumeric ? 'ordinal' : values.length > 0 ? 'nominal' : null,
    },
    ...inEach('labl', question, languages),
    xml(
      'qstn',
      { ID: `${code}_Q` },
      ...stem.flatMap((text) => inEach('preQTxt', text, languages)),
      ...inEach('qstnLit', question, languages),
      ...inEach('ivuInstr', help, languages),
    ),
    scale ? xml('valrng', {}, xml('range', { min: String(scale.min), max: String(scale.max) })) : null,
    condition ? xml('universe', {}, condition) : null,
    ...values.map((value) =>
      xml(
        'catgry',
        { missing: value.isMissing ? 'Y' : 'N' },
        xml('catValu', {}, value.code),
        ...inEach('labl', value.label, languages),
      ),
    ),
    xml('varFormat', { type: isNumeric ? 'numeric' : 'character', schema: 'other' }),
    note('identity', null, id),
    scale ? note('direction', null, scale.direction) : null,
    ...feeds.map(({ indicator, weight }) => note('indicator', indicator, String(weight))),
    ...history.map(({ period, isSame }) => note('asked', period, isSame ? 'same' : 'changed')),
  );
}

function inEach(name: string, text: DraftText, languages: readonly string[]): XmlPart[] {
  return languages
    .filter((language) => isWritten(text, language))
    .map((language) => xml(name, { 'xml:lang': language }, text[language]));
}

function isWritten(text: DraftText, language: string): boolean {
  return (text[language] ?? '').trim() !== '';
}
