import { type ReactNode, useState } from 'react';
import type { RespondTexts } from '../../server/core/wording/respond.nb.ts';
import { call } from '../api.ts';
import { formatDate } from '../i18n/dates.ts';
import type { Address } from './address.ts';
import { Heading } from './Notice.tsx';
import type { Round } from './RespondPage.tsx';

interface ReceiptProps {
  address: Address;
  round: Round;
  texts: RespondTexts;
}

/** Shown only when the server has acknowledged. Says what happens next; in the demo, lets it happen now. */
export function Receipt({ address, round, texts }: ReceiptProps): ReactNode {
  return (
    <section>
      <Heading>{texts.received}</Heading>
      <p>{texts.receivedNext(formatDate(round.closesAt, address.language))}</p>
      <p>
        <a href={`/${address.municipality}/${address.language}`}>{texts.resultsPage}</a>
      </p>
      {round.demo ? <CloseNow address={address} texts={texts} /> : null}
    </section>
  );
}

function CloseNow({ address, texts }: Omit<ReceiptProps, 'round'>): ReactNode {
  const [state, setState] = useState<'ready' | 'closing' | 'failed'>('ready');
  const { municipality, roundId, language } = address;
  const close = async () => {
    setState('closing');
    try {
      await call('POST /api/:municipality/demo/rounds/:roundId/close', { municipality, roundId });
      const indicatorKey = await waitForResult(municipality, roundId);
      window.location.assign(`/${municipality}/${language}/indikator/${indicatorKey}`);
    } catch {
      setState('failed');
    }
  };
  return (
    <div className="demo">
      <p>{texts.demoCloseHelp}</p>
      <button type="button" className="primary" disabled={state === 'closing'} onClick={close}>
        {texts.demoClose}
      </button>
      <p role="status">
        {state === 'closing' ? texts.demoClosing : ''}
        {state === 'failed' ? texts.failed : ''}
      </p>
    </div>
  );
}

/** Asks each second until the result is public. A round of some thousand answers takes a few. */
async function waitForResult(municipality: string, roundId: string): Promise<string> {
  for (let tries = 0; tries < 60; tries++) {
    const { results } = await call('GET /api/:municipality/rounds/:roundId', { municipality, roundId });
    if (results) return results.indicatorKey;
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
  throw new Error('no result yet');
}
