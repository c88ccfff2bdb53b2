import './import.css';
import { Button, Heading, Paragraph, Textfield } from '@digdir/designsystemet-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { addressOf, ProblemError } from '../../api.ts';
import { adminImportTexts } from '../../i18n/admin-import.ts';
import { Loading } from '../../parts/Notice.tsx';
import { PageTitle } from '../../parts/PageTitle.tsx';
import { usePlace, useTexts } from '../../parts/place.ts';
import type { ChosenFile } from './chosen-file.ts';
import { exampleHref } from './examples.ts';
import { FaultList } from './FaultList.tsx';
import { FileField } from './FileField.tsx';
import { type Outcome, PlanTables } from './PlanTables.tsx';
import { useImport } from './use-import.ts';

export type What = 'units' | 'people' | 'peers';

const fileNames: Record<What, string> = { units: 'enheter', people: 'folk', peers: 'andre-kommuner' };

export interface ImportPageProps {
  what: What;
  /** The page one came from, under `/administrasjon/`. */
  back: string;
  /** The first day of what is new, `YYYY-MM-DD` or ''; not asked for where nothing has one. */
  day?: { value: string; set(value: string): void };
  /** Sends the file: a dry run, or with its fingerprint the change itself. */
  send(file: ChosenFile & { apply: string | null }): Promise<Outcome>;
}

/** A file, what it would change, and the change: three steps on one page, where nothing chosen is lost on the way. */
export function ImportPage({ what, back, day, send }: ImportPageProps): ReactNode {
  const { base, municipality } = usePlace();
  const words = useTexts(adminImportTexts);
  const own = words[what];
  const work = useImport(send);
  if (work.done) return <Receipt what={what} back={back} outcome={work.done} onAnother={work.reset} />;
  return (
    <div className="import">
      <PageTitle title={own.title} />
      <Paragraph>{own.intro}</Paragraph>
      <ul className="import-links">
        <li>
          <a href={exampleHref(what, words)} download={`${fileNames[what]}.csv`}>
            {own.example}
          </a>
        </li>
        {what === 'units' ? (
          <li>
            <a
              href={addressOf('GET /api/:municipality/units/export', { municipality: municipality.slug })}
              download
            >
              {own.current}
            </a>
          </li>
        ) : null}
        <li>
          <Link to={`${base}/administrasjon/${back}`}>{own.back}</Link>
        </li>
      </ul>
      <ColumnHelp what={what} />
      <Heading level={2} data-size="sm">
        {words.stepFile}
      </Heading>
      {day ? (
        <Textfield
          className="import-day"
          type="date"
          label={own.validFromOn}
          description={own.validFromOnHelp}
          value={day.value}
          onChange={(event) => {
            day.set(event.target.value);
            work.forget();
          }}
        />
      ) : null}
      <FileField
        chosen={work.file?.fileName ?? null}
        error={work.fileError === null ? null : words[work.fileError]}
        onChoose={work.choose}
      />
      <Plan what={what} work={work} />
    </div>
  );
}

function ColumnHelp({ what }: { what: What }): ReactNode {
  const words = useTexts(adminImportTexts);
  return (
    <details className="import-kind">
      <summary>{words.help}</summary>
      <Paragraph>{words.helpNote}</Paragraph>
      <dl className="import-columns">
        {words[what].columns.map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

interface PlanProps {
  what: What;
  work: ReturnType<typeof useImport<Outcome>>;
}

/** The second step, and when there is something to do, the third. */
function Plan({ what, work }: PlanProps): ReactNode {
  const words = useTexts(adminImportTexts);
  const { file, plan, problem, isReading, isApplying } = work;
  const heading = useFocusOn(plan ?? problem);
  if (!file) return null;
  const faults =
    problem instanceof ProblemError && problem.problem.code === 'file-has-faults' ? problem.problem : null;
  const faultCount = String(faults?.faultCount ?? faults?.faults?.length ?? 0);
  return (
    <>
      <Heading level={2} data-size="sm" ref={heading} tabIndex={-1}>
        {faults ? words.faultsTitle(faultCount) : words.stepPlan}
      </Heading>
      {isReading ? <Loading text={words.reading} /> : null}
      {faults ? <FaultList problem={faults} /> : null}
      {problem && !faults ? <Trouble error={problem} /> : null}
      {plan ? <PlanTables what={what} outcome={plan} /> : null}
      {isReading || isApplying || plan || faults ? null : (
        <Button variant="secondary" onClick={work.look}>
          {problem ? words.lookAgain : words.stepPlan.slice(3)}
        </Button>
      )}
      {plan && plan.changes.length > 0 ? (
        <>
          <Heading level={2} data-size="sm">
            {words.stepApply}
          </Heading>
          <ul>
            {words[what].final.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
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
  const words = useTexts(adminImportTexts);
  const problem = error instanceof ProblemError ? error.problem : null;
  const text =
    problem?.code === 'changed-since'
      ? words.changedSince
      : problem?.status === 401
        ? words.signedOut
        : problem?.status === 413
          ? words.tooLarge
          : words.failed;
  return (
    <p className="error" role="alert">
      {text}
    </p>
  );
}

interface ReceiptProps {
  what: What;
  back: string;
  outcome: Outcome;
  onAnother(): void;
}

function Receipt({ what, back, outcome, onAnother }: ReceiptProps): ReactNode {
  const { base } = usePlace();
  const words = useTexts(adminImportTexts);
  const heading = useFocusOn(outcome);
  return (
    <div className="import">
      <PageTitle title={words[what].title} />
      <Heading level={2} data-size="sm" ref={heading} tabIndex={-1}>
        {words.doneTitle}
      </Heading>
      <Paragraph>{words[what].undo}</Paragraph>
      <ul className="import-links">
        <li>
          <Link to={`${base}/administrasjon/logg?hendelse=${what}.imported`}>{words.doneLog}</Link>
        </li>
        <li>
          <Link to={`${base}/administrasjon/${back}`}>{words[what].back}</Link>
        </li>
      </ul>
      <PlanTables what={what} outcome={outcome} />
      <Button variant="secondary" onClick={onAnother}>
        {words.another}
      </Button>
    </div>
  );
}

/** Takes the focus to a heading when what stands under it has come, so that those who hear the page know. */
function useFocusOn(content: object | null) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (content) heading.current?.focus();
  }, [content]);
  return heading;
}
