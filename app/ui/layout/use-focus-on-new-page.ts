import { useEffect, useRef } from "react";

/**
 * What had focus is gone when another page takes the place of the one before: the next Tab would begin with the bars of the
 * portal again. It begins with the new page instead, unless something on it has taken focus by itself.
 */
export function useFocusOnNewPage(pathname: string): void {
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    if (document.activeElement === document.body) document.getElementById("main")?.focus({ preventScroll: true });
  }, [pathname]);
}
