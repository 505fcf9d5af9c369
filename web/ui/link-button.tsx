import { createLink } from '@tanstack/react-router';
import { Button, type ButtonProps } from 'antd';

/** The router keeps `type` to itself, so the chief button of a page is asked for by another name. */
type Props = Omit<ButtonProps, 'type'> & { readonly isPrimary?: boolean };

/** A link to another page that looks like a button: one stop for the keyboard, and it opens in a new tab like any link. */
export const LinkButton = createLink(({ isPrimary = false, ...props }: Props) => (
  <Button {...props} type={isPrimary ? 'primary' : 'default'} />
));
