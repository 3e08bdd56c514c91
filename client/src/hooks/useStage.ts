import type { PersonId } from '@enishi/shared/ids';
import type { PersonTag } from '@enishi/shared/personTag';
import type { Pass } from '@enishi/shared/signal';
import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react';
import { refresh } from '../net/currentMixer.ts';
import { stageSignalling } from '../net/stageSignalling.ts';
import { useStageStore } from '../stores/stage.ts';
import { localTracks } from '../video/devices/localTracks.ts';
import type { LocalTracks, RemotePicture, Standing, VideoRoom } from '../video/provider.ts';
import { openStage } from '../video/stage/openStage.ts';
import { useSpeaksHere } from './useSpeaksHere.ts';
import { useMine, useShared } from './useViews.ts';

/**
 * quiet: nobody speaks to everybody · here: I do, in this window · elsewhere: I do, in another one ·
 * listening · missed: more listen than this server can serve · outside: not for me
 */
export type MyStage = 'quiet' | 'here' | 'elsewhere' | 'listening' | 'missed' | 'outside';
export type StageHeard = {
  mine: MyStage;
  speakers: readonly { person: PersonTag; picture: RemotePicture | null }[];
  /** the media server cannot be reached: it is tried again */
  unreachable: boolean;
  /** the same, but some are connected from browser to browser meanwhile */
  direct: boolean;
};

const nobody: readonly PersonTag[] = [];
const none: readonly RemotePicture[] = [];
const neverChanges = () => () => {};
const asPlanned = (): Standing => 'as_planned';
const nothingToSay: LocalTracks = {
  audio: () => null,
  video: () => null,
  audible: () => false,
  subscribe: neverChanges,
};
/** a pass lasts two minutes: whoever tries again needs a new one */
const renewMs = 20_000;

/** What is spoken to everybody; `listens` false: only the own part, as in a console. */
export function useStage({ listens }: { listens: boolean }): StageHeard {
  const { stage: speaking = nobody } = useShared();
  const { stage, personId } = useMine();
  const speaksHere = useSpeaksHere();
  const mine = myStage(stage, { quiet: speaking.length === 0, speaksHere });
  const connects = mine === 'here' || (mine === 'listening' && listens);
  const room = useStageRoom(connects ? (stage?.pass ?? null) : null, personId, mine === 'here');
  const standing = useSyncExternalStore(room?.subscribe ?? neverChanges, room?.standing ?? asPlanned);
  const pictures = useSyncExternalStore(room?.subscribe ?? neverChanges, room?.pictures ?? (() => none));

  useEffect(() => {
    if (standing === 'elsewhere') useStageStore.getState().speakIn(null);
  }, [standing]);
  const unreachable = standing === 'unreachable';
  const direct = standing === 'fell_back';
  const tries = unreachable || direct;
  useEffect(() => {
    const timer = tries ? setInterval(refresh, renewMs) : undefined;
    return () => clearInterval(timer);
  }, [tries]);

  const speakers = speaking
    .filter((person) => person.personId !== personId)
    .map((person) => ({
      person,
      picture: pictures.find((one) => one.personId === person.personId) ?? null,
    }));
  return { mine, speakers, unreachable, direct };
}

function myStage(
  stage: ReturnType<typeof useMine>['stage'],
  { quiet, speaksHere }: { quiet: boolean; speaksHere: boolean },
): MyStage {
  if (stage?.role === 'speaker') return speaksHere ? 'here' : 'elsewhere';
  if (quiet) return 'quiet';
  if (!stage) return 'outside';
  return stage.pass ? 'listening' : 'missed';
}

function useStageRoom(pass: Pass | null, me: PersonId, speaks: boolean): VideoRoom | null {
  const [room, setRoom] = useState<VideoRoom | null>(null);
  const open = useEffectEvent((): VideoRoom | null => {
    if (!pass) return null;
    try {
      return openStage(pass, me, speaks ? localTracks : nothingToSay, stageSignalling);
    } catch (error) {
      console.warn('no stage in this browser', error);
      return null;
    }
  });
  const isPass = pass !== null;
  useEffect(() => {
    const opened = isPass ? open() : null;
    if (speaks) opened?.publish();
    setRoom(opened);
    return () => opened?.close();
  }, [isPass, speaks]);
  useEffect(() => {
    if (pass) room?.update(pass);
  }, [room, pass]);
  return room;
}
