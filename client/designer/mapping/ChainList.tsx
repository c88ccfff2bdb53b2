import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Chain, ChainNode } from './chain.ts';

/** The chain as a list within lists, from the focus areas down to the questions; what stands under nothing comes last. */
export function ChainList({ chain }: { chain: Chain }): ReactNode {
  const isUnder = ({ id }: ChainNode) => chain.links.some(({ from }) => from === id);
  const tops = chain.nodes
    .filter((node) => !isUnder(node))
    .toSorted((one, other) => other.column - one.column);
  return <Level chain={chain} nodes={tops.map((node) => ({ node, words: null }))} />;
}

interface Told {
  node: ChainNode;
  /** How it counts in what it stands under. */
  words: string | null;
}

function Level({ chain, nodes }: { chain: Chain; nodes: readonly Told[] }): ReactNode {
  if (nodes.length === 0) return null;
  return (
    <ul className="chain-list">
      {nodes.map(({ node, words }) => (
        <li key={node.id} data-column={node.column} data-look={node.look}>
          {node.column === 1 && node.look !== 'elsewhere' ? (
            <Link to={`?indikator=${node.id.slice(2)}`}>{node.label}</Link>
          ) : (
            <span>{node.label}</span>
          )}
          {[words, node.note].map((said) =>
            said === null ? null : (
              <span className="quiet" key={said}>
                {' '}
                · {said}
              </span>
            ),
          )}
          <Level chain={chain} nodes={below(chain, node)} />
        </li>
      ))}
    </ul>
  );
}

function below({ nodes, links }: Chain, { id }: ChainNode): Told[] {
  return links.flatMap(({ from, to, words }) => {
    const node = to === id ? nodes.find((one) => one.id === from) : undefined;
    return node ? [{ node, words }] : [];
  });
}
