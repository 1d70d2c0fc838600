import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";

const EVERY_MS = 1000;

/** While work goes on, asks again every second how far it is; not while nobody looks. */
export function useFollow(isBusy: boolean): void {
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    if (!isBusy || state !== "idle") return;
    const timer = setTimeout(() => {
      if (!document.hidden) revalidate();
    }, EVERY_MS);
    const look = () => !document.hidden && revalidate();
    document.addEventListener("visibilitychange", look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, [isBusy, state, revalidate]);
}
