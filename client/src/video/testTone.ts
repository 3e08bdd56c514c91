const notesHz = [523.25, 783.99];
const noteS = 0.45;

/** Two soft notes out of the chosen speaker; resolves when they have been played. */
export async function playTestTone(speakerId: string | null): Promise<void> {
  const context = new AudioContext();
  const target = context.createMediaStreamDestination();
  notesHz.forEach((hz, index) => {
    const at = context.currentTime + 0.05 + index * noteS;
    const tone = new OscillatorNode(context, { frequency: hz });
    const volume = new GainNode(context, { gain: 0 });
    volume.gain.setTargetAtTime(0.2, at, 0.02);
    volume.gain.setTargetAtTime(0, at + noteS / 3, 0.1);
    tone.connect(volume).connect(target);
    tone.start(at);
    tone.stop(at + noteS * 2);
    if (index === notesHz.length - 1) tone.onended = () => void context.close();
  });
  const player = new Audio();
  player.srcObject = target.stream;
  if (speakerId !== null && 'setSinkId' in player) await player.setSinkId(speakerId).catch(() => {});
  await player.play();
  await new Promise((done) => context.addEventListener('statechange', done, { once: true }));
}
