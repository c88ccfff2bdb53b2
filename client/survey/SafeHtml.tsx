import DOMPurify from 'dompurify';
import type { ReactNode } from 'react';
import type { Question, QuestionHtmlModel } from 'survey-core';

/** The few tags an author may use. The server refuses others when a questionnaire is saved; this is the second lock. */
const allowed = {
  ALLOWED_TAGS: ['p', 'br', 'strong', 'em', 'ul', 'ol', 'li', 'h2', 'h3', 'a'],
  ALLOWED_ATTR: ['href'],
};

/** An author's html. What SurveyJS made of it is cleaned last, so that nothing it put in gets through. */
export function SafeHtml({ question }: { question: Question }): ReactNode {
  const html = DOMPurify.sanitize((question as QuestionHtmlModel).processedHtml, allowed);
  // biome-ignore lint/security/noDangerouslySetInnerHtml: cleaned on the line above
  return <div className="author-html" dangerouslySetInnerHTML={{ __html: html }} />;
}
