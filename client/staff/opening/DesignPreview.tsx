import { Paragraph, Table } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { populationTotals, type RoundDesign } from '../../../server/core/opening/round-design.ts';
import { formatCount, formatDecimal, formatShare } from '../../../server/core/wording/numbers.ts';
import { roundDesignTexts } from '../../i18n/round-design.ts';
import { usePlace, useTexts } from '../../parts/place.ts';
import type { OpeningView } from '../../parts/queries.ts';

interface DesignPreviewProps {
  design: RoundDesign;
  backgrounds: NonNullable<OpeningView['backgrounds']>;
}

/** What a file of population counts was read as: a table for the groups, and one for each question, with drawn shares. */
export function DesignPreview({ design, backgrounds }: DesignPreviewProps): ReactNode {
  const { language } = usePlace();
  const words = useTexts(roundDesignTexts);
  const total = populationTotals(design)[0]?.count ?? 0;
  return (
    <div className="design-preview">
      <Paragraph>
        <strong>{words.preview}.</strong> {words.population(formatCount(total, language))}
      </Paragraph>
      {design.strata.length > 0 ? (
        <Counts
          title={words.groups}
          total={total}
          rows={design.strata.map(({ name, populationCount, baseWeight }) => ({
            ...{ key: name, label: name, count: populationCount },
            weight: baseWeight === null ? words.afterwards : formatDecimal(baseWeight, 2, language),
          }))}
          hasWeights
        />
      ) : null}
      {design.margins.map(({ background, categories }) => {
        const asked = backgrounds.find(({ name }) => name === background);
        return (
          <Counts
            key={background}
            title={asked?.title[language] ?? background}
            total={total}
            rows={categories.map(({ code, populationCount }) => ({
              ...{ key: code, count: populationCount },
              label: asked?.categories.find((one) => one.code === code)?.label[language] ?? code,
            }))}
          />
        );
      })}
    </div>
  );
}

interface CountsProps {
  title: string;
  total: number;
  rows: { key: string; label: string; count: number | null; weight?: string }[];
  hasWeights?: boolean;
}

function Counts({ title, total, rows, hasWeights = false }: CountsProps): ReactNode {
  const { language } = usePlace();
  const { head, uncounted, asAverage } = useTexts(roundDesignTexts);
  return (
    <Table data-size="sm">
      <caption>{title}</caption>
      <Table.Head>
        <Table.Row>
          <Table.HeaderCell>{hasWeights ? head.what : head.answer}</Table.HeaderCell>
          <Table.HeaderCell className="number">{head.people}</Table.HeaderCell>
          <Table.HeaderCell>{head.share}</Table.HeaderCell>
          {hasWeights ? <Table.HeaderCell>{head.weight}</Table.HeaderCell> : null}
        </Table.Row>
      </Table.Head>
      <Table.Body>
        {rows.map(({ key, label, count, weight }) => (
          <Table.Row key={key}>
            <Table.HeaderCell scope="row">{label}</Table.HeaderCell>
            <Table.Cell className="number">
              {count === null ? uncounted : formatCount(count, language)}
            </Table.Cell>
            <Table.Cell>
              {count === null ? (
                asAverage
              ) : (
                <>
                  <span className="design-share" aria-hidden="true">
                    <span style={{ width: `${(100 * count) / total}%` }} />
                  </span>
                  {formatShare(count / total, language)}
                </>
              )}
            </Table.Cell>
            {hasWeights ? <Table.Cell>{weight}</Table.Cell> : null}
          </Table.Row>
        ))}
      </Table.Body>
    </Table>
  );
}
