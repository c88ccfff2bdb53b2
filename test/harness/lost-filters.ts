import {
  type BinaryOperationNode,
  type DeleteQueryNode,
  type KyselyPlugin,
  type OperationNode,
  OperationNodeTransformer,
  RawNode,
  type SelectQueryNode,
  type UpdateQueryNode,
} from 'kysely';
import type { Db } from '../../server/platform/db/connect.ts';

/** The one table that belongs to no municipality: it says which one an address names. */
const namesMunicipality = (node: OperationNode) => JSON.stringify(node).includes('"name":"municipality"');

/** Drops every condition of a statement, and from joins those that keep to one municipality. */
class LosesFilters extends OperationNodeTransformer {
  protected override transformSelectQuery(node: SelectQueryNode): SelectQueryNode {
    return this.#without(super.transformSelectQuery(node), node.from);
  }
  protected override transformUpdateQuery(node: UpdateQueryNode): UpdateQueryNode {
    return this.#without(super.transformUpdateQuery(node), node.table);
  }
  protected override transformDeleteQuery(node: DeleteQueryNode): DeleteQueryNode {
    return this.#without(super.transformDeleteQuery(node), node.from);
  }
  protected override transformBinaryOperation(node: BinaryOperationNode): BinaryOperationNode {
    const isOfTenant = JSON.stringify(node.leftOperand).includes('"name":"municipality_id"');
    if (isOfTenant) return RawNode.createWithSql('true') as never;
    return super.transformBinaryOperation(node);
  }
  #without<Node extends { readonly where?: unknown }>(node: Node, of: OperationNode | undefined): Node {
    if (!of || namesMunicipality(of)) return node;
    const { where: _lost, ...rest } = node;
    return rest as Node;
  }
}

/** A query layer of the app that has lost its filters. `onRows` is told of every row that any statement gave. */
export function withoutFilters(
  db: Db,
  onRows: (rows: unknown[]) => void,
  onWrite: (table: string) => void = () => {},
): Db {
  const transformer = new LosesFilters();
  const plugin: KyselyPlugin = {
    transformQuery({ node, queryId }) {
      const written = tableWritten(node);
      if (written) onWrite(written);
      return transformer.transformNode(node, queryId);
    },
    async transformResult({ result }) {
      onRows(result.rows);
      return result;
    },
  };
  return db.withPlugin(plugin) as Db;
}

/** The table a statement writes to, also one written as text; null where it only reads. */
function tableWritten(node: OperationNode): string | null {
  if (RawNode.is(node)) {
    const text = node.sqlFragments.join('?');
    return /\b(?:insert into|(?<!for |do )update|delete from)\s+(\w+)/i.exec(text)?.[1] ?? null;
  }
  const of = { InsertQueryNode: 'into', UpdateQueryNode: 'table', DeleteQueryNode: 'from' }[
    node.kind as string
  ];
  if (!of) return null;
  const named = JSON.stringify((node as unknown as Record<string, unknown>)[of]);
  return /"IdentifierNode","name":"(\w+)"/.exec(named)?.[1] ?? null;
}
