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
export function withoutFilters(db: Db, onRows: (rows: unknown[]) => void): Db {
  const transformer = new LosesFilters();
  const plugin: KyselyPlugin = {
    transformQuery: ({ node, queryId }) => transformer.transformNode(node, queryId),
    async transformResult({ result }) {
      onRows(result.rows);
      return result;
    },
  };
  return db.withPlugin(plugin) as Db;
}
