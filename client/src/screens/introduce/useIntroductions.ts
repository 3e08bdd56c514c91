import { useCall } from '../../hooks/useCall.ts';
import { useFresh } from '../../hooks/useFresh.ts';
import { useLoad } from '../../hooks/useLoad.ts';

/** The list, and what can be done about each; every answer brings the list anew, and so does time. */
export function useIntroductions() {
  const loaded = useLoad('GET /api/me/introductions');
  useFresh(loaded.refresh);
  const answering = useCall('POST /api/me/introductions/:id/answer');
  const taking = useCall('POST /api/me/introductions/:id/takeBack');
  return {
    listed: loaded.value,
    code: loaded.code,
    reload: loaded.reload,
    refusal: answering.refusal ?? taking.refusal,
    pending: answering.pending || taking.pending,
    async answer(id: string, agrees: boolean) {
      const reply = await answering.run({ params: { id }, body: { agrees } });
      if (reply.ok) loaded.put(reply.value);
    },
    async takeBack(id: string) {
      const reply = await taking.run({ params: { id } });
      if (reply.ok) loaded.put(reply.value);
    },
  };
}
