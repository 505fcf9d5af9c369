import { createLink } from '@tanstack/react-router';
import { Button, type ButtonProps } from 'antd';

/** A link to another page that looks like a button: one stop for the keyboard, and it opens in a new tab like any link. */
export const LinkButton = createLink((props: ButtonProps) => <Button {...props} />);
