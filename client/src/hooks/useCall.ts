import type { RouteName, RouteReply } from '@enishi/shared/http';
import { call } from '../net/api.ts';
import type { CallArguments } from '../net/fetchRoute.ts';
import { type Action, useAction } from './useAction.ts';

/** A changing route as an action: `await run({ params, body })`. */
export const useCall = <N extends RouteName>(route: N): Action<CallArguments<N>, RouteReply<N>> =>
  useAction((...args: CallArguments<N>) => call(route, ...args));
