import { type AnchorHTMLAttributes, createContext, type FormHTMLAttributes, type ReactNode, useContext } from "react";

export interface LinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, "href"> {
  to: string;
  /** Fetch the next page's data when the reader is about to follow. */
  prefetch?: "intent" | "none";
  preventScrollReset?: boolean;
  reloadDocument?: boolean;
}

export interface FormProps extends Omit<FormHTMLAttributes<HTMLFormElement>, "method" | "encType"> {
  method?: "get" | "post";
  encType?: "application/x-www-form-urlencoded" | "multipart/form-data";
  preventScrollReset?: boolean;
  replace?: boolean;
  reloadDocument?: boolean;
}

/** How links are followed and forms are sent. The root gives the framework's own; without it they are plain HTML. */
export interface Navigation {
  Link: (props: LinkProps) => ReactNode;
  Form: (props: FormProps) => ReactNode;
}

const NavigationContext = createContext<Navigation>({
  Link: ({ to, prefetch: _prefetch, preventScrollReset: _keep, reloadDocument: _reload, ...rest }) => (
    <a href={to} {...rest} />
  ),
  Form: ({ preventScrollReset: _keep, replace: _replace, reloadDocument: _reload, ...rest }) => <form {...rest} />,
});

export const NavigationProvider = NavigationContext.Provider;

/** A link inside the portal. */
export function Link(props: LinkProps) {
  const { Link: Current } = useContext(NavigationContext);
  return <Current {...props} />;
}

/** A form inside the portal: sends without a new page where the browser can, and with one where it cannot. */
export function Form(props: FormProps) {
  const { Form: Current } = useContext(NavigationContext);
  return <Current {...props} />;
}
