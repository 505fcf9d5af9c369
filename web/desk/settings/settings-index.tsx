import { Navigate } from '@tanstack/react-router';
import { useSeat } from '../../ui/session.ts';
import { SETTINGS_PAGES } from './settings-pages.ts';

/** Opens the first page of the settings that the seat may see. */
export function SettingsIndex() {
  const { may } = useSeat();
  const first = SETTINGS_PAGES.find(({ rights }) => rights.some(may));
  return first === undefined ? null : <Navigate to={first.key} replace />;
}
