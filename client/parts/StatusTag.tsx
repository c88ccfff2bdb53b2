import { Tag } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { Ambition } from '../../server/core/scorecard/format.ts';
import { formatSigned } from '../../server/core/wording/numbers.ts';
import { Icon, type IconName } from './Icon.tsx';
import { usePlace } from './place.ts';
import type { Value } from './queries.ts';

type Status = Value['status'];

const signs: Record<Status['code'], IconName> = {
  reached: 'check',
  within: 'within',
  below: 'below',
  deviation: 'dash',
  missingReference: 'dash',
  delegated: 'dash',
  noAmbition: 'dash',
  noData: 'dash',
  withheld: 'dash',
  tooUncertain: 'question',
};

/** Only the municipality's own ambition, missed for sure, is red; then too the word says it. */
function colourOf({ code, uncertain }: Status): 'success' | 'danger' | 'neutral' {
  if (uncertain) return 'neutral';
  if (code === 'reached') return 'success';
  return code === 'below' ? 'danger' : 'neutral';
}

interface StatusTagProps {
  status: Status;
  /** How far the mean is from an exact ambition without a tolerance. */
  deviation?: number | null;
}

export function StatusTag({ status, deviation = null }: StatusTagProps): ReactNode {
  const { texts, language } = usePlace();
  const { statuses } = texts.results;
  const word =
    status.code === 'deviation' && deviation !== null
      ? statuses.deviationOf(formatSigned(deviation, 1, language))
      : statuses[status.code];
  return (
    <Tag variant="outline" data-color={colourOf(status)} data-size="sm" className="status">
      <Icon name={status.uncertain ? 'question' : signs[status.code]} />
      {status.uncertain ? statuses.uncertain(word) : word}
    </Tag>
  );
}

/** The mean's distance from an exact ambition; null for other ambitions or when there is no mean. */
export function deviationOf(value: Value, rule: Ambition | undefined): number | null {
  if (rule?.form !== 'exact' || !('mean' in value.figures)) return null;
  return value.figures.mean - rule.value;
}
