import type { Notes } from '../imported.ts';
import { type LimeQuestion, settingOf } from './survey.ts';

/** Settings that decide what may be answered, or what is asked, and that ours has no place for. */
const checks = ['em_validation_q', 'em_validation_sq', 'min_answers', 'equals_num_value'];
const sums = ['min_num_value', 'max_num_value'];
const ways = [
  ...['array_filter', 'array_filter_exclude', 'exclude_all_others', 'random_group', 'time_limit'],
  ...['other_comment_mandatory', 'other_numbers_only', 'prefix', 'suffix', 'location_mapservice'],
];
/** What the building of questions reads itself. */
const readElsewhere = [
  ...['hidden', 'random_order', 'answer_order', 'max_answers', 'maximum_chars', 'min_num_value_n'],
  ...['max_num_value_n', 'num_value_int_only', 'date_format', 'date_min', 'date_max', 'other_replace_text'],
  ...['multiflexible_min', 'multiflexible_max', 'multiflexible_checkbox', 'numbers_only'],
  ...['dualscale_headerA', 'dualscale_headerB'],
];

/** Notes what the question’s settings hold that does not come in. */
export function noteSettings(question: LimeQuestion, notes: Notes): void {
  const { place, code } = question;
  const isSet = (name: string) => !['', '0', 'N'].includes(settingOf(question, name));
  const noted = (name: string) => `${name} = ${settingOf(question, name)}`;
  for (const name of [...checks, ...sums].filter(isSet)) notes.leftOut('check', place, code, noted(name));
  for (const name of ways.filter(isSet)) notes.leftOut('property', place, code, noted(name));
  if (question.pattern.trim() !== '') notes.leftOut('check', place, code, question.pattern);
  if (question.hasDefault) notes.leftOut('defaultValue', place, code);
  if (question.mandatory === 'S') notes.leftOut('property', place, code, 'mandatory = S');
  if (settingOf(question, 'hidden') === '1' || question.relevance.trim() === '0') {
    notes.changed('hiddenShown', place, code);
  }
  for (const part of question.subquestions) {
    if (!['', '1'].includes(part.relevance.trim())) {
      notes.leftOut('choiceCondition', part.place, `${code}_${part.code}`, part.relevance);
    }
  }
  const rest = [...question.settings.keys()].filter(
    (name) => isSet(name) && ![...checks, ...sums, ...ways, ...readElsewhere].includes(name),
  );
  if (rest.length > 0) notes.leftOut('layout', place, code, rest.join(', '));
}
