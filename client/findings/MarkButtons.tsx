import { Button } from '@digdir/designsystemet-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { isFollowed } from '../../server/core/findings/marks.ts';
import { findingsTexts, kindWords } from '../i18n/findings.ts';
import { ActButton } from '../parts/ActButton.tsx';
import { Icon } from '../parts/Icon.tsx';
import { usePlace, useTexts } from '../parts/place.ts';
import { asksOfSatisfaction } from '../results/bad-end.ts';
import type { FindingView } from './topics.ts';
import { type Marked, useMark } from './use-mark.ts';

const ofFinding = ({ id }: FindingView): Marked => ({ about: 'finding', subject: id });
const ofIndicator = ({ indicatorKey }: FindingView): Marked => ({
  about: 'indicator',
  subject: indicatorKey,
});

/** Follows everything about an indicator, in later rounds too; pressed while it is followed. */
export function FollowButton({ finding }: { finding: FindingView }): ReactNode {
  const { language } = usePlace();
  const words = useTexts(findingsTexts).marks;
  const { save, isBusy, failed } = useMark();
  if (!finding.marks) return null;
  const follows = isFollowed({ ...finding.marks, finding: null });
  return (
    <>
      <ActButton
        variant={follows ? 'primary' : 'secondary'}
        data-size="sm"
        aria-pressed={follows}
        aria-label={words.followName(finding.indicatorName[language])}
        isBusy={isBusy}
        onClick={() => save(ofIndicator(finding), follows ? null : 'followed')}
      >
        {follows ? <Icon name="check" /> : null} {words.follow}
      </ActButton>
      {failed ? <span role="alert">{words.failed}</span> : null}
    </>
  );
}

/** Puts a finding away at the bottom, for oneself alone. */
export function MuteButton({ finding }: { finding: FindingView }): ReactNode {
  const texts = useTexts(findingsTexts);
  const { save, isBusy, failed } = useMark();
  if (!finding.marks) return null;
  const name = kindWords(texts, finding.numbers.kind, asksOfSatisfaction(finding.scale));
  return (
    <>
      <ActButton
        variant="tertiary"
        data-size="sm"
        aria-label={texts.marks.muteName(name)}
        isBusy={isBusy}
        onClick={() => save(ofFinding(finding), 'muted')}
      >
        {texts.marks.mute}
      </ActButton>
      {failed ? <span role="alert">{texts.marks.failed}</span> : null}
    </>
  );
}

/** In place of a finding that was put away a moment ago: where it is now, and the way back. It takes the focus. */
export function JustMuted({ finding }: { finding: FindingView }): ReactNode {
  const { language } = usePlace();
  const words = useTexts(findingsTexts).marks;
  const { save, isBusy, failed } = useMark();
  const undo = useRef<HTMLButtonElement>(null);
  useEffect(() => undo.current?.focus(), []);
  return (
    <p className="finding-muted" role="status">
      <span>{words.isMuted}</span>
      <Button
        ref={undo}
        variant="secondary"
        data-size="sm"
        disabled={isBusy}
        onClick={() => save(markedBy(finding), null)}
      >
        {words.undo}
      </Button>
      {finding.marks?.finding === 'muted' && finding.marks.indicator === null ? (
        <ActButton
          variant="tertiary"
          data-size="sm"
          isBusy={isBusy}
          onClick={() => save(ofIndicator(finding), 'muted')}
        >
          {words.muteAll(finding.indicatorName[language])}
        </ActButton>
      ) : null}
      {failed ? <span role="alert">{words.failed}</span> : null}
    </p>
  );
}

/** What has to be taken back for a finding to be shown again. */
export function markedBy(finding: FindingView): Marked {
  return finding.marks?.finding === 'muted' ? ofFinding(finding) : ofIndicator(finding);
}
