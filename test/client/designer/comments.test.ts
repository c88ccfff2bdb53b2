import { expect, it } from 'vitest';
import { type Comment, commentsByPart } from '../../../client/designer/review/queries.ts';
import { draftOf } from '../../../server/core/draft/convert.ts';
import { sampleQuestionnaire } from '../../fixtures/questionnaire.ts';

const said = (text: string, item: string | null): Comment => ({
  ...{ id: text, item, text, by: { name: 'Pål', isSelf: false }, writtenAt: '2026-11-24T12:00:00Z' },
  ...{ resolved: null, mayResolve: true },
});

it('what is said stands with its question or page; a row’s with its table, and what is gone with the whole', () => {
  const comments = [
    said('a', 'q1'),
    said('b', null),
    said('c', 'm.r1'),
    said('d', 'side1'),
    said('e', 'finnes_ikke'),
    said('f', 'q1'),
  ];
  const byPart = commentsByPart(comments, draftOf(sampleQuestionnaire()));
  expect([...byPart].map(([key, own]) => [key, own.map(({ id }) => id).join('')])).toEqual([
    ['q1', 'af'],
    ['about', 'be'],
    ['m', 'c'],
    ['page:side1', 'd'],
  ]);
});
