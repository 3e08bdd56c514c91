/**
 * Changes how a sender sends, where `change` says that there is something to change. A negotiation that ends between
 * the reading and the setting makes what was read out of date (InvalidModificationError): then once more.
 */
export async function changeParameters(
  sender: Pick<RTCRtpSender, 'getParameters' | 'setParameters'>,
  change: (parameters: RTCRtpSendParameters) => boolean,
): Promise<void> {
  const set = async () => {
    const parameters = sender.getParameters();
    if (change(parameters)) await sender.setParameters(parameters);
  };
  await set().catch((error: unknown) => {
    if (!(error instanceof DOMException) || error.name !== 'InvalidModificationError') throw error;
    return set();
  });
}
