import { docstrings } from 'virtual:docstrings';
import { Details } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { MethodsTexts } from '../i18n/methods.nb.ts';
import { functionsOf, type SectionId } from './functions.ts';

/** The program's own words on how it does it, folded: for those who will check the figures. */
export function MethodFunctions({ id, words }: { id: SectionId; words: MethodsTexts }): ReactNode {
  const names: readonly string[] = functionsOf[id];
  return (
    <Details className="method-functions">
      <Details.Summary>{words.functions(String(names.length))}</Details.Summary>
      <Details.Content>
        <p className="quiet">{words.functionsNote}</p>
        <dl lang="en">
          {names.map((name) => (
            <Documented key={name} name={name} />
          ))}
        </dl>
      </Details.Content>
    </Details>
  );
}

function Documented({ name }: { name: string }): ReactNode {
  const docstring = docstrings[name];
  // The build has refused a name without one; this is for the compiler.
  if (!docstring) throw new Error(`${name} has no docstring`);
  return (
    <div>
      <dt>
        <code>{docstring.name}</code> <code className="quiet">{docstring.file}</code>
      </dt>
      <dd>{docstring.text}</dd>
    </div>
  );
}
