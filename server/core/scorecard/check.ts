import { parseAmbition } from '../ambition/wording.ts';
import { checkTree } from '../questionnaire/check-tree.ts';
import { fault, shapeFaults } from '../questionnaire/faults.ts';
import type { Fault } from '../questionnaire/format.ts';
import { type Ambition, type Scorecard, scorecardFormat, scorecardSchema } from './format.ts';

/** Reads a scorecard file and reports every fault with its place. The scorecard is null when its shape is wrong. */
export function checkScorecard(file: unknown): { scorecard: Scorecard | null; faults: Fault[] } {
  const unsafe = checkTree(file);
  if (unsafe.length > 0) return { scorecard: null, faults: unsafe };
  const format = (file as { format?: unknown } | null)?.format;
  if (format !== scorecardFormat) {
    const message = `The format is ${JSON.stringify(format) ?? 'missing'}. This version reads "${scorecardFormat}".`;
    return { scorecard: null, faults: [fault('format', 'unknown-format', message)] };
  }
  const parsed = scorecardSchema.safeParse(file);
  if (!parsed.success) return { scorecard: null, faults: shapeFaults(parsed.error) };
  return { scorecard: parsed.data, faults: contentFaults(parsed.data) };
}

function contentFaults(scorecard: Scorecard): Fault[] {
  const faults: Fault[] = [];
  const seen = new Map<string, string>();
  const once = (kind: string, key: string, place: string) => {
    const first = seen.get(`${kind} ${key}`);
    const message = `"${key}" is used at ${first} too. Give each ${kind} its own.`;
    if (first) faults.push(fault(`${place}.key`, 'duplicate-key', message));
    else seen.set(`${kind} ${key}`, place);
  };
  if (scorecard.validToOn !== undefined && scorecard.validToOn <= scorecard.validFromOn) {
    const message = `The map no longer holds (${scorecard.validToOn}) when it begins (${scorecard.validFromOn}). Correct one of them.`;
    faults.push(fault('validToOn', 'validity-upside-down', message));
  }
  scorecard.focusAreas.forEach((area, a) => {
    once('focus area', area.key, `focusAreas[${a}]`);
    area.goals.forEach((goal, g) => {
      once('goal', goal.key, `focusAreas[${a}].goals[${g}]`);
      goal.successFactors.forEach((factor, f) => {
        once('success factor', factor.key, `focusAreas[${a}].goals[${g}].successFactors[${f}]`);
        factor.indicators.forEach((indicator, i) => {
          const place = `focusAreas[${a}].goals[${g}].successFactors[${f}].indicators[${i}]`;
          once('indicator', indicator.key, place);
          if (!indicator.ambition) return;
          const { text, rule } = indicator.ambition;
          if (!saysTheSame(parseAmbition(text.nb), rule)) {
            const message = `«${text.nb}» does not read as the rule beside it. Correct one of them.`;
            faults.push(fault(`${place}.ambition`, 'ambition-differs', message));
          }
          if (rule.form === 'band' && indicator.direction === 'higherIsBetter' && rule.target < rule.floor) {
            faults.push(
              fault(`${place}.ambition`, 'band-upside-down', 'The target must not be lower than the floor.'),
            );
          }
        });
      });
    });
  });
  return faults;
}

/** A tolerance and the choice between percent and points are the rule's alone: the wording does not hold them. */
function saysTheSame(read: Ambition | null, rule: Ambition): boolean {
  if (!read || read.form !== rule.form) return false;
  if (read.form === 'band' && rule.form === 'band')
    return read.target === rule.target && read.floor === rule.floor;
  if (read.form === 'exact' && rule.form === 'exact') return read.value === rule.value;
  if (read.form === 'relative' && rule.form === 'relative') {
    return read.operator === rule.operator && read.by === rule.by && read.reference === rule.reference;
  }
  return true;
}
