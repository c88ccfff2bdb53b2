import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { adminPrivacyTexts } from '../../i18n/admin-privacy.ts';
import { formatDate } from '../../i18n/dates.ts';
import { Icon } from '../../parts/Icon.tsx';
import { noticeFor } from '../../parts/Notice.tsx';
import { usePlace } from '../../parts/place.ts';
import { saveFile } from '../../parts/save-file.ts';
import { type ProcessingRecord, useRecord } from './queries.ts';
import {
  activitiesInWords,
  precautionsInWords,
  processorsInWords,
  type RecordField,
  recordCsv,
  seesInWords,
} from './record-rows.ts';

/** The record of processing, to read, print and take out. */
export function RecordSection(): ReactNode {
  const { texts, language } = usePlace();
  const words = adminPrivacyTexts[language].record;
  const query = useRecord();
  return (
    <section className="privacy-part record">
      <Heading level={2} data-size="sm">
        {words.title}
      </Heading>
      {noticeFor(query, texts.app)}
      {query.data ? <TheRecord record={query.data} /> : null}
    </section>
  );
}

function TheRecord({ record }: { record: ProcessingRecord }): ReactNode {
  const { municipality, language } = usePlace();
  const words = adminPrivacyTexts[language].record;
  const name = `${municipality.slug}-protokoll`;
  return (
    <>
      <Paragraph>{words.intro(formatDate(record.madeAt, language))}</Paragraph>
      <p className="record-acts">
        <Button variant="secondary" data-size="sm" onClick={() => window.print()}>
          {words.print}
        </Button>
        <Button
          variant="secondary"
          data-size="sm"
          onClick={() => saveFile(`${name}.json`, 'application/json', JSON.stringify(record, null, 2))}
        >
          {words.json}
        </Button>
        <Button
          variant="secondary"
          data-size="sm"
          onClick={() => saveFile(`${name}.csv`, 'text/csv', recordCsv(record, language))}
        >
          {words.csv}
        </Button>
      </p>
      <Fields fields={[{ field: words.responsible, content: record.municipality }]} />
      <Heading level={3} data-size="xs">
        {words.activities}
      </Heading>
      {activitiesInWords(record, language).map(({ title, fields }) => (
        <section key={title} className="activity">
          <Heading level={4} data-size="2xs">
            {title}
          </Heading>
          <Fields fields={fields} />
        </section>
      ))}
      <Heading level={3} data-size="xs">
        {words.processors}
      </Heading>
      <Fields fields={processorsInWords(record, language)} />
      <Paragraph>{words.noThirdCountry}</Paragraph>
      <Heading level={3} data-size="xs">
        {words.sees}
      </Heading>
      <Fields fields={seesInWords(record, language)} />
      <Heading level={3} data-size="xs">
        {words.precautions}
      </Heading>
      <ul className="precautions">
        {precautionsInWords(record, language).map(({ text, inForce }) => (
          <li key={text}>
            <Icon name={inForce ? 'check' : 'dash'} /> {text}.{' '}
            <strong>{inForce ? words.inForce : words.notInForce}</strong>
          </li>
        ))}
      </ul>
    </>
  );
}

function Fields({ fields }: { fields: RecordField[] }): ReactNode {
  return (
    <dl className="record-fields">
      {fields.map(({ field, content }) => (
        <div key={`${field} ${content}`}>
          <dt>{field}</dt>
          <dd>{content}</dd>
        </div>
      ))}
    </dl>
  );
}
