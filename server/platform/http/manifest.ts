import type { RequestHandler } from 'express';
import { type Language, languages } from '../../core/locale.ts';

/** The accent of the app's own style, which the phone draws around it. */
const accent = '#00504b';

/** Made when the pages are built. The number changes with the drawing, since phones keep what is under a name. */
export const iconSizes = [180, 192, 512] as const;
export const iconPath = (size: number) => `/assets/ikon-${size}-1.png`;

/**
 * What a phone needs to install the app of a municipality: its name, its icon, and the front page to start at, which leads the
 * elected on to the entrance they used last. It is the same for everyone.
 */
export function manifest(findName: (slug: string) => Promise<string | undefined>): RequestHandler {
  return async (request, response, next) => {
    const { municipality: slug, language } = request.params as Record<string, string>;
    const name = slug && isLanguage(language) ? await findName(slug) : undefined;
    if (name === undefined) return next();
    response
      .set('Cache-Control', 'no-cache')
      .type('application/manifest+json')
      .send(
        JSON.stringify({
          ...{ id: `/${slug}/`, name: `${name} – Spredning`, short_name: name, lang: language },
          ...{ start_url: `/${slug}/${language}`, scope: `/${slug}/`, display: 'standalone' },
          ...{ background_color: '#ffffff', theme_color: accent },
          icons: iconSizes.map((size) => ({
            ...{ src: iconPath(size), sizes: `${size}x${size}`, type: 'image/png', purpose: 'any maskable' },
          })),
        }),
      );
  };
}

export function isLanguage(tag: string | undefined): tag is Language {
  return (languages as readonly string[]).includes(tag ?? '');
}
