import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useParams } from 'react-router';
import { usePlace } from '../parts/place.ts';

/** What the window that shows and the one with notes say to each other, on this machine alone. */
interface Said {
  /** The finding that is shown. */
  showing?: string | null;
  /** A wish to go to another, from the window with notes. */
  goTo?: string | undefined;
  /** The window with notes has opened, and asks what is shown. */
  asks?: true;
}

const nameOf = (slug: string, scorecard: string) => `spredning mote ${slug} ${scorecard}`;

/** In the window that shows: tells the other what is shown, and hears where it wants to go. */
export function useOtherWindow(
  scorecard: string,
  { showing }: { showing: string | null },
  onSaid: (said: Said) => void,
) {
  const { municipality, base } = usePlace();
  const [isBlocked, setIsBlocked] = useState(false);
  const channel = useChannel(scorecard, (said, answer) => {
    if (said.asks) answer({ showing });
    else onSaid(said);
  });
  useEffect(() => channel.current?.postMessage({ showing } satisfies Said), [channel, showing]);
  const open = () => {
    const name = `notater-${municipality.slug}-${scorecard}`;
    const opened = window.open(`${base}/mote/${scorecard}?vindu=notater`, name, 'popup,width=560,height=760');
    setIsBlocked(opened === null);
  };
  return { open, isBlocked };
}

/** In the window with notes: what is shown in the other; null: nothing is. */
export function useShown(): { showing: string | null; goTo(key: string | undefined): void } {
  const { scorecard = '' } = useParams();
  const [showing, setShowing] = useState<string | null>(null);
  const channel = useChannel(scorecard, (said) => {
    if (said.showing !== undefined) setShowing(said.showing);
  });
  useEffect(() => channel.current?.postMessage({ asks: true } satisfies Said), [channel]);
  return { showing, goTo: (key) => channel.current?.postMessage({ goTo: key } satisfies Said) };
}

function useChannel(scorecard: string, onSaid: (said: Said, answer: (said: Said) => void) => void) {
  const { municipality } = usePlace();
  const channel = useRef<BroadcastChannel | null>(null);
  const hear = useEffectEvent(onSaid);
  useEffect(() => {
    const opened = new BroadcastChannel(nameOf(municipality.slug, scorecard));
    channel.current = opened;
    opened.onmessage = ({ data }: MessageEvent<Said>) => hear(data, (said) => opened.postMessage(said));
    return () => opened.close();
  }, [municipality.slug, scorecard]);
  return channel;
}
