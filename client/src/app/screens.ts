import { screenSource } from './screenSource.ts';

export const home = screenSource(async () => (await import('../screens/home/HomeScreen.tsx')).HomeScreen);
export const create = screenSource(
  async () => (await import('../screens/create/CreateScreen.tsx')).CreateScreen,
);
export const mixer = screenSource(async () => (await import('../screens/mixer/MixerScreen.tsx')).MixerScreen);
export const prepare = screenSource(
  async () => (await import('../screens/prepare/PrepareScreen.tsx')).PrepareScreen,
);
export const live = screenSource(async () => (await import('./LiveMixer.tsx')).LiveMixer);
export const recap = screenSource(async () => (await import('../screens/recap/RecapScreen.tsx')).RecapScreen);
export const host = screenSource(async () => (await import('../screens/host/HostScreen.tsx')).HostScreen);
export const hostShare = screenSource(
  async () => (await import('../screens/host/HostShareScreen.tsx')).HostShareScreen,
);
export const me = screenSource(async () => (await import('../screens/me/MeScreen.tsx')).MeScreen);
export const people = screenSource(
  async () => (await import('../screens/people/PeopleScreen.tsx')).PeopleScreen,
);
export const person = screenSource(
  async () => (await import('../screens/people/PersonScreen.tsx')).PersonScreen,
);
export const followUps = screenSource(
  async () => (await import('../screens/followUps/FollowUpsScreen.tsx')).FollowUpsScreen,
);
export const meet = screenSource(async () => (await import('../screens/meet/MeetScreen.tsx')).MeetScreen);
export const meetDoor = screenSource(
  async () => (await import('../screens/meet/MeetDoorScreen.tsx')).MeetDoorScreen,
);
export const propose = screenSource(
  async () => (await import('../screens/meet/ProposeScreen.tsx')).ProposeScreen,
);
export const introduce = screenSource(
  async () => (await import('../screens/introduce/IntroduceScreen.tsx')).IntroduceScreen,
);
export const introductions = screenSource(
  async () => (await import('../screens/introduce/IntroductionsScreen.tsx')).IntroductionsScreen,
);
export const keep = screenSource(async () => (await import('../screens/keep/KeepScreen.tsx')).KeepScreen);
export const signIn = screenSource(
  async () => (await import('../screens/signIn/SignInScreen.tsx')).SignInScreen,
);
export const growth = screenSource(
  async () => (await import('../screens/growth/GrowthScreen.tsx')).GrowthScreen,
);
export const ready = screenSource(async () => (await import('../screens/ready/ReadyScreen.tsx')).ReadyScreen);
export const stop = screenSource(async () => (await import('../screens/stop/StopScreen.tsx')).StopScreen);
export const notFound = screenSource(
  async () => (await import('../screens/notFound/NotFoundScreen.tsx')).NotFoundScreen,
);

/** The screens of a mixer's run, which LiveMixer chooses by phase. */
export const liveScreens = {
  lobby: screenSource(async () => (await import('../screens/lobby/LobbyScreen.tsx')).LobbyScreen),
  next: screenSource(async () => (await import('../screens/next/NextScreen.tsx')).NextScreen),
  room: screenSource(async () => (await import('../screens/room/RoomScreen.tsx')).RoomScreen),
  between: screenSource(async () => (await import('../screens/between/BetweenScreen.tsx')).BetweenScreen),
  closing: screenSource(async () => (await import('../screens/closing/ClosingScreen.tsx')).ClosingScreen),
};
