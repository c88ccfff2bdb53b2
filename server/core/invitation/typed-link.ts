/** As it is typed: a browser adds the protocol, and one of our own house on http is typed with it. */
export function withoutProtocol(link: string): string {
  return link.replace(/^https:\/\//, '');
}
