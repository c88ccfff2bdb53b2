import { describe, expect, it } from 'vitest';
import { bodySees } from '../../../server/core/authorisation/inquiry.ts';
import { permit } from '../../../server/core/authorisation/permit.ts';
import type { AccountId, BodyId, InquiryId, InterpretationId, UnitId } from '../../../server/core/ids.ts';
import { person } from './people.ts';

const [council, committee] = ['council' as BodyId, 'committee' as BodyId];
const [north, south] = ['north' as UnitId, 'south' as UnitId];
const member = person({ roles: ['politician'], bodyIds: [council] });
const leader = person({ roles: ['unitLeader'], ledUnitIds: [north] });
const both = person({ roles: ['politician', 'unitLeader'], bodyIds: [council], ledUnitIds: [north] });
const nobody = person({ roles: ['administrator', 'auditor', 'designer'] });
const everybody = { member, leader, both, nobody };

type Subject = Record<string, unknown>;
const may = (act: Parameters<typeof permit>[1], subject: Subject) =>
  Object.entries(everybody).flatMap(([name, who]) =>
    permit(who, act, subject as never) === null ? [] : [name],
  );
const self = 'account' as AccountId;
const draft = { id: 'd' as InquiryId, authorId: self };
const inquiry = { id: 'q' as InquiryId, bodyId: council, toUnitId: north };
const interpretation = { id: 'i' as InterpretationId, bodyId: council, authorId: 'another' as AccountId };

describe('a draft', () => {
  it('of a question is written by the elected; an interpretation by leaders too; nothing for another', () => {
    expect(may('writeDraft', { ...draft, kind: 'question' })).toEqual(['member', 'both']);
    expect(may('writeDraft', { ...draft, kind: 'meaning' })).toEqual(['member', 'leader', 'both']);
    expect(may('writeDraft', { ...draft, authorId: 'another', kind: 'meaning' })).toEqual([]);
  });

  it('stays its author’s, also without a seat, and nobody else’s', () => {
    expect(may('keepDraft', { ...draft, kind: 'question' })).toEqual(Object.keys(everybody));
    expect(may('keepDraft', { ...draft, authorId: 'another', kind: 'question' })).toEqual([]);
  });

  it('is shared with a body of one’s own; a leader without a seat tells any body what they read', () => {
    expect(may('shareDraft', { ...draft, kind: 'question', bodyId: council })).toEqual(['member', 'both']);
    expect(may('shareDraft', { ...draft, kind: 'question', bodyId: committee })).toEqual([]);
    expect(may('shareDraft', { ...draft, kind: 'meaning', bodyId: committee })).toEqual(['leader']);
    expect(may('shareDraft', { ...draft, authorId: 'another', kind: 'meaning', bodyId: council })).toEqual(
      [],
    );
  });
});

describe('what is shared', () => {
  it('is read by the body’s members and the leader who is asked, and answered by that leader', () => {
    expect(may('readInquiry', inquiry)).toEqual(['member', 'leader', 'both']);
    expect(may('readInquiry', { ...inquiry, toUnitId: south })).toEqual(['member', 'both']);
    expect(may('readInquiry', { ...inquiry, bodyId: committee, toUnitId: null })).toEqual([]);
    expect(may('answerInquiry', inquiry)).toEqual(['leader', 'both']);
    expect(may('answerInquiry', { ...inquiry, toUnitId: null })).toEqual([]);
  });

  it('an interpretation by the body and its author, who alone takes it back', () => {
    expect(may('readInterpretation', interpretation)).toEqual(['member', 'both']);
    expect(may('withdrawInterpretation', interpretation)).toEqual([]);
    const own = { ...interpretation, bodyId: committee, authorId: self };
    expect(may('readInterpretation', own)).toEqual(Object.keys(everybody));
    expect(may('withdrawInterpretation', own)).toEqual(Object.keys(everybody));
    expect(may('readInterpretation', { ...own, authorId: null })).toEqual([]);
  });
});

it('a body sees what somebody else sees only where it was published to it as to them, and the moment has come', () => {
  const now = new Date('2026-11-27T12:00:00Z');
  const [come, later] = [new Date('2026-11-27T12:00:00Z'), new Date('2026-11-27T12:00:01Z')];
  const published = (...given: [BodyId | null, Date][]) => ({
    publications: given.map(([bodyId, visibleFromAt]) => ({ bodyId, visibleFromAt })),
  });
  expect(bodySees(council, published([council, come]), 'internal', now)).toBe(true);
  expect(bodySees(council, published([council, later]), 'internal', now)).toBe(false);
  expect(bodySees(committee, published([council, come]), 'internal', now)).toBe(false);
  // What everybody sees has stricter limits, and is not what the body inside sees.
  expect(bodySees(committee, published([council, come], [null, come]), 'internal', now)).toBe(false);
  expect(bodySees(committee, published([council, come], [null, come]), 'public', now)).toBe(true);
});
