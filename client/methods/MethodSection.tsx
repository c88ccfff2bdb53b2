import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { MethodsTexts } from '../i18n/methods.nb.ts';
import type { Defaults } from './defaults.ts';
import { Formula } from './Formula.tsx';
import { formulasOf } from './formulas.ts';
import { notOnPages, type SectionId } from './functions.ts';
import { literatureOf } from './literature.ts';
import { MethodFunctions } from './MethodFunctions.tsx';

/** Where «to the contents» leads. */
export const contentsId = 'innhold';

interface MethodSectionProps {
  id: SectionId;
  words: MethodsTexts;
  defaults: Defaults;
}

/** One thing the product says. Its heading is where links from the figures land. */
export function MethodSection({ id, words, defaults }: MethodSectionProps): ReactNode {
  const section = words.sections[id];
  return (
    <section className="method" aria-labelledby={id}>
      <Heading level={2} data-size="sm" id={id} tabIndex={-1}>
        {section.title}
      </Heading>
      {section.plain(defaults).map((paragraph) => (
        <Paragraph key={paragraph} className="method-text">
          {paragraph}
        </Paragraph>
      ))}
      {notOnPages.has(id) ? <p className="method-note">{words.notOnPages}</p> : null}
      <div className="method-details">
        <Formulas id={id} words={words} defaults={defaults} />
        <InForce title={words.inForce} rows={section.inForce(defaults)} />
        <Literature id={id} title={words.literature} />
      </div>
      <MethodFunctions id={id} words={words} />
      <p className="to-contents">
        <Link to={`#${contentsId}`}>{words.toContents}</Link>
      </p>
    </section>
  );
}

function PartTitle({ children }: { children: string }): ReactNode {
  return (
    <Heading level={3} data-size="2xs">
      {children}
    </Heading>
  );
}

function Formulas({ id, words, defaults }: MethodSectionProps): ReactNode {
  return (
    <div>
      <PartTitle>{words.formulas}</PartTitle>
      <ul className="formulas">
        {formulasOf[id](defaults).map((formula) => (
          <li key={formula}>
            <Formula text={formula} />
          </li>
        ))}
      </ul>
      <p className="letters">{words.sections[id].letters}</p>
    </div>
  );
}

function InForce({ title, rows }: { title: string; rows: [string, string][] }): ReactNode {
  if (rows.length === 0) return null;
  return (
    <div>
      <PartTitle>{title}</PartTitle>
      <dl className="in-force">
        {rows.map(([what, value]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function Literature({ id, title }: { id: SectionId; title: string }): ReactNode {
  const sources = literatureOf[id];
  if (sources.length === 0) return null;
  return (
    <div>
      <PartTitle>{title}</PartTitle>
      <ul className="literature">
        {sources.map(({ who, where, lang = 'en' }) => (
          <li key={who} lang={lang}>
            {who}. <cite>{where}</cite>.
          </li>
        ))}
      </ul>
    </div>
  );
}
