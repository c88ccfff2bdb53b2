import type { Draft } from '../../draft/format.ts';
import { namedTexts } from '../../draft/named-texts.ts';
import { writeXml, xml } from '../xml-writing.ts';
import {
  type TranslatedText,
  type TranslationChoice,
  type TranslationFault,
  type TranslationsTaken,
  withTranslations,
} from './take-in.ts';

const namespace = 'urn:oasis:names:tc:xliff:document:2.0';

/**
 * The texts that are written in the draft's first language, and what they are in another, as XLIFF 2.1 (OASIS Standard, 13
 * February 2018): what translators' tools read. A text is known by its unit's `name`; markup in it is text.
 */
export function writeXliff(draft: Draft, language: string): string {
  const base = draft.languages[0] as string;
  const units = namedTexts(draft)
    .filter(({ text }) => (text[base] ?? '').trim() !== '')
    .map(({ key, text, note }, at) => {
      const target = text[language] ?? '';
      const isWritten = target.trim() !== '';
      const kept = { 'xml:space': 'preserve' };
      return xml(
        'unit',
        { id: `u${at + 1}`, name: key },
        note === null ? null : xml('notes', {}, xml('note', {}, note)),
        xml(
          'segment',
          { state: isWritten ? 'translated' : 'initial' },
          xml('source', kept, text[base]),
          isWritten ? xml('target', kept, target) : null,
        ),
      );
    });
  const file = xml('file', { id: 'f1', original: draft.key }, ...units);
  return writeXml(xml('xliff', { xmlns: namespace, version: '2.1', srcLang: base, trgLang: language }, file));
}

/** An element of a parsed XML document: its name without prefix, its attributes without prefix, and what it holds in order. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: (XmlElement | string)[];
}

/**
 * The targets of an XLIFF file, 2.x or 1.2. Segments of a unit are put together; what a tool has marked inside a text is left out
 * and its words kept.
 */
export function translatedInXliff(
  root: XmlElement,
): { translated: TranslatedText[] } | { faults: TranslationFault[] } {
  const is1 = (root.attributes['version'] ?? '').startsWith('1.');
  const files = is1 ? childrenOf(root, 'file') : [root];
  if (root.name !== 'xliff' || files.length === 0) {
    return { faults: [{ code: 'not-readable', place: '', detail: root.name }] };
  }
  const translated: TranslatedText[] = [];
  for (const file of files) {
    const language = file.attributes[is1 ? 'target-language' : 'trgLang'];
    if (!language) return { faults: [{ code: 'no-translation', place: '', detail: null }] };
    for (const unit of found(file, is1 ? 'trans-unit' : 'unit')) {
      const { id = '' } = unit.attributes;
      const parts = is1 ? [unit] : unit.children.filter(isSegment);
      const words = (name: string) => parts.map((part) => wordsIn(part as XmlElement, name)).join('');
      translated.push({
        key: unit.attributes[is1 ? 'resname' : 'name'] ?? id,
        source: words('source'),
        texts: { [language]: words('target') },
        place: `unit ${id}`,
      });
    }
  }
  return { translated };
}

/** The draft with the targets of an XLIFF file. */
export function readXliff(draft: Draft, root: XmlElement, choice: TranslationChoice = {}): TranslationsTaken {
  const read = translatedInXliff(root);
  return 'faults' in read ? read : withTranslations(draft, read.translated, choice);
}

/** What lies between two segments, such as a blank, is an `ignorable`: what it has no target for is the same in both languages. */
function wordsIn(part: XmlElement, name: string): string {
  const held = childrenOf(part, name);
  if (held.length === 0 && part.name === 'ignorable') return childrenOf(part, 'source').map(textOf).join('');
  return held.map(textOf).join('');
}

function isSegment(child: XmlElement | string): boolean {
  return typeof child !== 'string' && (child.name === 'segment' || child.name === 'ignorable');
}

function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && child.name === name,
  );
}

/** Every element of the name, in order, wherever groups hold it. Depth is bounded by whoever parsed it. */
function found(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    return child.name === name ? [child] : found(child, name);
  });
}

function textOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}
