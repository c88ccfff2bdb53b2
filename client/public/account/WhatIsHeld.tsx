import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { heldTexts } from '../../i18n/held.ts';
import { usePlace, useTexts } from '../../parts/place.ts';

/** The way to everything that is held about oneself. */
export function WhatIsHeld(): ReactNode {
  const { base } = usePlace();
  const words = useTexts(heldTexts);
  return (
    <section className="own-part">
      <Heading level={2} data-size="sm">
        {words.title}
      </Heading>
      <Paragraph>{words.linkText}</Paragraph>
      <Link to={`${base}/min-konto/lagret`}>{words.link}</Link>
    </section>
  );
}
