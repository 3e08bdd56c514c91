import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import type { HttpLimits } from './httpDeps.ts';

/** 0: go on; else how many seconds to wait. */
type Waiting = number;

export type RateLimits = {
  request(address: string): Promise<Waiting>;
  write(sessionId: string): Promise<Waiting>;
  /** Someone who tried many codes that do not exist finds no other for a while either. */
  lookUp(address: string): Promise<Waiting>;
  missed(address: string): Promise<void>;
  /** sign-in codes: by the mail address they go to, and by the network address that asks */
  mailTo(mailAddress: string): Promise<Waiting>;
  mailFrom(address: string): Promise<Waiting>;
  tryCode(mailAddress: string): Promise<Waiting>;
  tryFrom(address: string): Promise<Waiting>;
};

export function createRateLimits(limits: HttpLimits): RateLimits {
  const perMinute = (points: number) => new RateLimiterMemory({ points, duration: 60 });
  const perHour = (points: number) => new RateLimiterMemory({ points, duration: 3_600 });
  const requests = perMinute(limits.requestsPerAddress);
  const writes = perMinute(limits.writesPerSession);
  const misses = perMinute(limits.missesPerAddress);
  const mailsTo = perHour(limits.mailsTo);
  const mailsFrom = perHour(limits.mailsFrom);
  const codesFor = perHour(limits.codesFor);
  const codesFrom = perHour(limits.codesFrom);
  return {
    mailTo: (mailAddress) => spend(mailsTo, mailAddress.toLowerCase()),
    mailFrom: (address) => spend(mailsFrom, address),
    tryCode: (mailAddress) => spend(codesFor, mailAddress.toLowerCase()),
    tryFrom: (address) => spend(codesFrom, address),
    request: (address) => spend(requests, address),
    write: (sessionId) => spend(writes, sessionId),
    async lookUp(address) {
      const spent = await misses.get(address);
      return spent && spent.remainingPoints <= 0 ? secondsOf(spent) : 0;
    },
    async missed(address) {
      await spend(misses, address);
    },
  };
}

async function spend(limiter: RateLimiterMemory, key: string): Promise<Waiting> {
  try {
    await limiter.consume(key);
    return 0;
  } catch (spent) {
    if (spent instanceof Error) throw spent;
    return secondsOf(spent as RateLimiterRes); // the library's way to say "too many"
  }
}

const secondsOf = (spent: RateLimiterRes) => Math.max(1, Math.ceil(spent.msBeforeNext / 1000));
