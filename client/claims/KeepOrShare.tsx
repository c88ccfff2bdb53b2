import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { call } from '../api.ts';
import { claimsTexts } from '../i18n/claims.ts';
import { usePlace, useTexts } from '../parts/place.ts';
import { ConfirmedAct } from '../staff/ConfirmedAct.tsx';
import { newClaimPath } from './addresses.ts';
import { type ClaimView, useClaimAct } from './queries.ts';

/** One's own: to change, to share once and for good, or to delete. */
export function KeepOrShare({ claim }: { claim: ClaimView }): ReactNode {
  const { base } = usePlace();
  const words = useTexts(claimsTexts);
  const navigate = useNavigate();
  const { id, text, bodies } = claim;
  const drop = useClaimAct(
    (_: string, params) => call('POST /api/:municipality/claims/drafts/delete', params, { id }),
    () => navigate(`${base}/stemmer-det`),
  );
  return (
    <section className="claim-own">
      <p>
        <Link to={base + newClaimPath({ text, draft: id })}>{words.form.change}</Link>
      </p>
      <Heading level={2} data-size="xs">
        {words.share.title}
      </Heading>
      <Paragraph>{bodies.length === 0 ? words.share.none : words.share.text}</Paragraph>
      <div className="claim-acts">
        {bodies.map((body) => (
          <ShareWith key={body.id} claim={claim} body={body} />
        ))}
        <ConfirmedAct words={words.drop} act={drop} colour="danger" problems={words.problems} />
      </div>
    </section>
  );
}

/** Says who will see it, and what becomes impossible, and then shares it. */
function ShareWith({ claim, body }: { claim: ClaimView; body: ClaimView['bodies'][number] }): ReactNode {
  const words = useTexts(claimsTexts);
  const { share: about } = words;
  const share = useClaimAct((_: string, params) =>
    call('POST /api/:municipality/claims/drafts/share', params, { id: claim.id, bodyId: body.id }),
  );
  return (
    <ConfirmedAct
      words={{
        ...{ action: about.action(body.name), title: about.confirmTitle(body.name), confirm: about.confirm },
        text: [claim.text, about.members(body.name), about.forGood],
      }}
      act={share}
      problems={words.problems}
    />
  );
}
