/** What is said of something that has a title, after it. Titles that are questions or sentences keep their own mark. */
export function titled(title: string, words: string): string {
  return `${title}${/[.?!:…]$/.test(title) ? '' : ':'} ${words}`;
}
