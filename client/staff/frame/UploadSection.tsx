import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { formatCount } from '../../../server/core/wording/numbers.ts';
import { FaultList } from '../../admin/import/FaultList.tsx';
import { FileField } from '../../admin/import/FileField.tsx';
import { ProblemError } from '../../api.ts';
import { adminImportTexts } from '../../i18n/admin-import.ts';
import { frameTexts } from '../../i18n/frame.ts';
import { usePlace, useTexts } from '../../parts/place.ts';
import type { FrameView } from '../../parts/queries.ts';
import { exampleHref } from './example.ts';
import { MappingTable } from './MappingTable.tsx';
import { PlanLists } from './PlanLists.tsx';
import { ReadingBar } from './ReadingBar.tsx';
import { type FrameFile, useFrameFile } from './use-frame-file.ts';

/** A file, how many it would invite, and the invitations: nothing chosen is lost on the way. */
export function UploadSection({ frame, roundId }: { frame: FrameView; roundId: string }): ReactNode {
  const { language } = usePlace();
  const words = useTexts(frameTexts);
  const work = useFrameFile(roundId);
  return (
    <>
      <Heading level={2} data-size="sm">
        {words.upload}
      </Heading>
      <Paragraph>{words.uploadText}</Paragraph>
      <ColumnHelp frame={frame} />
      {work.done ? (
        <>
          <Spoken text={words.done(formatCount(work.done.invitedCount, language))} />
          <p>
            <Button variant="secondary" onClick={work.reset}>
              {words.another}
            </Button>
          </p>
        </>
      ) : (
        <>
          <FileField
            chosen={work.file?.fileName ?? null}
            error={work.fileError === null ? null : words[work.fileError]}
            onChoose={work.choose}
          />
          {work.columns ? <MappingTable work={work} columns={work.columns} /> : null}
          <Plan work={work} roundId={roundId} />
        </>
      )}
    </>
  );
}

function ColumnHelp({ frame }: { frame: FrameView }): ReactNode {
  const words = useTexts(frameTexts);
  return (
    <details className="import-kind">
      <summary>{words.help}</summary>
      <Paragraph>{words.helpNote}</Paragraph>
      <dl className="import-columns">
        {words.helpColumns.map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <Paragraph>
        {frame.strata.length > 0 ? words.groups(frame.strata.join(', ')) : words.noGroups}
      </Paragraph>
      <p>
        <a href={exampleHref(words, frame)} download="inviterte.csv">
          {words.example}
        </a>
      </p>
    </details>
  );
}

/** How many would be invited, or why none can be. */
function Plan({ work, roundId }: { work: FrameFile; roundId: string }): ReactNode {
  const words = useTexts(frameTexts);
  const common = useTexts(adminImportTexts);
  const { file, plan, problem, isReading, isApplying } = work;
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = plan ?? problem;
  useEffect(() => {
    if (shown) heading.current?.focus();
  }, [shown]);
  if (!file) return null;
  const faults =
    problem instanceof ProblemError && problem.problem.code === 'file-has-faults' ? problem.problem : null;
  const faultCount = String(faults?.faultCount ?? faults?.faults?.length ?? 0);
  return (
    <>
      {shown ? (
        <Heading level={3} data-size="xs" ref={heading} tabIndex={-1}>
          {faults ? common.faultsTitle(faultCount) : words.planTitle}
        </Heading>
      ) : null}
      {isReading ? <ReadingBar roundId={roundId} text={words.sendingFile} /> : null}
      {isApplying ? <ReadingBar roundId={roundId} text={words.applying} /> : null}
      {faults ? <FaultList problem={faults} /> : null}
      {problem && !faults ? <Trouble error={problem} /> : null}
      {problem && !faults ? (
        <Button variant="secondary" onClick={work.look}>
          {common.lookAgain}
        </Button>
      ) : null}
      {plan ? <PlanLists plan={plan} /> : null}
      {plan && plan.invitedCount > 0 ? (
        <>
          <Paragraph>{words.final}</Paragraph>
          <p>
            <Button loading={isApplying} onClick={work.apply}>
              {isApplying ? words.applying : words.apply}
            </Button>
          </p>
        </>
      ) : null}
    </>
  );
}

function Trouble({ error }: { error: Error }): ReactNode {
  const words = useTexts(frameTexts);
  const problem = error instanceof ProblemError ? error.problem : null;
  const text =
    problem?.status === 401
      ? words.signedOut
      : problem?.status === 413
        ? words.tooLarge
        : (words.problems[problem?.code ?? ''] ?? words.failed);
  return (
    <p className="error" role="alert">
      {text}
    </p>
  );
}

/** What was done, with the focus on it: the button that did it is gone. */
function Spoken({ text }: { text: string }): ReactNode {
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => line.current?.focus(), []);
  return (
    <Paragraph ref={line} tabIndex={-1}>
      <strong>{text}</strong>
    </Paragraph>
  );
}
