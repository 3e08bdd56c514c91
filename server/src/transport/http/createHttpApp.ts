import express, { type Express, type RequestHandler } from 'express';
import { addressKey } from './addressKey.ts';
import { createBind, type HttpContext } from './bindRoute.ts';
import { faults } from './faults.ts';
import type { HttpDeps } from './httpDeps.ts';
import { jsonBody } from './jsonBody.ts';
import { measure } from './measure.ts';
import { ownOriginOnly } from './ownOriginOnly.ts';
import { clientFiles } from './page/clientFiles.ts';
import { createClientPage } from './page/clientPage.ts';
import { createRateLimits, type RateLimits } from './rateLimits.ts';
import { refuse } from './refuse.ts';
import { bindAppointments } from './routes/appointments.ts';
import { bindContactFiles } from './routes/contactFiles.ts';
import { bindFollowUps } from './routes/followUps.ts';
import { bindGrowth } from './routes/growth.ts';
import { bindHosting } from './routes/hosting.ts';
import { bindImpressions } from './routes/impressions.ts';
import { bindIntroductions } from './routes/introductions.ts';
import { bindMe } from './routes/me.ts';
import { bindMediaServer } from './routes/mediaServer.ts';
import { bindMixers } from './routes/mixers.ts';
import { bindMyData } from './routes/myData.ts';
import { bindOperating } from './routes/operating.ts';
import { bindOutbox } from './routes/outbox.ts';
import { bindPeople } from './routes/people.ts';
import { bindQrCode } from './routes/qrCode.ts';
import { bindOneClickStop, bindReminders } from './routes/reminders.ts';
import { bindSession } from './routes/session.ts';
import { bindSigningIn } from './routes/signingIn.ts';
import { bindTakeAlong } from './routes/takeAlong.ts';
import { securityHeaders } from './securityHeaders.ts';

/** The whole HTTP side: the API of the contract, its files, the client and the operator's pages. */
export function createHttpApp(deps: HttpDeps): Express {
  const { config, registry, clock, log } = deps;
  const limits = createRateLimits(config.limits);
  const context: HttpContext = { ...deps, limits };

  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', config.trustProxy);
  app.set('query parser', 'simple');
  app.use(measure(registry, clock, log), securityHeaders(deps));
  bindOperating(app, deps);
  bindMediaServer(app, deps);
  bindOutbox(app, deps);

  bindOneClickStop(app, context);

  app.use(['/api', '/m'], limitByAddress(limits));
  app.use('/api', notKept, ownOriginOnly(config), jsonBody());
  bindApi(app, context);
  app.use('/api', (_request, response) => refuse(response, 'not_found'));

  const page = createClientPage(context);
  // Before the files: raw, index.html would carry no nonce.
  app.get(['/', '/index.html', '/m/:code', '/m/:code/*rest'], page);
  app.use(clientFiles(config.clientDir));
  app.get('/*path', (request, response, next) =>
    isFilePath(request.path) ? next() : page(request, response),
  );
  app.use((_request, response) => refuse(response, 'not_found'));
  app.use(faults(log));
  return app;
}

function bindApi(app: Express, context: HttpContext): void {
  const bind = createBind(app, context);
  bindSession(bind, context);
  bindSigningIn(bind, context);
  bindFollowUps(bind, context);
  bindReminders(bind, context);
  bindMyData(bind, app, context);
  bindMe(bind, context);
  bindPeople(bind, context);
  bindGrowth(bind, context);
  bindAppointments(bind, app, context);
  bindIntroductions(bind, context);
  bindImpressions(bind, context);
  bindMixers(bind, context);
  bindHosting(bind, context);
  bindTakeAlong(app, context);
  bindContactFiles(app, context);
  bindQrCode(app, context);
}

/** The client's router knows what a path without a file's ending is; a missing file stays missing. */
const isFilePath = (path: string) => /\.[a-z0-9]+$/i.test(path) || path.startsWith('/assets/');

const notKept: RequestHandler = (_request, response, next) => {
  response.set('Cache-Control', 'no-store');
  next();
};

const limitByAddress =
  (limits: RateLimits): RequestHandler =>
  async (request, response, next) => {
    const wait = await limits.request(addressKey(request.ip));
    if (wait > 0) refuse(response, 'rate_limited', wait);
    else next();
  };
