import type { MixerCode, MixerId } from '@enishi/shared/ids';

export const participantUrl = (origin: string, code: MixerCode) => `${origin}/m/${code}`;

/** The key is in the fragment, which browsers send to nobody. */
export const hostUrl = (origin: string, id: MixerId, key: string) => `${origin}/host/${id}#${key}`;
