import { answerLines, blockOf } from './words.ts';

const asked = /\{(\w+)\}/g;

/** The texts that other answers are put into: each with what it is without them. */
export function pipedTexts(inside: ParentNode): { node: Text; text: string }[] {
  const walker = document.createTreeWalker(inside as Node, NodeFilter.SHOW_TEXT);
  const found: { node: Text; text: string }[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeValue ?? '';
    const isTyped = node.parentElement?.closest('textarea');
    if (!isTyped && new RegExp(asked).test(text)) found.push({ node: node as Text, text });
  }
  return found;
}

/** Puts the answers in as text, never as html. What no question is called stays as it is. */
export function pipe(texts: readonly { node: Text; text: string }[]): void {
  for (const { node, text } of texts) {
    node.nodeValue = text.replaceAll(asked, (whole, name: string) => {
      const block = blockOf(name);
      return block ? answerLines(block).join(', ') : whole;
    });
  }
}
