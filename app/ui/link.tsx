import {
  type AnchorHTMLAttributes,
  createContext,
  type FormHTMLAttributes,
  type MouseEvent,
  type ReactNode,
  useContext,
} from "react";

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
  /** Goes to an address of the portal without a new document; null where only the browser can. */
  useGo: () => ((to: string) => void) | null;
}

const NavigationContext = createContext<Navigation>({
  Link: ({ to, prefetch: _prefetch, preventScrollReset: _keep, reloadDocument: _reload, ...rest }) => (
    <a href={to} {...rest} />
  ),
  Form: ({ preventScrollReset: _keep, replace: _replace, reloadDocument: _reload, ...rest }) => <form {...rest} />,
  useGo: () => null,
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

/**
 * Many links at once: plain anchors inside are followed like {@link Link}, by one listener instead of a component each.
 * A map and its rankings have two hundred; as components they were half the time it took to write the page.
 */
export function LinkArea({ children }: { children: ReactNode }) {
  const { useGo } = useContext(NavigationContext);
  const go = useGo();

  function follow(event: MouseEvent<HTMLElement>) {
    const anchor = (event.target as Element).closest("a[href]");
    const to = anchor?.getAttribute("href");
    const plain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
    if (!go || !to?.startsWith("/") || !plain || event.defaultPrevented || anchor?.hasAttribute("download")) return;
    event.preventDefault();
    go(to);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it listens to its links; Enter on a link is a click too
    // biome-ignore lint/a11y/useKeyWithClickEvents: the same
    <div className="contents" onClick={follow}>
      {children}
    </div>
  );
}
