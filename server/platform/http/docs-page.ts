import { escaped } from './escaped.ts';
import type { OpenApi, Operation } from './openapi.ts';

/**
 * The document as a page anyone can read: plain HTML without script or style, so that it needs no exception from the
 * policy and no tool of its own, and reads well aloud.
 */
export function docsPage({ paths }: OpenApi): string {
  const groups = Map.groupBy(Object.entries(paths), ([path]) => groupOf(path));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>The API of Spredning</title>
<link rel="icon" href="data:,">
</head>
<body>
<main>
<h1>The API of Spredning</h1>
<p>Made from the same schemas that judge the traffic. For programs: <a href="/api/openapi.json">OpenAPI 3.1</a>.
What is refused comes as a problem document (RFC 9457), whose <code>code</code> is stable.</p>
<nav aria-label="Contents"><ul>
${[...groups.keys()].map((group) => `<li><a href="#${group}">${escaped(group)}</a></li>`).join('\n')}
</ul></nav>
${[...groups].map(([group, entries]) => section(group, entries)).join('\n')}
</main>
</body>
</html>
`;
}

/** The first word after the municipality; what has none is about the municipality itself. */
function groupOf(path: string): string {
  return (
    path
      .split('/')
      .slice(3)
      .find((part) => !part.startsWith('{')) ?? 'municipality'
  );
}

function section(group: string, entries: [string, Record<string, Operation>][]): string {
  const routes = entries.flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) =>
      routeOf(`${method.toUpperCase()} ${path}`, operation),
    ),
  );
  return `<section aria-labelledby="${group}">\n<h2 id="${group}">${escaped(group)}</h2>\n${routes.join('\n')}\n</section>`;
}

function routeOf(
  name: string,
  { summary, description, parameters, requestBody, responses }: Operation,
): string {
  const body = requestBody?.content['application/json']?.schema;
  const { 200: done, ...others } = responses;
  const types = Object.keys(requestBody?.content ?? {});
  return `<h3><code>${escaped(name)}</code></h3>
<p>${escaped(summary)}</p>
<p>${escaped(description)}</p>
<ul>
${Object.entries(others)
  .map(([status, { description: why }]) => `<li>${escaped(`${status}: ${why}`)}</li>`)
  .join('\n')}
</ul>
${parameters.length > 0 ? details(`Parameters of ${name}`, parameters) : ''}
${body ? details(`Body of ${name}${types.length > 1 ? `, as ${types.join(' or ')}` : ''}`, body) : ''}
${Object.entries(done?.content ?? {})
  .map(([type, { schema }]) =>
    details(`Answer of ${name}${type === 'application/json' ? '' : `, as ${type}`}`, schema),
  )
  .join('\n')}`;
}

function details(title: string, schema: unknown): string {
  // Summaries and schemas are our own words, but a «<» in one is still a «<».
  return `<details><summary>${escaped(title)}</summary>\n<pre>${escaped(JSON.stringify(schema, null, 2))}</pre>\n</details>`;
}
