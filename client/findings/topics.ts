import { goodKinds, topicOf } from '../../server/core/findings/finding.ts';
import type { Returns } from '../api.ts';

export type FindingsView = Returns<'GET /api/:municipality/findings'>;
export type FindingView = FindingsView['findings'][number];

/** What is found about one thing: an indicator from one survey, or how many answered it. */
export interface Topic {
  key: string;
  isGood: boolean;
  isResponse: boolean;
  findings: [FindingView, ...FindingView[]];
}

/** The findings by what they are about, in the order they come: the server keeps those of one topic together. */
export function topicsOf(findings: readonly FindingView[]): Topic[] {
  const topics = Map.groupBy(findings, ({ numbers, surveyKey, indicatorKey }) => {
    const isGood = goodKinds.has(numbers.kind);
    const topic = topicOf(numbers.kind);
    return [isGood, surveyKey, topic === 'response' ? '' : indicatorKey].join(' ');
  });
  return [...topics].map(([key, ofTopic]) => {
    const [first] = ofTopic as Topic['findings'];
    return {
      key,
      isGood: goodKinds.has(first.numbers.kind),
      isResponse: topicOf(first.numbers.kind) === 'response',
      findings: ofTopic as Topic['findings'],
    };
  });
}
