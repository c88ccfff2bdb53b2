import type { Draft } from '../../../server/core/draft/format.ts';
import { itemsWithoutIndicator, mappingOf, type scaleItemsIn } from '../../../server/core/draft/mapping.ts';
import type { Language } from '../../../server/core/locale.ts';
import { isFromSurvey } from '../../../server/core/scorecard/walk.ts';
import { formatShare } from '../../../server/core/wording/numbers.ts';
import type { MappingTexts } from '../../i18n/mapping.nb.ts';
import { heapsOf, type MappedIndicator } from './indicators.ts';
import type { ItemWords } from './item-words.ts';
import { weightWords } from './weights.ts';

/**
 * How something in the chain stands: `hollow` is an indicator without questions, `elsewhere` one whose value does not come from a
 * survey, `apart` a question that feeds none.
 */
export type ChainLook = 'plain' | 'hollow' | 'elsewhere' | 'apart';

/** A question, an indicator, a success factor, a goal or a focus area: its column from the left, from 0. */
export interface ChainNode {
  id: string;
  column: 0 | 1 | 2 | 3 | 4;
  label: string;
  /** What is said of it beside its name, such as that nothing feeds it. */
  note: string | null;
  look: ChainLook;
}

/** From one column to the next. `weight`: how much a question counts in an indicator; null between the others. */
export interface ChainLink {
  from: string;
  to: string;
  weight: number | null;
  /** What the link says in words, of its question. */
  words: string | null;
}

export interface Chain {
  nodes: ChainNode[];
  links: ChainLink[];
}

interface ChainGiven {
  draft: Draft;
  placed: readonly MappedIndicator[];
  nameOf(item: string): ItemWords;
  texts: MappingTexts;
  language: Language;
}

/**
 * The whole chain as far as there is data: the questions on a scale in the order of what they feed, the indicators they feed or
 * could feed and those that come from elsewhere on the same scorecards, and where these stand.
 */
export function chainOf(given: ChainGiven): Chain {
  const { draft, texts, language } = given;
  const nodes = new Map<string, ChainNode>();
  const links: ChainLink[] = [];
  const put = (node: ChainNode) => {
    if (!nodes.has(node.id)) nodes.set(node.id, node);
    return node.id;
  };
  const join = (from: string, to: string) => {
    if (!links.some((link) => link.from === from && link.to === to)) {
      links.push({ from, to, weight: null, words: null });
    }
  };
  for (const indicator of shownIndicators(given)) {
    const to = put(indicatorNode(indicator, draft, texts));
    for (const { item, weight, share } of mappingOf(draft, indicator.key).items) {
      const from = put(questionNode(given, item));
      const told = texts.chain.weight(weightWords(weight, language), formatShare(share, language));
      links.push({ from, to, weight, words: told });
    }
    if (!indicator.place) continue;
    const { scorecard, focusArea, goal, successFactor } = indicator.place;
    const above = [successFactor, goal, focusArea].map(({ key, name }, at) =>
      put({
        ...{ id: `${at + 2} ${scorecard.key} ${key}`, column: (at + 2) as 2 | 3 | 4 },
        ...{ label: name.text[language], note: null, look: 'plain' },
      }),
    );
    [to, ...above].forEach((id, at, path) => {
      const next = path[at + 1];
      if (next !== undefined) join(id, next);
    });
  }
  for (const item of itemsWithoutIndicator(draft)) put(questionNode(given, item));
  return { nodes: [...nodes.values()], links };
}

/** Those of this kind of survey and those fed, in the order of the maps; and on the same maps, those from no survey. */
function shownIndicators({ draft, placed }: ChainGiven): MappedIndicator[] {
  const { fed, empty } = heapsOf(placed, draft);
  const own = new Set([...fed, ...empty].map(({ key }) => key));
  const maps = new Set([...fed, ...empty].map(({ place }) => place?.scorecard.key));
  const isElsewhere = ({ place }: MappedIndicator) =>
    place !== null && !isFromSurvey(place.indicator) && maps.has(place.scorecard.key);
  return [
    ...placed.filter((one) => own.has(one.key) || isElsewhere(one)),
    ...fed.filter(({ place }) => place === null),
  ];
}

function indicatorNode({ key, name, place }: MappedIndicator, draft: Draft, texts: MappingTexts): ChainNode {
  const isFed = draft.indices.some(({ indicator }) => indicator === key);
  const { kind } = place?.indicator.method ?? { kind: null };
  const node = { id: `1 ${key}`, column: 1 as const, label: name };
  if (!place) return { ...node, note: texts.chain.unknown, look: 'plain' };
  if (isFed) return { ...node, note: null, look: 'plain' };
  if (kind === 'register' || kind === 'accounting' || kind === 'specifiedByUnits') {
    return { ...node, note: texts.chain[kind], look: 'elsewhere' };
  }
  return { ...node, note: texts.chain.empty, look: 'hollow' };
}

function questionNode(
  { nameOf, texts }: ChainGiven,
  item: ReturnType<typeof scaleItemsIn>[number],
): ChainNode {
  const { number, text } = nameOf(item.name);
  const isApart = item.feeds.length === 0;
  const notes = [
    ...(isApart ? [texts.chain.apart] : []),
    ...(item.direction === 'lowerIsBetter' ? [texts.chain.turned] : []),
  ];
  return {
    ...{ id: `0 ${item.name}`, column: 0, label: number === null ? text : `${number} ${text}` },
    ...{ note: notes.length > 0 ? notes.join(', ') : null, look: isApart ? 'apart' : 'plain' },
  };
}

/** Everything a node hangs together with, on both sides of it: itself, what feeds it and where it leads; nodes and links. */
export function hangsTogether({ links }: Chain, id: string): Set<string> {
  const found = new Set([id]);
  const go = (at: string, near: 'from' | 'to', far: 'from' | 'to') => {
    for (const link of links) {
      if (link[near] !== at) continue;
      found.add(linkId(link));
      if (!found.has(link[far])) {
        found.add(link[far]);
        go(link[far], near, far);
      }
    }
  };
  go(id, 'from', 'to');
  go(id, 'to', 'from');
  return found;
}

export const linkId = ({ from, to }: Pick<ChainLink, 'from' | 'to'>): string => `${from} > ${to}`;
