import type { DraftText } from '../../draft/format.ts';
import type { Codebook, CodebookVariable } from './codebook.ts';

const columns = [
  'code',
  'name',
  'id',
  'role',
  'type',
  'page',
  'theme',
  'stem',
  'question',
  'help',
  'values',
  'missing',
  'direction',
  'feeds',
  'condition',
  'required',
  'history',
];

/**
 * A codebook as a table, a row for each question, in one language; a text that is not written in it stands in the first. Values
 * are «1 = svært dårlig; 2 = …», what a question feeds is «fet.trafikk × 2», and its rounds «2024; 2026 (changed)».
 */
export function codebookTable(codebook: Codebook, language: string): { columns: string[]; rows: string[][] } {
  const base = codebook.languages[0] as string;
  const say = (text: DraftText | null) => text?.[language] || text?.[base] || '';
  return { columns, rows: codebook.variables.map((variable) => rowOf(variable, say)) };
}

function rowOf(variable: CodebookVariable, say: (text: DraftText | null) => string): string[] {
  const values = (isMissing: boolean) =>
    variable.values
      .filter((value) => value.isMissing === isMissing)
      .map(({ code, label }) => (say(label) ? `${code} = ${say(label)}` : code))
      .join('; ');
  return [
    ...[variable.code, variable.name, variable.id, variable.role, variable.type ?? ''],
    ...[say(variable.page), say(variable.theme)],
    variable.stem.map(say).filter(Boolean).join(' '),
    ...[say(variable.question), say(variable.help), values(false), values(true)],
    variable.scale?.direction ?? '',
    variable.feeds
      .map(({ indicator, weight }) => (weight === 1 ? indicator : `${indicator} × ${weight}`))
      .join('; '),
    variable.condition ?? '',
    variable.isRequired ? 'yes' : 'no',
    variable.history.map(({ period, isSame }) => (isSame ? period : `${period} (changed)`)).join('; '),
  ];
}
