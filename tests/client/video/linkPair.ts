import type { RtcSignal } from '@enishi/shared/signal';
import { vi } from 'vitest';
import { type Link, openLink } from '../../../client/src/video/p2p/link.ts';
import type { FakeNetwork } from './fakeConnections.ts';

export type Side = 'polite' | 'impolite';

/** A calm pair needs a dozen. */
const mostASecond = 100;

/** Two people with one link each; their signals wait in order until they are carried or lost. */
export class LinkPair {
  readonly #network: FakeNetwork;
  readonly #links: Record<Side, Link>;
  readonly #mail: Record<Side, RtcSignal[]> = { polite: [], impolite: [] };

  constructor(network: FakeNetwork) {
    this.#network = network;
    this.#links = { polite: this.#open('polite'), impolite: this.#open('impolite') };
  }
  #open(side: Side): Link {
    const to: Side = side === 'polite' ? 'impolite' : 'polite';
    return openLink({
      polite: side === 'polite',
      configuration: {},
      outgoing: { audio: null, video: null, audible: false, people: 2 },
      send: (signal) => this.#mail[to].push(signal),
      changed: () => {},
    });
  }
  /** The next signal on its way to one side arrives there. */
  async carry(to: Side): Promise<void> {
    const signal = this.#mail[to].shift();
    if (signal) this.#links[to].receive(signal);
    await this.#calm();
  }
  lose(to: Side): void {
    this.#mail[to].shift();
  }
  /** The page goes with its connection and comes up anew; what was on its way arrives at the new page. */
  async reload(side: Side): Promise<void> {
    this.#links[side].close();
    this.#links[side] = this.#open(side);
    await this.#calm();
  }
  async restart(side: Side): Promise<void> {
    this.#links[side].restart();
    await this.#calm();
  }
  async retry(side: Side): Promise<void> {
    this.#links[side].retry();
    await this.#calm();
  }
  async wait(ms: number): Promise<void> {
    await vi.advanceTimersByTimeAsync(ms);
    await this.#calm();
  }
  /** Nothing is lost any more, and time goes by. */
  async quiet(): Promise<void> {
    for (let second = 0; second < 60; second += 1) {
      for (let carried = 0; this.waiting('polite') + this.waiting('impolite') > 0; carried += 1) {
        if (carried > mostASecond) throw new Error('they write to each other without end');
        await this.carry('polite');
        await this.carry('impolite');
      }
      await this.wait(1_000);
    }
  }
  waiting = (to: Side): number => this.#mail[to].length;
  states = () => [this.#links.polite.picture().state, this.#links.impolite.picture().state];
  close(): void {
    this.#links.polite.close();
    this.#links.impolite.close();
  }
  async #calm(): Promise<void> {
    await vi.advanceTimersByTimeAsync(0);
    this.#network.settle();
    await vi.advanceTimersByTimeAsync(0);
  }
}
