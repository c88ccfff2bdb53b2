import { Button, Heading, Paragraph, Select } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import type { FrameColumn } from '../../../server/core/invitation/frame-columns.ts';
import { formatCount } from '../../../server/core/wording/numbers.ts';
import { frameTexts } from '../../i18n/frame.ts';
import { usePlace, useTexts } from '../../parts/place.ts';
import { ScrollTable } from '../../parts/ScrollTable.tsx';
import { type MappingFault, mappingFault } from './mapping.ts';
import type { FileColumns, FrameFile } from './use-frame-file.ts';

/** The columns of a file with its first rows, and what each is: suggested, and for whoever uploads it to say. */
export function MappingTable({ work, columns }: { work: FrameFile; columns: FileColumns }): ReactNode {
  const { language } = usePlace();
  const words = useTexts(frameTexts);
  const [isAsked, setIsAsked] = useState(false);
  const fault = mappingFault(work.mapping);
  return (
    <>
      <Heading level={3} data-size="xs">
        {words.mapping}
      </Heading>
      <Paragraph>{words.mappingText(formatCount(columns.rowCount, language))}</Paragraph>
      <ScrollTable
        label={words.mapping}
        className="import-table mapping-table"
        columns={[words.column, words.meaning]}
      >
        <tbody>
          {columns.columns.map((column, at) => (
            <ColumnRow
              // biome-ignore lint/suspicious/noArrayIndexKey: the columns of a file, which stay where they are
              key={at}
              name={column.name === '' ? words.unnamed(at + 1) : column.name}
              examples={column.examples}
              chosen={work.mapping[at] ?? null}
              onChoose={(chosen) => {
                setIsAsked(false);
                work.map(at, chosen);
              }}
            />
          ))}
        </tbody>
      </ScrollTable>
      {isAsked && fault ? <Fault fault={fault} /> : null}
      {work.plan || work.isReading ? null : (
        <p>
          <Button
            variant="secondary"
            onClick={() => {
              setIsAsked(true);
              if (!fault) work.look();
            }}
          >
            {words.look}
          </Button>
        </p>
      )}
    </>
  );
}

function Fault({ fault }: { fault: MappingFault }): ReactNode {
  const words = useTexts(frameTexts);
  return (
    <p className="error" role="alert">
      {fault.kind === 'twice' ? words.twice(words.kinds[fault.column]) : words[fault.kind]}
    </p>
  );
}

interface ColumnRowProps {
  name: string;
  examples: string[];
  chosen: FrameColumn | null;
  onChoose(column: FrameColumn | null): void;
}

function ColumnRow({ name, examples, chosen, onChoose }: ColumnRowProps): ReactNode {
  const words = useTexts(frameTexts);
  return (
    <tr>
      <th scope="row">
        {name}
        <div className="mapping-examples">
          {examples.map((example, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a file, which stay where they are
            <div key={at}>{example === '' ? <em>{words.emptyCell}</em> : example}</div>
          ))}
        </div>
      </th>
      <td>
        <Select
          aria-label={words.meaningOf(name)}
          value={chosen ?? ''}
          onChange={(event) => onChoose((event.target.value || null) as FrameColumn | null)}
        >
          <Select.Option value="">{words.unused}</Select.Option>
          {(Object.keys(words.kinds) as FrameColumn[]).map((column) => (
            <Select.Option key={column} value={column}>
              {words.kinds[column]}
            </Select.Option>
          ))}
        </Select>
      </td>
    </tr>
  );
}
