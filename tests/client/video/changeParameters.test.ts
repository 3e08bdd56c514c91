import { expect, it } from 'vitest';
import { changeParameters } from '../../../client/src/video/p2p/changeParameters.ts';

/** A sender that refuses as often as told, as a browser does, and keeps what was set. */
function createSender(refusals: number, name = 'InvalidModificationError') {
  let left = refusals;
  let kept = { encodings: [{}] } as RTCRtpSendParameters;
  const asked: RTCRtpSendParameters[] = [];
  return {
    asked,
    bitrate: () => kept.encodings[0]?.maxBitrate,
    getParameters: () => structuredClone(kept),
    setParameters: async (parameters: RTCRtpSendParameters) => {
      asked.push(parameters);
      left -= 1;
      if (left >= 0) throw new DOMException('modified RTCP parameters', name);
      kept = parameters;
    },
  };
}
const toOneMegabit = ({ encodings: [encoding] }: RTCRtpSendParameters) => {
  if (!encoding || encoding.maxBitrate === 1_000_000) return false;
  encoding.maxBitrate = 1_000_000;
  return true;
};

it('[F83] an agreement that ends meanwhile makes it read and set once more', async () => {
  const sender = createSender(1);
  await changeParameters(sender, toOneMegabit);
  expect(sender.bitrate()).toBe(1_000_000);
  expect(sender.asked).toHaveLength(2);
});

it('[F83] what is so already is not set', async () => {
  const sender = createSender(0);
  await changeParameters(sender, toOneMegabit);
  await changeParameters(sender, toOneMegabit);
  expect(sender.asked).toHaveLength(1);
});

it('[F83] a second refusal, and any other fault, is told', async () => {
  await expect(changeParameters(createSender(2), toOneMegabit)).rejects.toThrow('modified');
  const closed = createSender(1, 'InvalidStateError');
  await expect(changeParameters(closed, toOneMegabit)).rejects.toThrow();
  expect(closed.asked).toHaveLength(1);
});
