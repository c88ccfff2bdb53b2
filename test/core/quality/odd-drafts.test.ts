import { describe, expect, it } from 'vitest';
import { blankDraft, type Draft, draftSchema } from '../../../server/core/draft/format.ts';
import { adviseOn } from '../../../server/core/quality/advise.ts';
import { applyMend } from '../../../server/core/quality/mend.ts';
import { madeDraft, plainQuestions } from './made-drafts.ts';

const item = (name: string) =>
  ({ role: 'background', name, id: name.replace('.', '-').toLowerCase(), origin: 'ours' }) as const;

/** What a draft may be by its schema while somebody writes, or a file was odd. */
const odd: Record<string, (draft: Draft) => void> = {
  'elements without names, titles or kinds': (draft) => {
    draft.definition.pages = [{ name: 'a', elements: [{}, { type: 'text' }, { type: 7, title: ['x'] }] }];
  },
  'pages without elements, or with something else': (draft) => {
    draft.definition.pages = [{ name: 'a' }, { name: 'b', elements: 'og og og' }];
  },
  'no page at all': (draft) => {
    draft.definition.pages = [];
  },
  'rows and choices that are nothing, bare, or twice': (draft) => {
    draft.items = [item('m.borte'), item('m.r')];
    draft.definition.pages = [
      {
        name: 'a',
        elements: [
          {
            type: 'matrix',
            name: 'm',
            rows: [
              null,
              'Pris og mat',
              { value: 'r' },
              { value: 'r', text: { nb: 'Vedrørende pris og mat' } },
            ],
          },
          {
            type: 'radiogroup',
            name: 'c',
            title: 'Pris og mat',
            choices: [null, 1, 'Bra', { text: 'Dårlig' }],
          },
          { type: 'dropdown', name: 'd', title: { nb: 'Mat og pris' }, choices: 'ingen' },
        ],
      },
    ];
  },
  'items that nothing asks, on scales that are not there': (draft) => {
    for (const one of draft.items) if (one.role === 'scale') one.scale = 'borte';
  },
  'a scale upside down, with labels off it and empty ones': (draft) => {
    draft.scales['satisfied'] = { min: 6, max: 1, labels: { 9: { nb: 'bra' }, 1: { nb: ' ' }, 6: {} } };
  },
  'other languages only beside bokmål': (draft) => {
    draft.languages = ['nb', 'ar', 'pl'];
    draft.title = { nb: '', ar: 'استبيان و استبيان' };
  },
  'nothing written': (draft) => {
    draft.title = {};
    draft.purpose = {};
    draft.definition.pages = [{ name: 'a', elements: [{ type: 'rating', name: 'q1', title: {} }] }];
  },
  'the longest text there may be, of nothing but joiners': (draft) => {
    draft.purpose = { nb: 'og '.repeat(1_333) };
    draft.definition.pages = [
      { name: 'a', elements: [{ type: 'rating', name: 'q1', title: { nb: 'mat og '.repeat(571) } }] },
    ];
  },
};

describe('advice on an odd draft', () => {
  it.each(Object.entries(odd))('of %s is given without a fault, and so are its mends', (_, change) => {
    const draft = madeDraft([{ name: 'side1', questions: plainQuestions(5) }], change);
    draftSchema.parse(draft);
    const list = adviseOn(draft, {
      units: [{ name: 'Fetsund', count: 0 }],
      jargon: ['', ' ', 'mat', 'a b'].map((word) => ({ word })),
    });
    for (const { mend } of list) if (mend) draftSchema.parse(applyMend(draft, mend));
    expect(list.every(({ found }) => found.every((one) => typeof one === 'string'))).toBe(true);
  });

  it('that is blank says only what is not translated', () => {
    const codes = adviseOn(blankDraft('nytt', 'employee', {})).map(({ code }) => code);
    expect(codes).toEqual([]);
  });
});
