import { expect, it } from 'vitest';
import { posterOf } from '../../../server/core/invitation/poster.ts';

const given = {
  ...{ municipalityName: 'Fet', surveyTitle: 'Å bo i Fet', purpose: 'Vi vil vite.', unitName: 'Nord' },
  ...{ closesOn: '2026-12-20', link: 'https://x.no/fet/s/1/nb/enhet/2' },
  noticeLink: 'https://x.no/fet/s/1/nb/personvern',
};

it('a poster has the unit, the last day, the link in its square and as text, and no word of a code to type', () => {
  expect(posterOf({ ...given, language: 'nb' })).toEqual({
    ...{ language: 'nb', sender: 'Fet', title: 'Å bo i Fet', unit: 'Nord' },
    paragraphs: ['Vi vil vite.', 'Du kan svare til og med 20. desember 2026. Det er frivillig.'],
    camera: 'Hold kameraet på telefonen over ruta, og trykk på lenken som kommer fram.',
    ...{ type: 'Eller skriv adressen i nettleseren:', address: 'x.no/fet/s/1/nb/enhet/2' },
    qr: { holds: given.link, means: 'QR-kode med lenken til undersøkelsen for Nord' },
    last: [
      'Du trenger ingen kode. Ingen får vite hvem som har svart.',
      'Hva som skjer med svarene, står her:\nx.no/fet/s/1/nb/personvern',
    ],
  });
});

it('says nothing of a purpose or a notice that is not there', () => {
  const bare = posterOf({ ...given, language: 'en', purpose: '', noticeLink: null });
  expect(bare.paragraphs).toEqual(['You can answer until the end of 20 December 2026. It is voluntary.']);
  expect(bare.last).toHaveLength(1);
});
