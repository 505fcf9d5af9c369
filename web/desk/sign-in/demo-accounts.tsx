import type { About } from '../../api/schema.d.ts';

/** The accounts of the demonstration county, to be clicked; nothing where the data are real. */
export function DemoAccounts({
  seats,
  onChoose,
}: {
  readonly seats: About['demoSeats'];
  readonly onChoose: (credentials: { readonly account: string; readonly password: string }) => void;
}) {
  if (seats.length === 0) return null;
  return (
    <div className="plain-card" style={{ marginTop: 16, padding: 16 }}>
      <strong>演示账号</strong>
      <p className="plain-note" style={{ fontSize: 13, margin: '8px 0' }}>
        演示县的单位、人员和记录均为虚构。点选账号即填入账号和密码。
      </p>
      <div className="plain-table">
        <table>
          <thead>
            <tr>
              <th>单位和岗位</th>
              <th>账号</th>
            </tr>
          </thead>
          <tbody>
            {seats.map(({ account, password, label }) => (
              <tr key={account}>
                <td>{label}</td>
                <td>
                  <button type="button" className="plain-link" onClick={() => onChoose({ account, password })}>
                    {account}
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
