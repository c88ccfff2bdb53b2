import type { RequestHandler } from 'express';
import helmet from 'helmet';

/** Where browsers tell what the policy stopped (see csp-reports.ts). */
export const cspReportPath = '/api/csp-reports';

/** What no page of ours needs, so that no script that got in could have it either. */
const refusedFeatures = [
  ...['accelerometer', 'bluetooth', 'camera', 'display-capture', 'geolocation', 'gyroscope', 'hid'],
  ...['magnetometer', 'microphone', 'midi', 'payment', 'serial', 'usb', 'xr-spatial-tracking'],
];

/** The headers every answer has, whatever it is. `secure`: people reach us over https. */
export function securityHeaders(secure: boolean): RequestHandler[] {
  return [policies(secure), whatHelmetLacks];
}

function policies(secure: boolean): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        // Charts position things by style attributes. The design system's elements bring small style sheets in their
        // shadow roots; the citizen's page does without them, so it does without the exception.
        styleSrcAttr: ["'unsafe-inline'"],
        styleSrcElem: [
          "'self'",
          (request) => (/^\/[^/]+\/s\//.test(request.url ?? '') ? "'self'" : "'unsafe-inline'"),
        ],
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        // The older way and the newer: no browser has both.
        reportUri: [cspReportPath],
        reportTo: ['csp'],
      },
    },
    strictTransportSecurity: secure ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    // For browsers that do not read `frame-ancestors`; the same answer to both.
    frameguard: { action: 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginOpenerPolicy: secure,
    originAgentCluster: false,
  });
}

/** Those that helmet does not write. */
const whatHelmetLacks: RequestHandler = (_request, response, next) => {
  response.set('Reporting-Endpoints', `csp="${cspReportPath}"`);
  response.set('Permissions-Policy', refusedFeatures.map((feature) => `${feature}=()`).join(', '));
  next();
};
