import { Button } from '@digdir/designsystemet-react';
import { type ReactNode, useId, useState } from 'react';
import { Link } from 'react-router';
import { adminUnitsTexts } from '../../i18n/admin-units.ts';
import { usePlace } from '../../parts/place.ts';
import type { Unit } from '../parts/organisation.ts';
import type { Branch } from './tree.ts';
import { unitLine } from './unit-words.ts';

/** With more units than this, only the two upper levels are unfolded to begin with. */
const unfoldedUpTo = 60;

interface UnitTreeProps {
  branches: readonly Branch<Unit>[];
  /** The day the tree is read on. */
  on: string;
  /** What a search found is never folded away. */
  isSearched: boolean;
}

/** Lists in lists, each folded by a button of its own. */
export function UnitTree({ branches, on, isSearched }: UnitTreeProps): ReactNode {
  const words = adminUnitsTexts[usePlace().language];
  const parents = parentsIn(branches);
  const count = countOf(branches);
  const [folded, setFolded] = useState<ReadonlySet<string>>(
    () => new Set(count > unfoldedUpTo ? parents.filter(({ depth }) => depth > 0).map(({ id }) => id) : []),
  );
  const toggle = (id: string) => {
    const next = new Set(folded);
    if (!next.delete(id)) next.add(id);
    setFolded(next);
  };
  return (
    <>
      <div className="admin-acts">
        <span role="status" className="quiet">
          {words.count(count)}
        </span>
        {parents.length > 1 && !isSearched ? (
          <>
            <Button variant="tertiary" onClick={() => setFolded(new Set())}>
              {words.unfoldAll}
            </Button>
            <Button variant="tertiary" onClick={() => setFolded(new Set(parents.map(({ id }) => id)))}>
              {words.foldAll}
            </Button>
          </>
        ) : null}
      </div>
      <ul className="unit-tree" aria-label={words.tree}>
        {branches.map((branch) => (
          <TreeBranch
            key={branch.unit.id}
            branch={branch}
            {...{ on, toggle }}
            folded={isSearched ? new Set<string>() : folded}
            mayFold={!isSearched}
          />
        ))}
      </ul>
    </>
  );
}

interface TreeBranchProps {
  branch: Branch<Unit>;
  on: string;
  folded: ReadonlySet<string>;
  mayFold: boolean;
  toggle(id: string): void;
}

function TreeBranch({ branch: { unit, children }, ...rest }: TreeBranchProps): ReactNode {
  const { language } = usePlace();
  const words = adminUnitsTexts[language];
  const list = useId();
  const { on, folded, mayFold, toggle } = rest;
  const isOpen = !folded.has(unit.id);
  const label = isOpen ? words.fold(unit.name) : words.unfold(unit.name, countOf(children));
  return (
    <li>
      <div className="unit-line">
        {children.length > 0 && mayFold ? (
          <button
            type="button"
            className="unit-fold"
            aria-expanded={isOpen}
            aria-controls={list}
            aria-label={label}
            onClick={() => toggle(unit.id)}
          >
            <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
              <path d={isOpen ? 'm3 5.5 5 5 5-5' : 'm5.5 3 5 5-5 5'} />
            </svg>
          </button>
        ) : (
          <span className="unit-fold" />
        )}
        <span>
          <Link to={unit.id} className="admin-list-name">
            {unit.name}
          </Link>{' '}
          <span className="quiet">{unitLine(unit, language, on)}</span>
        </span>
      </div>
      {children.length > 0 ? (
        <ul id={list} hidden={!isOpen}>
          {children.map((branch) => (
            <TreeBranch key={branch.unit.id} branch={branch} {...rest} />
          ))}
        </ul>
      ) : null}
    </li>
  );
}

function countOf(branches: readonly Branch<Unit>[]): number {
  return branches.reduce((count, { children }) => count + 1 + countOf(children), 0);
}

function parentsIn(branches: readonly Branch<Unit>[], depth = 0): { id: string; depth: number }[] {
  return branches.flatMap(({ unit, children }) =>
    children.length > 0 ? [{ id: unit.id, depth }, ...parentsIn(children, depth + 1)] : [],
  );
}
