import { Details } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { HelpTopic } from '../i18n/help.ts';
import { HelpList } from '../parts/Help.tsx';
import { usePlace } from '../parts/place.ts';
import type { Value } from '../parts/queries.ts';
import { asksOfSatisfaction } from '../results/bad-end.ts';
import { surenessInWords } from '../results/sureness.ts';
import { type Finding, unitsOf } from './findings.ts';

const several: readonly HelpTopic[] = ['status', 'mean', 'minorityAlert'];
const helpOf: Record<Finding['kind'], readonly HelpTopic[]> = {
  ...{ whole: several, area: several, talk: [] },
  indicator: ['mean', 'spread', 'spreadLabel', 'change', 'status', 'minorityAlert', 'response'],
  units: ['mean', 'interval', 'minorityAlert', 'response'],
};

/**
 * What the words of a finding mean, and how sure its figures are, folded until somebody asks. All of it came with the meeting, and
 * nothing leads out of it: another page may not open in a room without contact.
 */
export function SlideHelp({ finding }: { finding: Finding }): ReactNode {
  const about = helpOf[finding.kind];
  if (about.length === 0) return null;
  return (
    <div className="meeting-help">
      <HelpList about={about} leadsOn={false} />
      {finding.kind === 'indicator' || finding.kind === 'units' ? <HowSureHere finding={finding} /> : null}
    </div>
  );
}

/** «Hvor sikkert er dette?»: of the whole; or of each unit that tells a figure, with what is alike for all once. */
function HowSureHere({ finding }: { finding: Extract<Finding, { kind: 'indicator' | 'units' }> }): ReactNode {
  const { texts, language } = usePlace();
  const { source, detail, now } = finding;
  const subject = {
    isIndex: (detail?.items.length ?? 0) > 1,
    asksOfSatisfaction: asksOfSatisfaction(source.scale),
  };
  const linesOf = (value: Value) => surenessInWords(value, subject, language);
  const units =
    finding.kind === 'units'
      ? unitsOf(finding.detail).flatMap((unit) => (unit.now ? [{ ...unit, lines: linesOf(unit.now) }] : []))
      : [];
  const forAll = linesOf(now).filter((line) => units.every(({ lines }) => lines.includes(line)));
  return (
    <Details className="how-sure">
      <Details.Summary>{texts.results.howSure}</Details.Summary>
      <Details.Content>
        <Lines lines={forAll} />
        {units.map(({ unitId, name, lines }) => {
          const own = lines.filter((line) => !forAll.includes(line));
          // A unit that is not shown has no figure to be sure of.
          return own.length === 0 ? null : (
            <section key={unitId}>
              <h2 className="meeting-part">{name}</h2>
              <Lines lines={own} />
            </section>
          );
        })}
      </Details.Content>
    </Details>
  );
}

function Lines({ lines }: { lines: readonly string[] }): ReactNode {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
