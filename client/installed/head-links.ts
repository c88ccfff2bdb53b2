import { useEffect } from 'react';
import type { Language } from '../../server/core/locale.ts';

/** Tells the browser where the municipality's manifest is, and iPhones, which read no icons there, the icon. */
export function useInstallable(slug: string, language: Language, isThere: boolean): void {
  useEffect(() => {
    if (!isThere) return;
    const links = [
      { rel: 'manifest', href: `/${slug}/${language}/app.webmanifest` },
      { rel: 'apple-touch-icon', href: '/assets/ikon-180-1.png' },
    ].map((given) => Object.assign(document.createElement('link'), given));
    document.head.append(...links);
    return () => {
      for (const link of links) link.remove();
    };
  }, [slug, language, isThere]);
}
