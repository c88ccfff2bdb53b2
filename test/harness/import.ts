import type { Sheet } from '../../server/core/sheet.ts';

/** A file as a test writes it: lines of cells with semicolons between, the header first. */
export function sheetOf(...lines: string[]): Sheet {
  const [columns = [], ...rows] = lines.map((line) => line.split(';').map((cell) => cell.trim()));
  return { columns, headerLine: 1, rows: rows.map((cells, index) => ({ line: index + 2, cells })) };
}

/** The body of an import over HTTP. */
export function importBody(content: string | Buffer, apply: string | null = null, more: object = {}) {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return { fileName: 'fil.csv', contentBase64: bytes.toString('base64'), apply, ...more };
}
