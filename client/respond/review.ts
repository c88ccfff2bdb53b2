import type { Facts } from '../../server/stages/responses/page/facts.ts';
import type { AnswerLine } from './draft.ts';
import { answerLines, blockOf, titleOf } from './words.ts';

/** What was asked, theme by theme, as it is looked over. */
export interface ReviewTheme {
  page: string;
  title: string;
  questions: { name: string; title: string; answers: string[] }[];
}

/** All themes, each with what is asked in it now and the answers as they are read. */
export function themesForReview(
  facts: Facts,
  sections: readonly HTMLElement[],
  isShown: (name: string) => boolean,
): ReviewTheme[] {
  return sections.map((section) => {
    const page = section.dataset['page'] ?? '';
    const questions = facts.questions
      .filter((question) => question.page === page && isShown(question.name))
      .map(({ name }) => {
        const block = blockOf(name);
        return { name, title: block ? titleOf(block) : name, answers: block ? answerLines(block) : [] };
      });
    return { page, title: section.querySelector('h1, h2')?.textContent ?? '', questions };
  });
}

/** Only what is answered, as it is copied. */
export function linesOf(themes: readonly ReviewTheme[]): AnswerLine[] {
  return themes.flatMap(({ questions }) =>
    questions
      .filter(({ answers }) => answers.length > 0)
      .map(({ title, answers }) => ({ question: title, answer: answers.join('\n') })),
  );
}

/** What is answered and no longer asked, which is not sent. */
export function droppedLines({ questions }: Facts, isShown: (name: string) => boolean): AnswerLine[] {
  return questions.flatMap(({ name }) => {
    const block = isShown(name) ? null : blockOf(name);
    const answers = block ? answerLines(block) : [];
    return block && answers.length > 0 ? [{ question: titleOf(block), answer: answers.join('\n') }] : [];
  });
}

/** All answers in words, to be looked over before they are sent, and first those that will not be. */
export function drawReview(
  { texts }: Facts,
  themes: readonly ReviewTheme[],
  dropped: readonly AnswerLine[],
  goTo: (page: string) => void,
): HTMLElement {
  const section = part('section', 'theme review-all');
  section.dataset['page'] = 'review';
  const heading = part('h1', '', texts.review);
  heading.tabIndex = -1;
  section.append(heading, part('p', '', `${texts.reviewText} ${texts.beforeSending}`));
  const places = part('div', '');
  places.id = 'review-code';
  section.append(places);
  if (dropped.length > 0) {
    const box = part('section', 'review');
    box.append(part('h2', '', texts.dropped), part('p', '', texts.droppedText));
    box.append(
      list(
        dropped.map(({ question, answer }) => ({ title: question, answers: [answer] })),
        '',
      ),
    );
    section.append(box);
  }
  for (const { page, title, questions } of themes) {
    const box = part('section', 'review');
    const change = part('button', 'link', texts.change) as HTMLButtonElement;
    change.type = 'button';
    change.setAttribute('aria-label', texts.changeOf.replace('{0}', title));
    change.addEventListener('click', () => goTo(page));
    box.append(part('h2', '', title), list(questions, texts.notAnswered), change);
    section.append(box);
  }
  return section;
}

function list(entries: readonly { title: string; answers: string[] }[], none: string): HTMLElement {
  const all = part('dl', '');
  for (const { title, answers } of entries) {
    const one = part('div', '');
    one.append(part('dt', '', title));
    for (const answer of answers) one.append(part('dd', 'answer', answer));
    if (answers.length === 0) one.append(part('dd', 'help', none));
    all.append(one);
  }
  return all;
}

function part(tag: string, className: string, text = ''): HTMLElement {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (text) element.textContent = text;
  return element;
}
