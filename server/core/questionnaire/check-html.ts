/** SurveyJS properties that reach the page as html. */
const htmlProperties = [
  'html',
  'completedHtml',
  'completedBeforeHtml',
  'completedHtmlOnCondition',
  'loadingHtml',
];
const plainTags = ['p', 'br', 'strong', 'em', 'ul', 'ol', 'li', 'h2', 'h3'];

export function isHtmlProperty(property: string): boolean {
  return htmlProperties.includes(property);
}

/**
 * What is wrong with an html text, or null. Answers are never piped into html, because SurveyJS puts them in
 * unescaped; tags are few and carry no attributes, except a link's https address. A text that does not read as
 * exactly these is refused, so no parser's leniency matters.
 */
export function htmlFault(html: string): { code: string; message: string } | null {
  if (/[{}]/.test(html)) {
    return { code: 'piping-in-html', message: 'Answers cannot be put into html. Remove the braces.' };
  }
  const allowed = new RegExp(`</?(?:${plainTags.join('|')})>|<a href="https://[^"<>\\s]*">|</a>`, 'g');
  if (/[<>]/.test(html.replaceAll(allowed, ''))) {
    const message = `Only ${plainTags.join(', ')} without attributes, and <a href="https://…">, are allowed.`;
    return { code: 'html-not-allowed', message };
  }
  return null;
}
