import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button, Card, Empty, Flex } from 'antd';
import { api, need } from '../api/client.ts';
import { FaultAlert } from '../ui/fault-alert.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { useForgetAll, useSession } from '../ui/session.ts';

/** Chooses the seat (unit and role) that this session works in. */
export function SeatPage() {
  const session = useSession();
  const forget = useForgetAll();
  const navigate = useNavigate();
  const choose = useMutation({
    mutationFn: (seat: string) => need(api.PUT('/api/session/seat', { body: { seat } })),
    onSuccess: async () => {
      await forget();
      await navigate({ to: '/' });
    },
  });
  const seats = session.data?.seats ?? [];
  return (
    <main style={{ maxWidth: 560, margin: '0 auto', padding: '48px 16px' }}>
      <PageTitle title="选择席位" note="本次以哪个单位、哪个岗位办理" />
      <FaultAlert error={choose.error} />
      {seats.length === 0 ? <Empty description="您还没有席位，请联系本单位安全管理员。" /> : null}
      <Flex vertical gap={12}>
        {seats.map((seat) => (
          <Card key={seat.id} size="small">
            <Flex justify="space-between" align="center" gap={12}>
              <div>
                <strong>{seat.unitName}</strong>
                <div>{seat.roleLabel}</div>
              </div>
              <Button type="primary" loading={choose.isPending} onClick={() => choose.mutate(seat.id)}>
                进入
              </Button>
            </Flex>
          </Card>
        ))}
      </Flex>
    </main>
  );
}
