import '../../admin/import/import.css';
import { Paragraph } from '@digdir/designsystemet-react';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { type ChosenFile, fileLimit, readChosen } from '../../admin/import/chosen-file.ts';
import { FaultList } from '../../admin/import/FaultList.tsx';
import { FileField } from '../../admin/import/FileField.tsx';
import { call, ProblemError } from '../../api.ts';
import { formatList, quoted } from '../../i18n/dates.ts';
import { roundDesignTexts } from '../../i18n/round-design.ts';
import { usePlace, useTexts } from '../../parts/place.ts';
import type { OpeningView } from '../../parts/queries.ts';
import { RadioField } from '../../parts/RadioField.tsx';
import { DesignPreview } from './DesignPreview.tsx';
import { exampleHref } from './design-example.ts';
import type { Plan } from './plan.ts';

interface DesignFieldProps {
  surveyKey: string;
  plan: Plan;
  backgrounds: NonNullable<OpeningView['backgrounds']>;
  onChange(change: Partial<Plan>): void;
  fault: string | undefined;
}

/** Whether everyone counts alike, or as a file of population counts says; what it says is shown before anything is settled. */
export function DesignField({ surveyKey, plan, backgrounds, onChange, fault }: DesignFieldProps): ReactNode {
  const words = useTexts(roundDesignTexts);
  return (
    <RadioField
      legend={words.legend}
      choices={[
        { value: 'none', label: words.none, help: words.noneHelp },
        { value: 'file', label: words.file, help: words.fileHelp },
      ]}
      value={plan.isWeighted ? 'file' : 'none'}
      onChange={(value) => onChange({ isWeighted: value === 'file' })}
    >
      {plan.isWeighted ? (
        <DesignFile
          surveyKey={surveyKey}
          plan={plan}
          backgrounds={backgrounds}
          onChange={onChange}
          fault={fault}
        />
      ) : null}
    </RadioField>
  );
}

function DesignFile({ surveyKey, plan, backgrounds, onChange, fault }: DesignFieldProps): ReactNode {
  const { municipality } = usePlace();
  const words = useTexts(roundDesignTexts);
  const [chosen, setChosen] = useState<string | null>(null);
  const [fileError, setFileError] = useState<string | null>(null);
  const read = useMutation({
    mutationFn: (file: ChosenFile) =>
      call(
        'POST /api/:municipality/surveys/:survey/opening/design',
        { municipality: municipality.slug, survey: surveyKey },
        file,
      ),
  });
  const take = async (file: File) => {
    read.reset();
    onChange({ design: null });
    setChosen(file.name);
    const isTooLarge = file.size > fileLimit;
    const content = isTooLarge ? null : await readChosen(file).catch(() => null);
    setFileError(isTooLarge ? words.tooLarge : content ? null : words.unreadable);
    // Told of the last file alone: an earlier one may be read later.
    if (content) read.mutate(content, { onSuccess: ({ design }) => onChange({ design }) });
  };
  const problem = read.error instanceof ProblemError ? read.error.problem : null;
  const failed = read.isError && problem?.code !== 'file-has-faults' ? words.failed : null;
  // A file that is being read is not yet missing.
  const missing = chosen !== null && (read.isPending || read.isError) ? null : fault;
  return (
    <div className="opening-design">
      <ColumnHelp backgrounds={backgrounds} />
      <FileField chosen={chosen} error={fileError ?? failed ?? missing ?? null} onChoose={take} />
      <p role="status">{read.isPending ? words.reading : ''}</p>
      {problem?.code === 'file-has-faults' ? <FaultList problem={problem} /> : null}
      {plan.design ? <DesignPreview design={plan.design} backgrounds={backgrounds} /> : null}
    </div>
  );
}

function ColumnHelp({ backgrounds }: Pick<DesignFieldProps, 'backgrounds'>): ReactNode {
  const { language } = usePlace();
  const words = useTexts(roundDesignTexts);
  const questions = backgrounds.map(({ title }) => quoted(title[language], language));
  return (
    <details className="import-kind">
      <summary>{words.columns}</summary>
      <dl className="import-columns">
        {words.columnTexts.map(([column, text]) => (
          <div key={column}>
            <dt>{column}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <Paragraph>
        {questions.length > 0 ? words.asks(formatList(questions, language)) : words.asksNone}
      </Paragraph>
      <p>
        <a href={exampleHref(words, backgrounds, language)} download="befolkning.csv">
          {words.example}
        </a>
      </p>
    </details>
  );
}
