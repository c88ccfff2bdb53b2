import { Tag } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { Language } from '../../server/core/locale.ts';
import { formatCount, formatShare } from '../../server/core/wording/numbers.ts';
import type { Texts } from '../i18n/app.ts';
import { Icon } from './Icon.tsx';
import { usePlace } from './place.ts';
import type { Value } from './queries.ts';

/** «120 av 168 svarte (71 %)». */
export function responseInWords(
  response: Value['response'],
  texts: Texts['results'],
  language: Language,
): string {
  if (response.shown === 'nothing') return texts.answeredHidden;
  const answered = formatCount(response.answeredCount, language);
  if (response.invitedCount === null || response.responseRate === null) return texts.answered(answered);
  return texts.answeredOf(
    answered,
    formatCount(response.invitedCount, language),
    formatShare(response.responseRate, language),
  );
}

/** The response, and how many of them the figure itself counts where that is another number. */
export function ResponseLine({ value }: { value: Value }): ReactNode {
  const { texts, language } = usePlace();
  const { figures, response } = value;
  const words = responseInWords(response, texts.results, language);
  const isOther = response.shown === 'all' && 'n' in figures && figures.n !== response.answeredCount;
  return (
    <p className="response">
      {words}
      {isOther && 'n' in figures ? ` · ${texts.results.countedHere(formatCount(figures.n, language))}` : ''}
    </p>
  );
}

interface MinorityFlagProps {
  value: Pick<Value, 'minorityAlert'>;
  explained?: boolean;
}

/** «Er det noen som er veldig misfornøyd?», asked by the figures themselves also when the mean is fine. */
export function MinorityFlag({ value, explained = false }: MinorityFlagProps): ReactNode {
  const { texts } = usePlace();
  if (!value.minorityAlert) return null;
  return (
    <p className="minority">
      <strong>
        <Icon name="flag" /> {texts.results.minorityAlert}
      </strong>
      {explained ? <span>{texts.results.minorityAlertMeaning}</span> : null}
    </p>
  );
}

/** Fresh to those who see it; or seen by nobody yet but those who may publish it. */
export function NewTag({ value }: { value: Value }): ReactNode {
  const { texts } = usePlace();
  if (!value.isPublished) {
    return (
      <Tag data-color="warning" data-size="sm">
        {texts.results.notPublished}
      </Tag>
    );
  }
  return value.isNew ? (
    <Tag data-color="info" data-size="sm">
      {texts.results.isNew}
    </Tag>
  ) : null;
}
